import type { Tx } from '../../../platform/db.ts'
import type { AppealBody, Team } from '../file.ts'
import { on } from './tables.ts'

/** Says whom citizens call about a team's cases. Said again, it replaces what was said. */
export async function setTeam(tx: Tx, team: Team): Promise<void> {
  await on(tx)
    .insertInto('cases.team')
    .values(team)
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doUpdateSet(team))
    .execute()
}

/** Says where decisions of a kind are appealed to. Said again, it replaces what was said. */
export async function setAppealBody(tx: Tx, appeal: AppealBody): Promise<void> {
  await on(tx)
    .insertInto('cases.appealBody')
    .values(appeal)
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind']).doUpdateSet(appeal))
    .execute()
}

/** Says which privileges of a power of attorney open the cases of a kind. Said again, it replaces what was said. */
export async function setPowers(tx: Tx, kind: string, privileges: string[]): Promise<void> {
  await on(tx).deleteFrom('cases.power').where('kind', '=', kind).execute()
  const rows = [...new Set(privileges)].map((privilege) => ({ kind, privilege }))
  if (rows.length) await on(tx).insertInto('cases.power').values(rows).execute()
}

export const powers = (tx: Tx): Promise<{ kind: string; privilege: string }[]> =>
  on(tx).selectFrom('cases.power').select(['kind', 'privilege']).execute()

export function teams(tx: Tx): Promise<Team[]> {
  const known = on(tx).selectFrom('cases.team').select(['key', 'name', 'phone', 'email', 'promise'])
  return known.orderBy('name').execute()
}

export async function appealBodyFor(tx: Tx, kind: string): Promise<AppealBody | undefined> {
  const known = on(tx)
    .selectFrom('cases.appealBody')
    .select(['kind', 'body', 'deadlineDays', 'how', 'law'])
  return known.where('kind', '=', kind).executeTakeFirst()
}
