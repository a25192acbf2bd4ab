import type { Group } from './criteria.ts'
import { found } from './texts-found.ts'
import { items } from './texts-items.ts'

const groups: Record<Group, string> = {
  language: 'Sprog',
  begin: 'Før man begynder',
  underway: 'Undervejs',
  finish: 'Til sidst',
  rules: 'Regler og ret',
  people: 'Mennesker',
}

const da = {
  title: 'Tjekliste',
  lead: 'De fælles krav til god digital selvbetjening. Det, en maskine kan se, er set efter. Resten siger et menneske god for.',
  meta: (open: number) =>
    open === 0 ? 'Alt er set efter' : open === 1 ? '1 ting mangler' : `${open} ting mangler`,
  version: (n: number, isPublished: boolean) =>
    isPublished
      ? `Gælder version ${n}, som borgerne ser nu.`
      : `Gælder det, der bliver version ${n}.`,
  sum: (done: number, of: number) => `${done} af ${of} er i orden`,
  groups,
  items,
  ref: (n: string) => `Krav ${n}`,
  states: {
    ok: 'I orden',
    house: 'Sørger platformen for',
    look: 'Se efter',
    waits: 'Venter på et menneske',
    ticked: 'Sagt god for',
    'not-here': 'Gælder ikke her',
  },
  by: (name: string) => `${name} sagde god for det`,
  before: (name: string, version: number) =>
    `${name} sagde god for det i version ${version}. Gælder det stadig?`,
  tick: 'Jeg siger god for det',
  untick: 'Tag det tilbage',
  note: 'Hvorfor er det i orden alligevel?',
  noteOptional: 'Hvordan er det set efter?',
  more: (n: number) => (n === 1 ? 'og 1 mere' : `og ${n} mere`),
  errors: {
    note: 'Skriv, hvorfor det er i orden',
    long: 'Højst 1.000 tegn',
  },
  found,
}

export type QualityTexts = typeof da

/** The desk speaks Danish; English waits for staff who need it. */
export const qualityTexts = { da, en: { ...da } }
