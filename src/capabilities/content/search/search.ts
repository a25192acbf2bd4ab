import type { Tx } from '../../../platform/db.ts'
import { type Found, type Hit, hitsOnAPage } from './found.ts'
import { type Loose, findPlaces, type Places, type Scope, type Wanted } from './store/find.ts'
import { bestBetFor, localSynonymsOf } from './store/local-words.ts'
import { knownAmong, wordsNear } from './store/vocabulary.ts'
import { commonSynonymsOf, phrasesOf } from './synonyms.ts'
import { possibleParts, split } from './words/compound.ts'
import { fold } from './words/fold.ts'
import { nearest, slipsIn } from './words/near.ts'
import {
  asParts,
  factors,
  type Lookup,
  questionKey,
  type Sought,
  soughtIn,
  whole,
} from './words/sought.ts'

/** Something a room offers right now, and the words it is found by. */
export type LooseThing = { hit: Hit; words: readonly { key: string; weight: number }[] }

export type Asked = {
  kinds?: readonly string[] | undefined
  /** From 1. */
  page?: number
  language?: string
  now?: Date
  loose?: readonly LooseThing[]
}

/** What answers a question in words, best first: ten at a time, and how many there are in all. */
export async function search(tx: Tx, text: string, asked: Asked = {}): Promise<Found> {
  const scope = scopeOf(asked, hitsOnAPage)
  const [{ sought, places, loose }, bestBet] = await Promise.all([
    find(tx, text, scope, asked.loose ?? [], false),
    bestBetFor(tx, questionKey(text)),
  ])
  const meant = sought.map(({ said, meant }) => meant ?? said)
  const corrected = sought.some(({ meant }) => meant)
  return {
    total: places.total,
    hits: hitsOf(places, loose),
    ...(bestBet && { bestBet }),
    ...(corrected && { didYouMean: meant.join(' ') }),
  }
}

/** What somebody who has typed so far may be looking for, best first, at most `most`. */
export async function suggest(
  tx: Tx,
  text: string,
  asked: Omit<Asked, 'page'> = {},
  most = 6,
): Promise<Hit[]> {
  const scope = { ...scopeOf(asked, most), titlesOnly: true }
  const { places, loose } = await find(tx, text, scope, asked.loose ?? [], true)
  return hitsOf(places, loose)
}

const few = 3

const scopeOf = ({ kinds, page = 1, language = 'da', now }: Asked, limit: number): Scope => ({
  kinds,
  language,
  now: now ?? new Date(),
  offset: (page - 1) * limit,
  limit,
})

type Term = Sought & { meant?: string }
type Outcome = { sought: Term[]; places: Places; loose: readonly LooseThing[] }

async function find(
  tx: Tx,
  text: string,
  scope: Scope,
  loose: readonly LooseThing[],
  typing: boolean,
): Promise<Outcome> {
  const sought: Term[] = soughtIn(text)
  const nothing = { total: 0, terms: [], whole: [], places: [] }
  if (!sought.length) return { sought, places: nothing, loose }
  await widen(tx, sought)
  const ask = (terms: readonly Term[], open: boolean) => {
    const wanted = wantedBy(terms, open)
    const strong = terms.flatMap(({ weak }, at) => (weak ? [] : [at]))
    return findPlaces(tx, wanted, strong, fitting(loose, wanted), scope)
  }
  const places = await ask(sought, typing)
  // What few hold the parts of is looked at once more: it may be a compound with a slip.
  const { terms, whole, total } = places
  const missing = sought.filter(
    ({ weak }, at) => !weak && !(total < few ? whole : terms).includes(at),
  )
  if (!missing.length) return { sought, places, loose }
  const put = await putRight(tx, missing, (term) => terms.includes(sought.indexOf(term)))
  const better: Term[] = sought.map((term) => put.get(term) ?? term)
  return { sought: better, places: await ask(better, true), loose }
}

/** Adds what means the same and what the words are put together of. */
async function widen(tx: Tx, sought: Term[]): Promise<void> {
  const phrases = phrasesOf(sought.map(({ key }) => key))
  const [known, local] = await Promise.all([
    knownAmong(
      tx,
      sought.flatMap(({ said }) => possibleParts(said)),
    ),
    localSynonymsOf(
      tx,
      phrases.map(({ phrase }) => phrase),
    ),
  ])
  for (const term of sought) {
    const parts = split(term.said, known)
    if (parts) term.lookups.push(...asParts(parts))
  }
  for (const { phrase, at, words } of phrases) {
    for (const same of [...commonSynonymsOf(phrase), ...(local.get(phrase) ?? [])]) {
      const keys = same.split(' ')
      // Some words for one, or one for some: each of those sought may be met by what stands instead of them all.
      for (const term of sought.slice(at, at + words))
        for (const key of keys) term.lookups.push(whole(key, factors.synonym / keys.length))
    }
  }
}

/** Words that nothing holds: by what they begin, or by what they are nearly. */
async function putRight(
  tx: Tx,
  missing: readonly Term[],
  isHeld: (term: Term) => boolean,
): Promise<Map<Term, Term>> {
  const put = new Map<Term, Term>()
  await Promise.all(
    missing.map(async (term) => {
      const folded = fold(term.said)
      const slips = slipsIn(folded.length)
      const near =
        slips && /^\p{L}+$/u.test(term.said)
          ? nearest(term.said, await wordsNear(tx, folded, slips))
          : []
      if (!near.length) {
        if (!isHeld(term)) put.set(term, { ...term, lookups: apart(term.lookups) })
        return
      }
      const lookups = [...new Set(near.map(({ key }) => key))].map((key) =>
        whole(key, factors.nearly),
      )
      put.set(term, { ...term, lookups: [...term.lookups, ...lookups], meant: near[0]!.said })
    }),
  )
  return put
}

/** What is put together of parts, when nothing speaks of them all: any of them counts. */
const apart = (lookups: readonly Lookup[]): Lookup[] =>
  lookups.map((lookup) =>
    lookup.sub ? { ...lookup, need: 1, factor: lookup.factor / lookup.need } : lookup,
  )

/** `open` leaves the last word unfinished while it is typed. */
const wantedBy = (terms: readonly Term[], open: boolean): Wanted[] =>
  terms.flatMap(({ lookups, said }, term) => [
    ...lookups.map((lookup) => ({ ...lookup, term })),
    ...(open && term === terms.length - 1 && said.length > 1
      ? [{ ...whole(fold(said), factors.prefix), term, prefix: true }]
      : []),
  ])

/** The words of loose things that are among those wanted. */
function fitting(loose: readonly LooseThing[], wanted: readonly Wanted[]): Loose[] {
  const keys = new Set(wanted.map(({ key }) => key))
  const begun = wanted.filter(({ prefix }) => prefix).map(({ key }) => key)
  return loose.flatMap(({ hit, words }, at) =>
    words
      .filter(({ key }) => keys.has(key) || begun.some((one) => key.startsWith(one)))
      .map(({ key, weight }) => ({ doc: -1 - at, kind: hit.kind, key, weight })),
  )
}

const hitsOf = ({ places }: Places, loose: readonly LooseThing[]): Hit[] =>
  places.map(({ doc, path, title, summary, kind, button }) =>
    doc < 0 ? loose[-1 - doc]!.hit : { path, title, summary, kind, ...(button && { button }) },
  )
