import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { type Inbox, type InboxRow, pageSize } from '../inbox.ts'
import type { Sought } from '../search-words.ts'
import { common, narrowest, within } from './words.ts'

/** `count` is how many there are; with `over`, there are more, and nobody counted them. */
export type Found = { rows: InboxRow[]; count: number; over: boolean; more: boolean }

/** Counting stops here: nobody reads further, and the desk must answer at once. */
const mostCounted = 1000
/** The same where each case must be looked at to see if it has a common word. */
const mostLookedAt = 100

const columns = sql.raw(
  'id, number, title, team, assignee_id, applicant_id, state, turn, news, deadline, due, opened_at, summary',
)

/** One page of the inbox, and how many there are. */
export async function inboxPage(tx: Tx, inbox: Inbox, meId: string, now: Date): Promise<Found> {
  const hits = await narrowest(tx, inbox.sought)
  const wanted = sql.join([...filters(inbox, meId, now), ...inbox.sought.map(has)], sql` and `)
  const page = paging(inbox)
  const most = hits ? common : inbox.sought.length ? mostLookedAt : mostCounted
  type Counted = InboxRow & { count: number }
  // What rare words find is few enough to be fetched once, and both counted and sorted.
  const { rows } = hits
    ? await sql<Counted>`
        with hits as materialized (
          select ${columns} from (${hits}) as hit join cases.case on id = case_id where ${wanted})
        select ${columns}, (select count(*) from hits) as count from hits where true ${page.rest} ${page.order} limit ${pageSize + 1}`.execute(
        tx,
      )
    : await sql<Counted>`
        select ${columns}, (
          select count(*) from (select from cases.case where ${wanted} ${page.order} limit ${most + 1}) as counted) as count
        from cases.case where ${wanted} ${page.rest} ${page.order} limit ${pageSize + 1}`.execute(
        tx,
      )
  const count = rows[0]?.count ?? 0
  return {
    rows: rows.slice(0, pageSize),
    count: Math.min(count, most),
    over: count > most,
    more: rows.length > pageSize,
  }
}

function filters(inbox: Inbox, meId: string, now: Date): RawBuilder<unknown>[] {
  const { state, team, who, late } = inbox
  const today = sql`(${now}::timestamptz at time zone 'Europe/Copenhagen')::date`
  return [
    state === 'all' ? sql`true` : state === 'open' ? sql`is_open` : sql`state = ${state}`,
    ...(team ? [sql`team = ${team}`] : []),
    ...(who === 'mine' ? [sql`assignee_id = ${meId}::uuid`] : []),
    ...(who === 'nobody' ? [sql`assignee_id is null`] : []),
    ...(late ? [sql`is_open and due < ${today}`] : []),
  ]
}

const has = (sought: Sought) =>
  sql`exists (select from unnest(words) as word where ${within(sought)})`

function paging({ sort, descending, after }: Inbox) {
  const column = sql.ref(sort === 'due' ? 'due' : 'opened_at')
  const type = sql.raw(sort === 'due' ? 'date' : 'timestamptz')
  const order = sql.raw(descending ? 'desc' : 'asc')
  const beyond = sql.raw(descending ? '<' : '>')
  return {
    rest: after
      ? sql`and (${column}, id) ${beyond} (${after.key}::${type}, ${after.id}::uuid)`
      : sql``,
    // Counting goes in the same order: then it is the list's own index that is read.
    order: sql`order by ${column} ${order}, id ${order}`,
  }
}
