import { randomUUID } from 'node:crypto'
import { addParty, addProvider, addStaff } from '../../src/capabilities/identity/index.ts'
import { hashOf, newToken, sessionCookie } from '../../src/capabilities/identity/sessions/cookie.ts'
import { after, longest } from '../../src/capabilities/identity/sessions/lifetime.ts'
import { addSession } from '../../src/capabilities/identity/store/sessions.ts'
import type { MayActFor } from '../../src/capabilities/identity/store/representations.ts'
import type { Staff, StaffRole } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Keys } from '../../src/platform/keys.ts'

export const staffRoles = [
  'caseworker',
  'editor',
  'admin',
  'auditor',
] as const satisfies StaffRole[]

/**
 * Those who come by in a town. `firm` is a person who acts for one, `otherTeam` a caseworker of a team that has nothing to
 * do here; the citizen is the one whose things there are.
 */
export const people = ['citizen', 'otherCitizen', 'firm', 'otherTeam', ...staffRoles] as const
export type Person = (typeof people)[number]

/** The party of each, and the firm's own as `organisation`. */
export type Parties = Record<Person | 'organisation', string>

const names: Record<Person | 'organisation', string> = {
  citizen: 'Alma Testesen',
  otherCitizen: "Jens-Ole O'Søborg",
  firm: 'Frida Fuldmægtig',
  organisation: 'Havn & Hus ApS',
  caseworker: 'Mette Sagsen',
  otherTeam: 'Olga Andetsteds',
  editor: 'Erik Ordsen',
  admin: 'Asta Styrsen',
  auditor: 'Rasmus Revisor',
}

type About = { mark: string; host: string; cprs: string[]; cvr: string }

/** Adds everybody, each with the mark in name and address of mail. */
export async function addPeople(
  tx: Tx,
  keys: Keys,
  { mark, host, cprs, cvr }: About,
): Promise<Parties> {
  const contact = (who: Person | 'organisation', at: number) => ({
    name: `${names[who]} ${mark}`,
    email: `${who}.${mark}@${host}`,
    phone: `2${cvr.slice(0, 5)}${String(at).padStart(2, '0')}`,
  })
  const address = {
    text: `${mark} Strandvej 1`,
    postalCode: '9999',
    city: mark,
    source: 'cpr' as const,
  }
  const person = (who: Person, at: number) =>
    addParty(tx, keys, {
      ...contact(who, at),
      kind: 'person',
      cpr: cprs[at]!,
      subject: `${mark}-${who}`,
      address,
    })
  const staff = (who: Person, at: number, role = who as StaffRole, team = 'byggeri') =>
    addStaff(tx, keys, {
      ...contact(who, at),
      subject: `${mark}-${who}`,
      roles: [role],
      teams: [team],
    })
  const common = {
    issuer: `https://login.${host}`,
    clientId: 'faelled',
    secret: `${mark} secret`,
    extra: {},
  }
  const minimumLevel = 'substantial' as const
  await addProvider(tx, keys, {
    ...common,
    minimumLevel,
    key: 'neb',
    audience: 'citizen',
    adapter: 'neb',
  })
  await addProvider(tx, keys, {
    ...common,
    minimumLevel,
    key: 'staff',
    audience: 'staff',
    adapter: 'entra',
  })
  return {
    citizen: await person('citizen', 0),
    otherCitizen: await person('otherCitizen', 1),
    firm: await person('firm', 2),
    organisation: await addParty(tx, keys, {
      ...contact('organisation', 3),
      kind: 'organisation',
      cvr,
      address,
    }),
    caseworker: await staff('caseworker', 4),
    editor: await staff('editor', 5),
    admin: await staff('admin', 6),
    auditor: await staff('auditor', 7),
    otherTeam: await staff('otherTeam', 8, 'caseworker', 'borgerservice'),
  }
}

const isStaff = (who: Person) => who === 'otherTeam' || staffRoles.includes(who as never)

/** Begins a session for one of them, as a login does. Returns the cookie header a browser sends from then on. */
export async function enter(
  tx: Tx,
  keys: Keys,
  parties: Parties,
  who: Person,
  now: Date,
): Promise<string> {
  const token = newToken()
  const self: MayActFor = { id: parties[who], kind: 'person', basis: 'self' }
  const firm: MayActFor = { id: parties.organisation, kind: 'organisation', basis: 'signatory' }
  const mayActFor = isStaff(who) ? [] : who === 'firm' ? [self, firm] : [self]
  await addSession(tx, keys, {
    tokenHash: hashOf(token),
    kind: isStaff(who) ? 'staff' : 'citizen',
    provider: isStaff(who) ? 'staff' : 'neb',
    sub: randomUUID(),
    level: 'high',
    partyId: parties[who],
    mayActFor,
    behalf: mayActFor.at(-1),
    startedAt: now,
    endsAt: after(now, longest),
  })
  return `${sessionCookie}=${token}`
}

/** One of the staff as an action wants to know them. */
export const asStaff = (parties: Parties, role: StaffRole): Staff => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id: parties[role], name: names[role], protected: false },
  roles: [role],
  teams: ['byggeri'],
})
