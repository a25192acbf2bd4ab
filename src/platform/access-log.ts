import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Capability } from './capability.ts'
import type { Tx } from './db.ts'
import type { Log } from './log.ts'

/** One look at somebody's data. `subject` and `action` are words and ids, never names or numbers. */
export type Look = { action: string; subject: string; reason: string }

/** Notes who saw whose data, when and why; the entry commits with the transaction it is made in. */
export async function logAccess(
  tx: Tx,
  actor: Actor,
  requestId: string,
  look: Look,
): Promise<void> {
  const who = actor.kind === 'nobody' ? 'nobody' : `${actor.kind}:${actor.person.id}`
  await sql`select platform.log_access(${who}, ${look.action}, ${look.subject}, ${look.reason}, ${requestId})`.execute(
    tx,
  )
}

// Both name the tenant: the operator's tools ask as a superuser, whom no fence holds.

/** The number of the first entry that is not what it was when written, or undefined. */
export async function firstBrokenEntry(tx: Tx): Promise<number | undefined> {
  const { rows } = await sql<{ no: number }>`
    with chained as (
      select *, lag(hash, 1, sha256('')) over w as previous, row_number() over w as expected
      from platform.access_log where tenant_id = platform.current_tenant() window w as (order by no))
    select no from chained
    where no <> expected
       or hash <> platform.access_hash(previous, tenant_id, no, at, actor, action, subject, reason, request)
    union all
    select head.no from platform.access_log_head head
    where head.tenant_id = platform.current_tenant() and not exists (
      select from platform.access_log last
      where last.tenant_id = head.tenant_id and last.no = head.no and last.hash = head.hash)
    order by no limit 1`.execute(tx)
  return rows[0]?.no
}

/** The newest entry's number and hash: what is anchored outside the database. */
export async function accessLogHead(tx: Tx): Promise<{ no: number; hash: string } | undefined> {
  const { rows } = await sql<{ no: number; hash: string }>`
    select no, encode(hash, 'hex') as hash from platform.access_log_head
    where tenant_id = platform.current_tenant()`.execute(tx)
  return rows[0]
}

/** Tells the head of every tenant's log to the installation's own log each hour: a cut-off or rewritten tail shows against it. */
export const anchorAccessLog = (log: Log): Capability => ({
  name: 'access-log',
  every: [
    {
      seconds: 3600,
      name: 'head',
      work: async ({ tenantId, read }) => {
        const head = await read(accessLogHead)
        if (head) log.info({ tenant: tenantId, ...head }, 'access log head')
      },
    },
  ],
})
