import type { Tx } from '../../../../platform/db.ts'
import { type Count, mostAsked, withoutHits } from '../../search/store/asked.ts'
import { possibleParts, split } from '../../search/words/compound.ts'
import { keyOf } from '../../search/words/key.ts'
import { soughtIn } from '../../search/words/sought.ts'
import { pagesOfWords, wordsOnPage } from './store.ts'

const most = 10

/** What citizens searched for that finds this page: every word of it stands there. Most asked first. */
export async function searchesFor(tx: Tx, item: string, since: Date): Promise<Count[]> {
  const asked = (await mostAsked(tx, since)).filter(({ hits }) => hits > 0)
  const sought = asked.map((one) => ({ ...one, keys: soughtIn(one.text).map(({ key }) => key) }))
  const there = await wordsOnPage(
    tx,
    item,
    sought.flatMap(({ keys }) => keys),
  )
  return sought
    .filter(({ keys }) => keys.length > 0 && keys.every((key) => there.has(key)))
    .slice(0, most)
}

/**
 * What was searched for in vain, by the page that comes nearest to it: the one that is filed most heavily under its words, or
 * under what they are put together of. What is near no page is not here.
 */
export async function soughtInVain(tx: Tx, since: Date): Promise<Map<string, Count[]>> {
  const asked = await withoutHits(tx, since)
  const wanted = asked.map((one) => ({ ...one, keys: keysOf(one.text) }))
  const filed = await pagesOfWords(tx, [...new Set(wanted.flatMap(({ keys }) => keys))])
  const found = new Map<string, Count[]>()
  for (const { keys, ...count } of wanted) {
    const weights = new Map<string, number>()
    for (const { word, item, weight } of filed)
      if (keys.includes(word)) weights.set(item, (weights.get(item) ?? 0) + weight)
    const [nearest] = [...weights].toSorted(([, one], [, other]) => other - one)
    if (nearest) found.set(nearest[0], [...(found.get(nearest[0]) ?? []), count])
  }
  return found
}

const keysOf = (text: string): string[] =>
  soughtIn(text).flatMap(({ said, key }) => [
    key,
    ...(split(said) ?? []).map(keyOf),
    ...possibleParts(said)
      .filter((part) => part.length >= 5)
      .map(keyOf),
  ])
