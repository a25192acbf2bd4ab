import { behalfTexts } from './texts-behalf.ts'
import { detailsTexts } from './texts-details.ts'
import { loginTexts } from './texts-login.ts'
import { looksTexts } from './texts-looks.ts'

/** Words on the pages of login, of whose matters one sees, and of one's own details. */
const da = {
  ...loginTexts.da,
  ...behalfTexts.da,
  ...detailsTexts.da,
  ...looksTexts.da,
  deleted: 'Slettet',
}

const en: typeof da = {
  ...loginTexts.en,
  ...behalfTexts.en,
  ...detailsTexts.en,
  ...looksTexts.en,
  deleted: 'Deleted',
}

export const texts = { da, en }

/** Why a login came to nothing, as a page can be asked to say it. */
export type FailureWord = keyof typeof da.failures
export const isFailureWord = (word: unknown): word is FailureWord =>
  typeof word === 'string' && Object.hasOwn(da.failures, word)
