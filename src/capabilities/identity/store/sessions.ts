import { type RawBuilder, sql } from 'kysely'
import type { Basis, Level, StaffRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Audience } from '../providers.ts'
import { idle } from '../sessions/lifetime.ts'
import type { MayActFor } from './representations.ts'
import { on } from './tables.ts'

/** A session with all that a request needs to know of it. */
export type Session = {
  id: string
  kind: Audience
  level: Level
  basis: Basis | null
  seenAt: Date
  endsAt: Date
  choices: number
  personId: string
  personName: string
  personProtected: boolean
  behalfId: string | null
  behalfName: string | null
  behalfProtected: boolean | null
  behalfKind: 'person' | 'organisation' | null
  roles: StaffRole[] | null
  teams: string[] | null
}

type Found = Session & { tokenHash: Buffer }

/** Asks for the living sessions with these tokens: not past their end, not left too long, and of somebody who may still come in. */
export const sessionsWith = (hashes: Buffer[], now: Date): RawBuilder<Found> =>
  sql<Found>`
    select s.token_hash, s.id, s.kind, s.level, s.basis, s.seen_at, s.ends_at,
      jsonb_array_length(s.may_act_for) as choices,
      p.id as person_id, p.name as person_name, p.protected as person_protected,
      b.id as behalf_id, b.name as behalf_name, b.protected as behalf_protected, b.kind as behalf_kind,
      staff.roles, staff.teams
    from identity.session s
    join identity.party p on p.tenant_id = s.tenant_id and p.id = s.party_id and p.erased_at is null
    left join identity.party b on b.tenant_id = s.tenant_id and b.id = s.behalf_id and b.erased_at is null
    left join identity.staff staff
      on staff.tenant_id = s.tenant_id and staff.party_id = s.party_id and staff.active
    where s.token_hash = any(${hashes}) and s.ends_at > ${now}
      and s.seen_at > case s.kind
        when 'staff' then ${new Date(+now - idle.staff)}::timestamptz
        else ${new Date(+now - idle.citizen)}::timestamptz end
      and (s.kind = 'staff') = (staff.party_id is not null)
      and (s.kind = 'staff' or b.id is not null)`

/** Such sessions by their token's hash in hex. */
export const byToken = (rows: Found[]): Map<string, Session> =>
  new Map(rows.map(({ tokenHash, ...session }) => [tokenHash.toString('hex'), session]))

/** The living sessions with these tokens, by the token's hash in hex. */
export async function sessionsByToken(
  tx: Tx,
  hashes: Buffer[],
  now: Date,
): Promise<Map<string, Session>> {
  return byToken((await sessionsWith(hashes, now).execute(tx)).rows)
}

/** Notes that a session was used, unless somebody just did. */
export async function touchSession(tx: Tx, id: string, now: Date, since: Date): Promise<void> {
  const sessions = on(tx).updateTable('identity.session').set({ seenAt: now })
  await sessions.where('id', '=', id).where('seenAt', '<=', since).execute()
}

export type NewSession = {
  tokenHash: Buffer
  kind: Audience
  partyId: string
  behalf?: MayActFor | undefined
  mayActFor: MayActFor[]
  level: Level
  provider: string
  sub: string
  sid?: string | undefined
  idToken?: string | undefined
  startedAt: Date
  endsAt: Date
}

export async function addSession(tx: Tx, keys: Keys, session: NewSession): Promise<void> {
  const { behalf, mayActFor, sub, sid, idToken, ...rest } = session
  await on(tx)
    .insertInto('identity.session')
    .values({
      ...rest,
      seenAt: session.startedAt,
      behalfId: behalf?.id ?? null,
      basis: behalf?.basis ?? null,
      mayActFor: JSON.stringify(mayActFor),
      providerSub: sub,
      providerSid: sid ?? null,
      idToken: idToken ? keys.seal('session', idToken) : null,
    })
    .execute()
}

/** The session goes on for another party and under another token; the old one is dead at once. */
export async function turnSession(tx: Tx, id: string, tokenHash: Buffer, behalf: MayActFor) {
  const change = { tokenHash, behalfId: behalf.id, basis: behalf.basis }
  await on(tx).updateTable('identity.session').set(change).where('id', '=', id).execute()
}

/** Ends the session with this token, and says what is needed to end the provider's too. */
export async function endSession(tx: Tx, keys: Keys, tokenHash: Buffer) {
  const ended = await on(tx)
    .deleteFrom('identity.session')
    .where('tokenHash', '=', tokenHash)
    .returning(['provider', 'idToken', 'kind'])
    .executeTakeFirst()
  return (
    ended && { ...ended, idToken: ended.idToken ? keys.open('session', ended.idToken) : undefined }
  )
}

/** Ends all sessions of a party, everywhere. Returns how many. */
export async function endSessionsOf(tx: Tx, partyId: string): Promise<number> {
  const sessions = on(tx).deleteFrom('identity.session').where('partyId', '=', partyId)
  return Number((await sessions.executeTakeFirst()).numDeletedRows)
}

/** Ends what the provider says has ended: one of its sessions, or all of somebody's. */
export async function endSessionsAt(
  tx: Tx,
  provider: string,
  { sub, sid }: { sub?: string | undefined; sid?: string | undefined },
): Promise<void> {
  let sessions = on(tx).deleteFrom('identity.session').where('provider', '=', provider)
  if (sub) sessions = sessions.where('providerSub', '=', sub)
  if (sid) sessions = sessions.where('providerSid', '=', sid)
  if (sub || sid) await sessions.execute()
}

/** Removes sessions that nobody can use any more, and what was kept so as to be used once. */
export async function sweep(tx: Tx, now: Date): Promise<void> {
  const left = new Date(+now - Math.max(idle.citizen, idle.staff))
  await on(tx)
    .deleteFrom('identity.session')
    .where((session) => session.or([session('endsAt', '<=', now), session('seenAt', '<=', left)]))
    .execute()
  await on(tx).deleteFrom('identity.usedOnce').where('until', '<=', now).execute()
}

/** True the first time, false ever after (until `until`, when it would be too old anyway). */
export async function useOnce(tx: Tx, hash: Buffer, until: Date): Promise<boolean> {
  const used = on(tx).insertInto('identity.usedOnce').values({ hash, until })
  const { numInsertedOrUpdatedRows } = await used
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
