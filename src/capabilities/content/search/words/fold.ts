const digraphs: Record<string, string> = { å: 'aa', ø: 'oe', æ: 'ae', ö: 'oe', ä: 'ae', ß: 'ss' }

/** Letters as they are compared: å, ø and æ as two letters, others without their marks. `ö` is `ø`, and `é` is `e`. */
export const fold = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll(/[åøæöäß]/g, (letter) => digraphs[letter]!)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

/** A word typed without å, ø and æ as it would be with them: `boern` is `børn`. */
export const unfold = (word: string): string =>
  word.replaceAll('aa', 'å').replaceAll('oe', 'ø').replaceAll('ae', 'æ')
