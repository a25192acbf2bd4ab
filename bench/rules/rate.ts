const settle = 100
const slice = 150
const rounds = 5

/** Something done again and again; `n` says which time it is, so that it need not be the same each time. */
export type Work = (n: number) => unknown
export type Waiting = (n: number) => Promise<unknown>

/** What was last made is kept, so that no compiler finds that nobody uses it. */
const kept: { value?: unknown } = {}

/** How often each can be done in a second: the best of some rounds, taken by turns so that all meet the same machine. */
export function rates(works: readonly Work[]): number[] {
  for (const work of works) during(settle, work)
  const best = works.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) best[i] = Math.max(best[i]!, during(slice, work))
  }
  return best
}

function during(milliseconds: number, work: Work): number {
  const began = performance.now()
  let n = 0
  let now = began
  while (now - began < milliseconds) {
    for (const stop = n + 16; n < stop; n++) kept.value = work(n)
    now = performance.now()
  }
  return (n / (now - began)) * 1_000
}

/** The same for what is waited for, so many at a time. */
export async function rateOf(work: Waiting, atOnce: number): Promise<number> {
  await spell(settle, work, atOnce)
  let best = 0
  for (let round = 0; round < rounds; round++)
    best = Math.max(best, await spell(slice, work, atOnce))
  return best
}

async function spell(milliseconds: number, work: Waiting, atOnce: number): Promise<number> {
  const began = performance.now()
  let n = 0
  while (performance.now() - began < milliseconds) {
    await Promise.all(Array.from({ length: atOnce }, (_, i) => work(n + i)))
    n += atOnce
  }
  return (n / (performance.now() - began)) * 1_000
}

/** The middle of ratios, as ratios are counted. */
export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

/** The value that so large a part of them is not above. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!
