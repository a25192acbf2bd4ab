import { fold } from './fold.ts'
import { stem } from './stem.ts'

/** What a word is filed and looked up by: without its ending, and with å, ø and æ as two letters. */
export const keyOf = (word: string): string => fold(withoutE(withoutS(stem(word))))

// The stemmer takes »plads« for the genitive of »plad«, but »pladser« for »plads«: both are filed as the shorter.
const withoutS = (stemmed: string) =>
  stemmed.length > 3 ? stemmed.replace(/(?<=[aeiouyæøå][bcdfghjklmnprtvzå])s$/, '') : stemmed

// One cykel, several cykler; one nummer, several numre: what comes and goes is left out of both.
const withoutE = (stemmed: string) =>
  stemmed.length > 3
    ? stemmed.replace(/(?<=[^aeiouyæøå])el$/, 'l').replace(/(?<=[^aeiouyæøå])r$/, '')
    : stemmed

/** The same for text in another language, whose endings we do not know. */
export const plainKeyOf = fold
