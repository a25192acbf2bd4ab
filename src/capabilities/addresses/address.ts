/** An address one can choose (adgangsadresse). `id` is municipality, street code and house number, as the register names it. */
export type AddressFound = {
  id: string
  /** 'Klitvej 12A, 2690 Karlslunde'. */
  text: string
  /** Four digits, leading zeros kept. */
  postalCode: string
  city: string
  municipalityCode: string
}

/** A row as it comes from the register. Codes may have lost their leading zeros. */
export type AddressRow = {
  street: string
  houseNumber: string
  postalCode: string
  city: string
  municipalityCode: string
  streetCode: string
  lon?: number | undefined
  lat?: number | undefined
}

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  ß: 'ss',
}

/** The same key for 'Ågade', 'AAGADE' and 'aa-gade': lower case, æøå as two letters, no accents, single spaces. */
export const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A house number as number and letter: '12 a' is 12 and 'A'. Undefined when it is none. */
export function splitNumber(text: string): { number: number; letter: string } | undefined {
  const [, digits, letter = ''] = /^0*(\d{1,3})\s*([a-zæøå]?)$/i.exec(text.trim()) ?? []
  return digits ? { number: Number(digits), letter: letter.toUpperCase() } : undefined
}

/** What somebody is looking for, as far as they have typed. */
export type Wanted = {
  street: string
  number?: number | undefined
  letter?: string | undefined
  postalCode?: string | undefined
  /** Folded beginning of a town's name. */
  city: string
}

/** Reads 'klitv 12', 'Klitvej 12a, 2690' or 'klitvej 2690 karl'. */
export function readWanted(text: string): Wanted {
  const words = fold(text.slice(0, 200)).split(' ').filter(Boolean)
  const wanted: Wanted = { street: '', city: '' }
  const street: string[] = []
  const city: string[] = []
  for (const [index, word] of words.entries()) {
    const number = splitNumber(word)
    if (/^\d{4}$/.test(word) && street.length) wanted.postalCode ??= word
    else if (number && street.length && wanted.number === undefined) Object.assign(wanted, number)
    else if (isLetter(word, words[index - 1]) && !wanted.letter && !wanted.postalCode)
      wanted.letter = word.toUpperCase()
    else if (wanted.number === undefined && !wanted.postalCode) street.push(word)
    else if (!/^\d/.test(word)) city.push(word)
  }
  return { ...wanted, street: street.join(' '), city: city.join(' ') }
}

// '12 a' is a house number with its letter apart.
const isLetter = (word: string, before: string | undefined) =>
  /^[a-z]$/.test(word) && before !== undefined && /^\d{1,3}$/.test(before)
