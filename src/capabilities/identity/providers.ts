import type { Level } from '../../platform/actor.ts'

/** Whom a login is for. */
export type Audience = 'citizen' | 'staff'

/** Whom the tenant trusts to say who somebody is (loginudbyder), with its secret opened. */
export type Provider = {
  key: string
  audience: Audience
  /** Where `/.well-known/openid-configuration` is found. */
  issuer: string
  clientId: string
  secret: string
  adapter: 'neb' | 'idura' | 'entra'
  /** Logins weaker than this are refused, whatever a page asked for. */
  minimumLevel: Level
  /** The adapter's own: `scope`, `idpValues`, `allowTestPeople`; for staff `tid`, `roles`, `secondFactor`. */
  extra: Record<string, unknown>
}

/** A firm the person logged in for. */
export type ForFirm = { cvr: string; name: string; basis: 'signatory' | 'employee' }

/** A power of attorney (fuldmagt): one giver, and the names of what it allows. */
export type Power = { giver: { cpr: string } | { cvr: string }; privileges: string[] }

/** Who logged in, whoever said it. */
export type CitizenIdentity = {
  kind: 'citizen'
  /** The person's lasting id at the provider. */
  subject: string
  level: Level
  /** Absent when the provider hides it (navnebeskyttelse). */
  name?: string | undefined
  cpr?: string | undefined
  /** Absent when the provider says nothing of it. */
  protected?: boolean | undefined
  address?: { text: string; postalCode: string; city: string } | undefined
  firms: ForFirm[]
  powers: Power[]
}

/** An employee who logged in; `roles` and `groups` are the directory's words. `groups` absent: not told. */
export type StaffIdentity = {
  kind: 'staff'
  subject: string
  tid: string
  name: string
  email?: string | undefined
  roles: string[]
  groups?: string[] | undefined
}

/** Why a login came to nothing. `away`: the provider does not answer; `refused`: its answer cannot be trusted. */
export type LoginFailure =
  | 'aborted'
  | 'away'
  | 'refused'
  | 'no-level'
  | 'no-subject'
  | 'no-second-factor'
  | 'test-person'

export type LoginAnswer =
  | {
      ok: true
      identity: CitizenIdentity | StaffIdentity
      /** Subject and session at the provider, and the token a logout there asks for. */
      sub: string
      sid?: string | undefined
      idToken?: string | undefined
    }
  | { ok: false; why: LoginFailure; code: string }

/** What a login in progress must remember until the provider answers. */
export type Secrets = { state: string; nonce: string; verifier: string }

export type LoginWish = {
  redirectUri: string
  level: Level
  language: 'da' | 'en'
  /** Log in anew although the provider still remembers the person. */
  again: boolean
}

/** The client of the login providers. No call throws for what the other end does. */
export type LoginClient = {
  /** Where to send the browser; undefined when the provider does not answer. */
  begin(provider: Provider, wish: LoginWish): Promise<(Secrets & { url: string }) | undefined>
  /** Judges the answer that came to our callback at `url`. */
  finish(provider: Provider, url: string, secrets: Secrets): Promise<LoginAnswer>
  /** Where the browser logs out at the provider, if it can. */
  endAddress(
    provider: Provider,
    ended: { idToken?: string | undefined; returnTo: string },
  ): Promise<string | undefined>
  /** What a back-channel logout token says, once its signature and claims hold. */
  readLogoutToken(provider: Provider, token: string): Promise<LogoutToken | undefined>
}

export type LogoutToken = {
  jti: string
  sub?: string | undefined
  sid?: string | undefined
  expires: Date
}

/** Asks whose custody a person has (forældremyndighed). May fail: then there are no children this time. */
export type Relations = {
  children(cpr: string): Promise<{ cpr: string; name: string; protected: boolean }[]>
}

/** Asks what somebody is called, who has given a power of attorney and is new here. */
export type PersonNames = (cpr: string) => Promise<{ name: string; protected: boolean } | undefined>
