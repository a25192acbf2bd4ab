const longest = 60
const mostWords = 7

/** What an editor must never read of somebody: numbers of people and things, addresses of mail, and long stories. */
const telling = [
  // CPR numbers, telephones, cards, accounts, case numbers: six digits, however they are parted.
  /(?:\d[\s.\-–/]*){6}/,
  /@|\bsnabela\b/i,
  /https?:|www\./i,
  // A street and a house number say where somebody lives.
  /\p{L}+(?:vej|vænget|gade|gaden|stræde|allé|alle|parken|toften|engen|bakken|torv|plads)\s+\d+/iu,
]

/** The question as it may be kept for editors, in lower case; undefined when it may tell who asked, or of whom. */
export function keepable(text: string): string | undefined {
  const plain = text.normalize('NFC').toLocaleLowerCase('da').replaceAll(/\s+/g, ' ').trim()
  if (plain.length < 2 || plain.length > longest || !/\p{L}/u.test(plain)) return undefined
  if (plain.split(' ').length > mostWords) return undefined
  return telling.some((pattern) => pattern.test(plain)) ? undefined : plain
}
