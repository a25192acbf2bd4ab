import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { PartyLook } from '../looks/looks.ts'

/** How many looks a page shows. */
export const lookPage = 50

/** The looks at a party's data before entry `before`, newest first; one more than a page when there are more. */
export async function looksAt(
  tx: Tx,
  partyId: string,
  before: number | undefined,
): Promise<PartyLook[]> {
  const { rows } = await sql<PartyLook>`
    select log.no, log.at, log.actor, log.action, log.reason, staff.teams
    from platform.access_log log
    left join identity.staff staff
      on staff.tenant_id = log.tenant_id and log.actor = 'staff:' || staff.party_id
    where log.subject = ${`party:${partyId}`} and log.no < ${before ?? Number.MAX_SAFE_INTEGER}
    order by log.no desc limit ${lookPage + 1}`.execute(tx)
  return rows
}
