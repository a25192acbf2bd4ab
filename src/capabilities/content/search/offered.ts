import type { Offer } from '../../../platform/capability.ts'
import type { LooseThing } from './search.ts'
import { analyse } from './words/analyse.ts'
import { split } from './words/compound.ts'
import { keyOf } from './words/key.ts'

/** A compound counts so much for one of its parts. */
const ofCompound = 0.5

/** What rooms offer right now, as things that can be found beside those that are filed. `begin` is what its button says. */
export const offered = (offers: readonly Offer[], language: string, begin: string): LooseThing[] =>
  offers.map(({ title, detail, href, kind, words }) => ({
    hit: {
      path: href,
      title,
      summary: detail,
      kind,
      ...(kind === 'service' && { button: { label: begin, href } }),
    },
    words: wordsOf({ title, summary: '', text: '', words, language }),
  }))

function wordsOf(of: Parameters<typeof analyse>[0]) {
  const found: { key: string; weight: number }[] = []
  for (const [key, { weight, said }] of analyse(of)) {
    found.push({ key, weight })
    for (const word of said)
      for (const part of split(word) ?? [])
        found.push({ key: keyOf(part), weight: weight * ofCompound })
  }
  return found
}
