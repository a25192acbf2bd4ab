import type { Parties } from './people.ts'

/** What everything in one tenant is furnished from. `mark` is in every text. */
export type Furnishing = { mark: string; host: string; parties: Parties; now: Date }
