// The Danish algorithm of Snowball (snowballstem.org/algorithms/danish/stemmer.html), written from its description. That it
// says the same as PostgreSQL's own is tested.

const vowel = /[aeiouyæåø]/
const endsOfS = /[abcdfghjklmnoprtvyzå]$/

const ofEndings = [
  'erendes', 'erende', 'hedens', 'ethed', 'erede', 'heden', 'heder', 'endes', 'ernes', 'erens', 'erets', 'ered',
  'ende', 'erne', 'eren', 'erer', 'heds', 'enes', 'eres', 'eret', 'hed', 'ene', 'ere', 'ens', 'ers', 'ets', 'en',
  'er', 'es', 'et', 'e',
] // prettier-ignore

/** A Danish word without its ending; the word is in lower case. */
export function stem(word: string): string {
  const at = regionOf(word)
  if (at === undefined) return word
  let stemmed = ofNoun(word, at)
  stemmed = ofDouble(stemmed, at)
  stemmed = ofAdjective(stemmed, at)
  return undoubled(stemmed, at)
}

/** Where what may be taken off begins: after the first consonant that follows a vowel, but not among the first three. */
function regionOf(word: string): number | undefined {
  const first = word.search(vowel)
  if (first < 0) return undefined
  for (let at = first + 1; at < word.length; at++) {
    if (!vowel.test(word[at]!)) return Math.max(at + 1, 3)
  }
  return undefined
}

const endsIn = (word: string, ending: string, at: number) =>
  word.length - ending.length >= at && word.endsWith(ending)
const without = (word: string, ending: string) => word.slice(0, word.length - ending.length)

function ofNoun(word: string, at: number): string {
  const ending = ofEndings.find((one) => endsIn(word, one, at))
  if (ending) return without(word, ending)
  return endsIn(word, 's', at) && endsOfS.test(without(word, 's')) ? without(word, 's') : word
}

const ofDouble = (word: string, at: number) =>
  ['gd', 'dt', 'gt', 'kt'].some((pair) => endsIn(word, pair, at)) ? word.slice(0, -1) : word

function ofAdjective(word: string, at: number): string {
  const plain = word.endsWith('igst') ? without(word, 'st') : word
  if (endsIn(plain, 'løst', at)) return plain.slice(0, -1)
  const ending = ['elig', 'els', 'lig', 'ig'].find((one) => endsIn(plain, one, at))
  return ending ? ofDouble(without(plain, ending), at) : plain
}

function undoubled(word: string, at: number): string {
  const last = word.at(-1)!
  const double = word.length > at && !vowel.test(last) && word.at(-2) === last
  return double ? word.slice(0, -1) : word
}
