import { z } from 'zod'
import {
  isNeeded,
  outcomeNames,
  wayOf,
  withFixed,
  withoutOutcome,
  withTable,
  withText,
} from './edit/outcomes.ts'
import { allQuestions } from './edit/pages.ts'
import { isTeam, maybe, maybeInBoth, maybeWhole } from './forms.ts'
import { buildingTexts } from './texts.ts'
import { both, given, maybeBoth, own, type Work } from './work.ts'

const { errors: e } = buildingTexts.da

export type OutcomeName = (typeof outcomeNames)[number]
export const isOutcome = (name: string): name is OutcomeName =>
  (outcomeNames as readonly string[]).includes(name)

export const OutcomeForm = z.object({
  hvordan: z.enum(['ingen', 'fast', 'efter'], { error: e.required }),
  ...maybeInBoth('tekst', 1000),
  team: maybe(60),
  dage: maybeWhole(e.days, 1, 730),
  kroner: maybeWhole(e.kroner, 0, 999_999),
  slags: maybe(60),
  minutter: maybeWhole(e.minutes, 5, 480),
  sted: z.enum(['office', 'video', 'phone']).catch('office'),
  kompetence: maybe(60),
  kle: z.string().trim().default(''),
  svar: z.array(z.string()).default([]),
})
type Data = z.infer<typeof OutcomeForm>

type Loose = Record<string, unknown>

/** What an outcome is now, as fields. */
export function outcomeFields(work: Work, name: OutcomeName) {
  const way = wayOf(work, name)
  const value = way.kind === 'fixed' ? way.value : undefined
  const parts = (typeof value === 'object' && value !== null ? value : {}) as Loose
  const text = own(work.texts, String(name === 'fee' ? parts.text : value))
  return {
    hvordan: { none: 'ingen', fixed: 'fast', rules: 'efter' }[way.kind],
    tekst: text?.da,
    tekst_en: text?.en,
    team: name === 'team' ? String(value ?? '') : undefined,
    dage: name === 'deadline' && value !== undefined ? Number(value) : undefined,
    kroner: parts.kroner as number | undefined,
    slags: parts.kind as string | undefined,
    minutter: (parts.minutes as number | undefined) ?? 30,
    sted: (parts.place as string | undefined) ?? 'office',
    kompetence: parts.competence as string | undefined,
    kle: name === 'subject' ? String(value ?? '') : undefined,
  }
}

/** The service with an outcome as the form says, or what to change in the form. */
export function withOutcome(
  work: Work,
  name: OutcomeName,
  data: Data,
): Work | { errors: Record<string, string> } {
  const way = wayOf(work, name)
  if (data.hvordan === 'ingen')
    return isNeeded(name) ? { errors: { hvordan: e.required } } : withoutOutcome(work, name)
  if (data.hvordan === 'efter') {
    if (way.kind === 'rules') return work
    const questions = allQuestions(work).filter(({ id }) => data.svar.includes(id))
    if (!questions.length) return { errors: { svar: e.demandQuestion } }
    const made = fixed(work, name, data)
    const [base, value] = 'errors' in made ? [work, unsaid(work, name)] : made
    return withTable(base, name, questions, value)
  }
  const made = fixed(work, name, data)
  return 'errors' in made ? made : withFixed(made[0], name, made[1])
}

/** What a table begins with when nothing has been said yet. */
function unsaid(work: Work, name: OutcomeName): unknown {
  if (name === 'needed') return Object.keys(work.needed ?? {})[0] ?? ''
  if (name === 'deadline') return 14
  if (name === 'fee') return { kroner: 0 }
  if (name === 'meeting') return { kind: '', minutes: 30, place: 'office' }
  return name === 'subject' ? work.kle : ''
}

type Said = [Work, unknown] | { errors: Record<string, string> }

function fixed(work: Work, name: OutcomeName, data: Data): Said {
  const wrong = (field: string, sentence: string): Said => ({ errors: { [field]: sentence } })
  switch (name) {
    case 'title':
    case 'documentsIntro':
      return data.tekst ? text(work, name, data) : wrong('tekst', e.text)
    case 'team':
      return isTeam(data.team) ? [work, data.team] : wrong('team', e.teamName)
    case 'deadline':
      return data.dage === undefined ? wrong('dage', e.days) : [work, data.dage]
    case 'subject':
      return /^\d\d\.\d\d\.\d\d$/.test(data.kle) ? [work, data.kle] : wrong('kle', e.kle)
    case 'fee': {
      if (data.kroner === undefined) return wrong('kroner', e.kroner)
      if (!data.tekst) return [work, { kroner: data.kroner }]
      const [withIt, id] = text(work, name, data)
      return [withIt, { kroner: data.kroner, text: id }]
    }
    case 'meeting':
      if (!isTeam(data.slags)) return wrong('slags', e.kind)
      return [
        work,
        given({
          kind: data.slags,
          minutes: data.minutter ?? 30,
          place: data.sted,
          competence: data.kompetence,
        }),
      ]
    case 'documents':
      return [work, (work.documents ?? []).map(({ id }) => id)]
    default:
      return wrong('hvordan', e.required)
  }
}

/** The text is the one that was there, with other words, when there was one. */
function text(work: Work, name: OutcomeName, data: Data): [Work, string] {
  const way = wayOf(work, name)
  const value = way.kind === 'fixed' ? way.value : undefined
  const known = name === 'fee' ? (value as Loose | undefined)?.text : value
  const id = typeof known === 'string' && own(work.texts, known) ? known : undefined
  const words = maybeBoth(data.tekst, data.tekst_en) ?? both('', undefined)
  return withText(work, id, words, name === 'title' ? 'sagensNavn' : name)
}
