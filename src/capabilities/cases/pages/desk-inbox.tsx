import { dayOf } from '../../../ui/dates.ts'
import { ButtonLink, Select, TextField } from '../../../ui/form.tsx'
import { blank } from '../../../ui/forms.ts'
import { number } from '../../../ui/numbers.ts'
import { StaffPage, Time } from '../../../ui/page.tsx'
import { Empty, Filters, Go, Notice, StaffTable } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { Party } from '../../identity/index.ts'
import { states } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { cursorOf, type Inbox, inboxQuery, type InboxRow } from '../inbox.ts'
import { deskPaths } from '../paths.ts'
import type { Found } from '../store/list.ts'
import { Deadline, PartyName, StateTag, useDeskSearch } from './desk-parts.tsx'

export type Named = { key: string; name: string }
type InboxProps = {
  inbox: Inbox
  found: Found
  teams: Named[]
  staff: { id: string; name: string }[]
  people: Map<string, Party>
  mayHandle: boolean
  /** How many cases were just given to somebody. */
  assigned?: number | undefined
}

const href = (query: string) => `${deskPaths.inbox()}?${query}`

/** All cases that wait for somebody, and the way to any other. */
export function InboxPage(props: InboxProps) {
  const { inbox, found, assigned } = props
  const t = useTexts(deskTexts)
  const last = found.rows.at(-1)
  return (
    <StaffPage title={t.inbox} current={deskPaths.inbox()} search={useDeskSearch(inbox.text)}>
      {assigned !== undefined && (
        <Notice
          tone={assigned ? 'ok' : 'warn'}
          title={assigned ? t.assignedSome(assigned) : t.assignedNone}
        />
      )}
      <InboxFilters {...props} />
      {found.rows.length === 0 ? (
        <Empty
          title={t.noneTitle}
          action={
            <ButtonLink kind={2} href={deskPaths.inbox()}>
              {t.showAllOpen}
            </ButtonLink>
          }
        >
          {t.noneText}
        </Empty>
      ) : (
        <InboxTable {...props} />
      )}
      <p class="cluster">
        {inbox.after && (
          <Go href={href(inboxQuery(inbox))} icon="back">
            {t.firstPage}
          </Go>
        )}
        {found.more && last && (
          <Go href={href(inboxQuery(inbox, { after: cursorOf(inbox, last) }))}>{t.nextPage}</Go>
        )}
      </p>
    </StaffPage>
  )
}

function InboxFilters({ inbox, teams }: InboxProps) {
  const t = useTexts(deskTexts)
  const form = blank({
    q: inbox.text,
    team: inbox.team,
    status: inbox.state,
    hos: inbox.who === 'mine' ? 'mig' : inbox.who === 'nobody' ? 'ingen' : '',
    over: inbox.late ? 'ja' : '',
  })
  return (
    <Filters label={t.filterCases} action={deskPaths.inbox()}>
      <TextField form={form} name="q" label={t.q} type="search" />
      <Select
        form={form}
        name="team"
        label={t.team}
        empty={t.allTeams}
        choices={teams.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Select
        form={form}
        name="status"
        label={t.state}
        empty={false}
        choices={[
          { value: 'open', label: t.allOpen },
          ...states.map((state) => ({ value: state, label: t.states[state] })),
          { value: 'all', label: t.allStates },
        ]}
      />
      <Select
        form={form}
        name="hos"
        label={t.at}
        empty={t.everybody}
        choices={[
          { value: 'mig', label: t.mine },
          { value: 'ingen', label: t.nobody },
        ]}
      />
      <Select
        form={form}
        name="over"
        label={t.onlyLate}
        empty={t.everybody}
        choices={[{ value: 'ja', label: t.onlyLateYes }]}
      />
    </Filters>
  )
}

function InboxTable({ inbox, found, teams, staff, people, mayHandle }: InboxProps) {
  const t = useTexts(deskTexts)
  const now = useNow()!
  const { column } = t
  const { sort, descending } = inbox
  const order =
    sort === 'due'
      ? descending
        ? t.byDueLast
        : t.byDue
      : descending
        ? t.byOpened
        : t.byOpenedFirst
  const sorted = (by: Inbox['sort']) => ({
    href: href(
      inboxQuery(inbox, { sort: by, descending: sort === by ? !descending : by === 'opened' }),
    ),
    sorted: sort !== by ? undefined : descending ? ('descending' as const) : ('ascending' as const),
  })
  const name = new Map(staff.map((member) => [member.id, member.name]))
  const team = new Map(teams.map((one) => [one.key, one.name]))
  const cells = (row: InboxRow) => [
    row.title,
    <PartyName party={people.get(row.applicantId)} />,
    <StateTag matter={row} today={dayOf(now)} />,
    <Deadline day={row.deadline} />,
    <Time at={row.openedAt} format="short" />,
    row.assigneeId
      ? (name.get(row.assigneeId) ?? people.get(row.assigneeId)?.name)
      : (team.get(row.team) ?? row.team),
  ]
  return (
    <StaffTable
      caption={t.table}
      result={`${t.count(number(found.count), found.over)}. ${order}`}
      columns={[
        { label: column.number },
        { label: column.title },
        { label: column.party },
        { label: column.state },
        { label: column.due, fold: true, ...(inbox.state === 'open' && sorted('due')) },
        { label: column.opened, fold: true, ...sorted('opened') },
        { label: column.at, fold: true },
      ]}
      rows={found.rows.map((row) => ({
        id: row.id,
        title: row.number,
        href: deskPaths.case(row.id),
        cells: cells(row),
      }))}
      bulk={
        mayHandle
          ? {
              action: `${deskPaths.assignments()}?${inboxQuery(inbox, { after: inbox.after })}`,
              more: <GiveTo staff={staff} />,
              buttons: [
                { value: 'giv', label: t.giveThem },
                { value: 'tag', label: t.takeThem },
                { value: 'slip', label: t.release },
              ],
            }
          : undefined
      }
    />
  )
}

function GiveTo({ staff }: { staff: InboxProps['staff'] }) {
  const t = useTexts(deskTexts)
  return (
    <>
      <label class="vh" for="giv-til">
        {t.giveTo}
      </label>
      <select class="input input-s" id="giv-til" name="til">
        <option value="">{t.giveTo}</option>
        {staff.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </>
  )
}
