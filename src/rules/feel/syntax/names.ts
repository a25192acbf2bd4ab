// Names in FEEL may hold blanks, signs and keywords: the longest known name wins (DMN 1.5, 10.3.1.4).
import type { Reader } from './reader.ts'
import { afterGap, fail, found, lookingAt, partAt, skip, wordAt } from './reader.ts'

const reserved = new Set(
  'null true false if then else for in return some every satisfies and or between instance'.split(
    ' ',
  ),
)
/** Words that may follow a value, and so never belong to a name that nobody has declared. */
const following = new Set('then else in return satisfies and or between instance'.split(' '))

const longestName = 500

export const plain = (name: string): string => name.trim().replace(/\s+/g, ' ')

/** Makes a name known until `forget`; one-word names need no knowing. */
export function know(r: Reader, name: string): void {
  if (!/[^\p{L}\p{N}_]/u.test(name) || r.names.includes(name)) return
  const place = r.names.findIndex((other) => other.length <= name.length)
  r.names = r.names.toSpliced(place < 0 ? r.names.length : place, 0, name)
}

/** Reads with more names known, which are forgotten after. */
export function knowing<T>(r: Reader, names: string[], read: (r: Reader) => T): T {
  const before = r.names
  for (const name of names) know(r, name)
  const result = read(r)
  r.names = before
  return result
}

/** Where a known name ends if it stands at a place, any run of blanks being one; or −1. */
function endOfName(r: Reader, name: string, from: number): number {
  let at = from
  for (let i = 0; i < name.length; i += 1) {
    if (name[i] === ' ') {
      const next = afterGap(r, at)
      if (next === at) return -1
      at = next
    } else if (name[i] === r.text[at]) at += 1
    else return -1
  }
  return partAt(r, at) && /[\p{L}\p{N}_]$/u.test(name) ? -1 : at
}

function knownName(r: Reader, at: number): { name: string; end: number } | undefined {
  for (const name of r.names) {
    const end = endOfName(r, name, at)
    if (end > 0) return { name, end }
  }
  return undefined
}

/** Reads a name in use: the longest known one, else a word and the words that can only belong to it. */
export function readName(r: Reader, member = false): string {
  skip(r)
  const word = wordAt(r, r.at)
  const known = knownName(r, r.at)
  if (known && known.name.length > (word?.length ?? 0)) {
    r.at = known.end
    return known.name
  }
  if (word === undefined || (reserved.has(word) && !member)) {
    fail(r, `Her mangler en værdi eller et navn${found(r)}.`)
  }
  r.at += word.length
  let name = word
  for (let next = nextWord(r); next; next = nextWord(r)) {
    r.at = next.at + next.word.length
    name += ` ${next.word}`
    if (name.length > longestName) fail(r, 'Navnet er for langt.')
  }
  return name
}

function nextWord(r: Reader): { word: string; at: number } | undefined {
  const at = afterGap(r)
  const word = at > r.at ? wordAt(r, at) : undefined
  return word === undefined || following.has(word) ? undefined : { word, at }
}

const declared = /\s*([^\s:{}"()[\],@<>=][^:{}"()[\],@<>=]*?)\s*(?=[:,)])/uy
const iterated = /\s*([^\s:{}"()[\],@][^:{}"()[\],@]*?)\s+in(?![\p{L}\p{N}_])/uy

/** The name that is declared before a colon, comma or parenthesis, if one is. */
export function declaredName(r: Reader): string | undefined {
  skip(r)
  const match = lookingAt(r, declared)
  if (match) r.at += match[0].length
  return match ? plain(match[1]!) : undefined
}

/** The name before `in`, which is read too. */
export function iteratedName(r: Reader): string {
  skip(r)
  const match = lookingAt(r, iterated)
  if (!match) fail(r, 'Her mangler et navn og ordet »in«.')
  r.at += match[0].length
  return plain(match[1]!)
}
