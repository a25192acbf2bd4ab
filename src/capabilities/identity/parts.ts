import type { Keys } from '../../platform/keys.ts'
import type { LoginClient, PersonNames, Relations } from './providers.ts'

/** What identity is handed. Without `relations` nobody has children here, and without `register` givers have no name. */
export type Parts = {
  keys: Keys
  login: LoginClient
  relations?: Relations | undefined
  register?: PersonNames | undefined
}
