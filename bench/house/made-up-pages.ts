import { existsSync, readFileSync } from 'node:fs'
import type { Findable } from '../../src/capabilities/content/search/index.ts'
import { lexicon } from '../../src/capabilities/content/search/words/lexicon.ts'

const file = new URL('../../../shared/data/dansk-saetninger.txt', import.meta.url)
const words = lexicon.filter((word) => word.length > 4)

/** The same numbers between 0 and 1 each time, so that runs can be compared. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const sentences = existsSync(file)
  ? readFileSync(file, 'utf8').trim().split('\n')
  : Array.from({ length: 600 }, (_, at) => {
      const next = chance(at + 1)
      return Array.from({ length: 14 }, () => words[Math.floor(next() * words.length)]!).join(' ')
    })

/** What page `n` of a tenant is marked with: marks are counted by whoever checks what is found. */
export const marksOf = (tenant: number, n: number): string[] => [
  `mark${n % (2 + (tenant % 5))}`,
  ...(n % 50 === tenant % 50 ? ['sjældenmark'] : []),
]

/** A tenant's website: pages of some 250 words, as municipalities write them, none of which says anything. */
export function madeUpPages(tenant: number, count: number): Findable[] {
  const next = chance(tenant * 7919 + 1)
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const compound = () => `${one(words)}s${one(words)}`
  return Array.from({ length: count }, (_, n) => ({
    kind: n % 10 === 0 ? 'news' : 'page',
    id: String(n),
    path: `/t${tenant}/${n}`,
    title: `${compound()} og ${one(words)}`,
    summary: one(sentences),
    text: [
      ...Array.from({ length: 13 }, () => one(sentences)),
      ...Array.from({ length: 30 }, () => (next() < 0.5 ? one(words) : compound())),
      ...marksOf(tenant, n),
    ].join(' '),
  }))
}
