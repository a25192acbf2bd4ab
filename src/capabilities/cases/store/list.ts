import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { type Inbox, type InboxRow, pageSize } from '../inbox.ts'
import type { Sought } from '../search-words.ts'
import { common, narrowest } from './words.ts'

/** `count` is how many there are; with `over`, there are more, and nobody counted them. */
export type Found = { rows: InboxRow[]; count: number; over: boolean; more: boolean }

/** Counting stops here: nobody reads further, and the desk must answer at once. */
const mostCounted = 1000
/** The same where each case must be looked at to see if it has a common word. */
const mostLookedAt = 100

const columns = sql.raw(
  'id, number, title, team, assignee_id, applicant_id, state, turn, news, deadline, due, opened_at, summary',
)

type Counted = InboxRow & { count: number }

/** One page of the inbox, and how many there are. */
export async function inboxPage(tx: Tx, inbox: Inbox, meId: string, now: Date): Promise<Found> {
  const hits = await narrowest(tx, inbox.sought)
  const wanted = sql.join([...filters(inbox, meId, now), ...inbox.sought.map(has)], sql` and `)
  const { rest, order } = paging(inbox)
  const most = hits ? common : inbox.sought.length ? mostLookedAt : mostCounted
  const few = sql`select ${columns} from cases.case where ${wanted} ${order} limit ${most + 1}`
  // What rare words find, and the beginning of what common words find, is fetched once, and both counted and shown.
  const together = hits
    ? sql`select ${columns} from (${hits}) as hit join cases.case on id = case_id where ${wanted}`
    : inbox.sought.length && !inbox.after
      ? few
      : undefined
  const end = sql`${rest} ${order} limit ${pageSize + 1}`
  const { rows } = await (
    together
      ? sql<Counted>`
          with hits as materialized (${together})
          select ${columns}, (select count(*) from hits) as count from hits where true ${end}`
      : sql<Counted>`
          select ${columns}, (select count(*) from (${few}) as counted) as count
          from cases.case where ${wanted} ${end}`
  ).execute(tx)
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

// Each row is fetched already when this is asked, so it is the fastest way to look that counts, not an index.
const has = ({ word, prefix }: Sought) =>
  sql`strpos(words, ${prefix ? ` ${word}` : ` ${word} `}) > 0`

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
