import { type Case, type Fact, type State, states } from './cases.ts'
import { caseWords, matches, soughtIn, type Sought } from './search-words.ts'

export const pageSize = 25

/** What a caseworker looks for, as the address of the list says it. */
export type Inbox = {
  /** What was typed in the search field. */
  text: string
  sought: Sought[]
  state: State | 'open' | 'all'
  team: string
  who: 'all' | 'mine' | 'nobody'
  /** Only those whose deadline has passed. */
  late: boolean
  sort: 'due' | 'opened'
  descending: boolean
  /** The last row of the page before. */
  after?: { key: string; id: string } | undefined
}

export type InboxRow = Pick<
  Case,
  | 'id'
  | 'number'
  | 'title'
  | 'team'
  | 'assigneeId'
  | 'applicantId'
  | 'state'
  | 'turn'
  | 'news'
  | 'deadline'
  | 'openedAt'
> & { due: string; summary: Fact[] }

type Query = Record<string, unknown>
const one = (query: Query, name: string) =>
  String([query[name]].flat()[0] ?? '')
    .replaceAll('\0', '')
    .trim()
const cursor = /^(infinity|\d{4,6}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?)_([0-9a-f-]{36})$/

/** Reads the list's address. What it does not know, it leaves out: a list is never an error. */
export function inboxFrom(query: Query, teams: readonly string[]): Inbox {
  const text = one(query, 'q').slice(0, 200)
  const asked = one(query, 'status')
  const who = one(query, 'hos')
  const state =
    ([...states, 'open', 'all'] as const).find((known) => known === asked) ??
    (text ? 'all' : 'open')
  const byDue = state === 'open' && one(query, 'sorter') !== 'modtaget'
  const order = one(query, 'orden')
  const [, key, id] = cursor.exec(one(query, 'efter')) ?? []
  const fits = key !== undefined && key.includes('T') === !byDue
  return {
    text,
    sought: soughtIn(text),
    state,
    team: teams.find((team) => team === one(query, 'team')) ?? '',
    who: who === 'mig' ? 'mine' : who === 'ingen' ? 'nobody' : 'all',
    late: one(query, 'over') === 'ja',
    sort: byDue ? 'due' : 'opened',
    // Late first; otherwise the newest first.
    descending: order === 'ned' || (order !== 'op' && !byDue),
    ...(fits && id !== undefined && { after: { key: key!, id } }),
  }
}

/** The address of the same list with something changed. Paging begins anew unless `efter` is given. */
export function inboxQuery(inbox: Inbox, change: Partial<Inbox> = {}): string {
  const { text, state, team, who, late, sort, descending, after } = {
    ...inbox,
    after: undefined,
    ...change,
  }
  const pairs: [string, string | false][] = [
    ['q', text],
    ['status', state],
    ['team', team],
    ['hos', who === 'mine' ? 'mig' : who === 'nobody' && 'ingen'],
    ['over', late && 'ja'],
    ['sorter', sort === 'opened' && state === 'open' && 'modtaget'],
    ['orden', descending ? 'ned' : 'op'],
    ['efter', after !== undefined && `${after.key}_${after.id}`],
  ]
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => !!pair[1])).toString()
}

/** Where the next page begins: after this row. */
export const cursorOf = (inbox: Inbox, row: InboxRow) => ({
  key: inbox.sort === 'due' ? row.due : row.openedAt.toISOString(),
  id: row.id,
})

/** Whether a case is found by more than the name of whom it is about: who is protected is not found by name. */
export const isFoundWithoutName = ({ sought }: Inbox, { number, title, summary }: InboxRow) =>
  matches(sought, [
    ...caseWords(title, summary, []),
    number.toLowerCase(),
    number.slice(-6).replace(/^0+/, ''),
  ])
