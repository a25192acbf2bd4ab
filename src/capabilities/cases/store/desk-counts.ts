import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'

export type DeskCounts = {
  mine: number
  unassigned: number
  soon: number
  late: number
  news: number
}

const most = 1001

/** How much waits for somebody of ours; each figure stops at 1,001. */
export async function deskCounts(
  tx: Tx,
  meId: string,
  today: string,
  soon: string,
): Promise<DeskCounts> {
  const { rows } = await sql<DeskCounts>`
    select
      (select count(*) from (select from cases.case where is_open and assignee_id = ${meId}::uuid limit ${most}) as a)
        as mine,
      (select count(*) from (select from cases.case where is_open and assignee_id is null limit ${most}) as b)
        as unassigned,
      (select count(*) from (select from cases.case where is_open and assignee_id = ${meId}::uuid
        and due between ${today}::date and ${soon}::date limit ${most}) as c) as soon,
      (select count(*) from (select from cases.case where is_open and assignee_id = ${meId}::uuid
        and due < ${today}::date limit ${most}) as d) as late,
      (select count(*) from (select from cases.case where is_open and assignee_id = ${meId}::uuid
        and news is not null limit ${most}) as e) as news`.execute(tx)
  return rows[0]!
}

/** How many open cases wait for this employee. */
export async function mineCount(tx: Tx, meId: string): Promise<number> {
  const { rows } = await sql<{ mine: number }>`
    select count(*) as mine from (
      select from cases.case where is_open and assignee_id = ${meId}::uuid limit ${most}) as a`.execute(
    tx,
  )
  return rows[0]!.mine
}
