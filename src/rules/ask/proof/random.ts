// Chance that is the same every time, from a seed.
import { generator } from '../trial.ts'

export type Chance = {
  /** A whole number from 0, less than n. */
  below: (n: number) => number
  /** Whether something happens that does so in one of n cases. */
  oneIn: (n: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

export function chance(seed: number): Chance {
  const random = generator(seed)
  const below = (n: number) => Math.floor(random() * n)
  return { below, oneIn: (n) => below(n) === 0, pick: (from) => from[below(from.length)]! }
}
