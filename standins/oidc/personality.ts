import type { Configuration } from 'oidc-provider'
import type { Organisation, Person, StaffMember } from '../people.ts'

export type Level = 'low' | 'substantial' | 'high'

/** What a person chose on the pick page: who they are, for whom, and how surely. */
export type Choice = {
  key: string
  cvr?: string
  level: Level
  missingLevel?: boolean
  mfa: boolean
}

/** One line on the pick page: somebody, and whom they may log in as. */
export type Candidate = {
  key: string
  name: string
  role: string
  why: string
  tenant: string
  as: { organisation?: Organisation; label: string }[]
}

/** What the authorization request asked for, as far as the pick page needs it. */
export type Asked = { level: Level; privateAllowed: boolean; firmsAllowed: boolean }

export type Picked =
  | { kind: 'citizen'; person: Person; organisation?: Organisation }
  | { kind: 'staff'; member: StaffMember }

/** How one provider differs from the others: what it is asked, whom it knows, and what it tells. */
export type Personality = {
  key: 'neb' | 'idura' | 'staff'
  title: string
  banner: string
  theme: 'mitid' | 'staff'
  picksLevel: boolean
  abort: { error: string; error_description?: string }
  routes: NonNullable<Configuration['routes']>
  scopes: string[]
  claims: Record<string, string[]>
  claimsInIdToken: boolean
  acrValues: string[]
  extraParams: Extract<NonNullable<Configuration['extraParams']>, { [name: string]: unknown }>
  asked(params: Record<string, unknown>): Asked
  candidates(asked: Asked): Candidate[]
  /** The subject as this provider writes it, from a uuid that is the person's at this client. */
  subject(uuid: string): string
  acr(choice: Choice): string | undefined
  amr(choice: Choice): string[]
  /** All claims about the one who logged in; which of them are told is decided by scope. */
  tell(choice: Choice, now: Date): Record<string, unknown>
}
