/** A natural or legal person as others see them. `protected`: name and address are not shown (CPR). */
export type Who = { id: string; name: string; protected: boolean }

/** NSIS level of assurance, weakest first. */
export type Level = 'low' | 'substantial' | 'high'

/** Why a person may act for the party whose data they see. */
export type Basis = 'self' | 'parent' | 'signatory' | 'employee' | 'power-of-attorney'

export type StaffRole = 'caseworker' | 'editor' | 'admin' | 'auditor'

/** A citizen (borger), or somebody who acts for a firm: `person` is who logged in, `behalf` for whom. */
export type Citizen = {
  kind: 'citizen'
  sessionId: string
  person: Who
  behalf: Who & { basis: Basis; kind: 'person' | 'organisation' }
  level: Level
  /** Whether there is somebody else whose matters the person may see. */
  canSwitch?: boolean
  /** When the session ends unless it is used. */
  endsAt?: Date
}

/** Somebody employed by the tenant (medarbejder). */
export type Staff = {
  kind: 'staff'
  sessionId: string
  person: Who
  roles: StaffRole[]
  teams: string[]
  endsAt?: Date
}

/** Who a request acts as. */
export type Actor = { kind: 'nobody' } | Citizen | Staff
