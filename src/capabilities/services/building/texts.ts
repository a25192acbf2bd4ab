import { errorTexts } from './texts-errors.ts'
import { outcomeTexts } from './texts-outcome.ts'
import { overviewTexts } from './texts-overview.ts'
import { pageTexts } from './texts-page.ts'
import { publishTexts } from './texts-publish.ts'
import { questionTexts } from './texts-question.ts'
import { startTexts } from './texts-start.ts'

const da = {
  ...startTexts,
  ...overviewTexts,
  ...pageTexts,
  ...questionTexts,
  ...outcomeTexts,
  ...errorTexts,
  ...publishTexts,
  save: 'Gem',
  back: 'Tilbage',
  cancel: 'Fortryd',
  edit: 'Ret',
  up: 'Flyt op',
  down: 'Flyt ned',
  remove: 'Fjern',
  inDanish: 'På dansk',
  inEnglish: 'På engelsk',
  mayBeEmpty: 'Du kan lade det stå tomt.',
  englishWaits: 'Engelsk kan vente. Det, der ikke er oversat, vises på dansk.',
  somebody: 'En, der ikke er her mere',
  stale: {
    title: 'Andre har ændret det samme, mens du skrev',
    text: 'Det, du har skrevet, står her endnu og er ikke gemt. Læs det igennem, og gem igen, hvis det skal gælde.',
    item: (name: string, date: string, what: string) => `${name}, ${date}: ${what}`,
    order: 'Rækkefølgen var ændret i mellemtiden, så der blev ikke flyttet noget. Prøv igen.',
  },
  english: {
    title: 'Engelsk',
    lead: 'Dansk til venstre, engelsk til højre. Det, der mangler, vises på dansk.',
    english: 'På engelsk',
    missing: (n: number) =>
      n === 0 ? 'Alt er oversat.' : n === 1 ? '1 tekst mangler.' : `${n} tekster mangler.`,
  },
}

export type BuildingTexts = typeof da

/** The desk speaks Danish; English waits for staff who need it. */
export const buildingTexts = { da, en: { ...da } }
