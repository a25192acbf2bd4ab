import type { Level } from '../../platform/actor.ts'

/** What a token or an answer says, unread. */
export type Claims = Record<string, unknown>

/** A login provider as the tenant has set it up. `extra` is the adapter's own. */
export type Provider = {
  issuer: string
  clientId: string
  secret: string
  adapter: 'neb' | 'idura' | 'entra'
  extra: Claims
}

export type ForFirm = { cvr: string; name: string; basis: 'signatory' | 'employee' }
export type Power = { giver: { cpr: string } | { cvr: string }; privileges: string[] }

/** A citizen as any provider tells of them. What a provider does not say is absent. */
export type CitizenIdentity = {
  kind: 'citizen'
  subject: string
  level: Level
  name?: string | undefined
  cpr?: string | undefined
  protected?: boolean | undefined
  address?: { text: string; postalCode: string; city: string } | undefined
  firms: ForFirm[]
  powers: Power[]
}

/** An employee as the directory tells of them. */
export type StaffIdentity = {
  kind: 'staff'
  subject: string
  tid: string
  name: string
  email?: string | undefined
  roles: string[]
  groups?: string[] | undefined
}

/** Why claims were not enough. */
export type Lack = 'no-level' | 'no-subject' | 'no-second-factor' | 'test-person'

export type Told<Identity> = { ok: true; identity: Identity } | { ok: false; why: Lack }

export const lacks = (why: Lack) => ({ ok: false, why }) as const

/** One provider's dialect: what to ask of it, and how to read what it says. Pure. */
export type Adapter = {
  /** Whether the person is told of by userinfo rather than by the ID token. */
  asksUserinfo: boolean
  ask(wish: { level: Level; language: 'da' | 'en' }, extra: Claims): Record<string, string>
  read(token: Claims, userinfo: Claims, extra: Claims): Told<CitizenIdentity | StaffIdentity>
}
