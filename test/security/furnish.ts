import type { Parties } from './people.ts'

/** What everything in one tenant is furnished from. `mark` is in every text, `key` in every address. */
export type Furnishing = { key: string; mark: string; host: string; parties: Parties; now: Date }
