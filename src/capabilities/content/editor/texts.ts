import { adviceTexts } from './texts-advice.ts'
import { blockTexts } from './texts-blocks.ts'
import { errorTexts } from './texts-errors.ts'
import { factTexts } from './texts-facts.ts'
import { libraryTexts } from './texts-library.ts'
import { listTexts } from './texts-lists.ts'
import { pageTexts } from './texts-page.ts'
import { publishTexts } from './texts-publish.ts'
import { shareTexts } from './texts-share.ts'
import { translationTexts } from './texts-translation.ts'
import { wordsTexts } from './texts-words.ts'

const da = {
  ...listTexts,
  ...pageTexts,
  ...libraryTexts,
  ...publishTexts,
  ...factTexts,
  ...errorTexts,
  ...shareTexts,
  advice: adviceTexts,
  block: blockTexts,
  words: wordsTexts,
  translation: translationTexts,
  somebody: 'en kollega',
  machine: 'systemet',
  save: 'Gem',
  back: 'Tilbage',
  cancel: 'Fortryd',
  show: 'Vis, hvordan det bliver',
  saved: 'Gemt kl. {}',
  notSaved: 'Ikke gemt endnu. Tryk Gem, så siger vi hvorfor',
  savedOther: 'En kollega har rettet det samme. Tryk Gem for at se begge tekster',
}

export type EditorTexts = typeof da

/** The desk speaks Danish; English waits for staff who need it. */
export const editorTexts = { da, en: { ...da } }
