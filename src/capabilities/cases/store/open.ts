import { type RawBuilder, sql } from 'kysely'
import { dayOf, partsOf } from '../../../ui/dates.ts'
import type { NewCase } from '../cases.ts'

/** From one number of a party to its next: as many parties can open cases of one prefix without waiting for one another. */
const slots = 32

type Wanted = NewCase & { words: string[] }

/** Statements that write new cases, one per prefix. Each gives `id` and `number` of those that were not there already. */
export function insertsOf(wanted: Wanted[], now: Date): RawBuilder<Row>[] {
  const byPrefix = Map.groupBy(wanted, ({ prefix }) => prefix)
  // In the same order always, so that two parties do not wait for each other.
  return [...byPrefix.keys()]
    .toSorted()
    .map((prefix) => insertOf(prefix, byPrefix.get(prefix)!, now))
}

type Row = { id: string; number: string }

/**
 * Numbers, cases, parties, documents and first events; the words are filed later. A slot hands out every 32nd number, so
 * that a party has as many of its numbers as it needs.
 */
function insertOf(prefix: string, wanted: Wanted[], now: Date): RawBuilder<Row> {
  const { year } = partsOf(now)
  const parties = wanted.flatMap(({ id, parties: all }) =>
    all
      .filter((one, n) => all.findIndex(({ partyId }) => partyId === one.partyId) === n)
      .map(({ partyId, role }) => ({ case_id: id, party_id: partyId, role })),
  )
  const documents = wanted.flatMap(({ id, documents: all }) =>
    all.map(({ fileId, title }) => ({ case_id: id, file_id: fileId, title })),
  )
  return sql<Row>`
    with taken as (
      select cases.take_numbers(${prefix}, ${year}, ${wanted.length}) as first
    ), opened as (
      insert into cases.case (id, number, kind, title, kle, team, applicant_id, state, turn, deadline, source_room,
        source_id, language, summary, next, opened_at, changed_at, words)
      select id, number, kind, title, kle, team, applicant, 'received', 'staff', deadline, room, source, language,
        summary, next, ${now}, ${now}, words || lower(number) || ' ' || short || ' '
      from (
        select *, ${`${prefix}-${year}-`} || lpad(short, greatest(6, length(short)), '0') as number
        from (
          select wanted.*, (first + ${slots} * place)::text as short
          from taken, jsonb_to_recordset(${JSON.stringify(wanted.map(rowOf))}::jsonb) as wanted (place int, id uuid,
            kind text, title text, kle text, team text, applicant uuid, deadline date, room text, source uuid,
            language text, summary jsonb, next jsonb, words text)
        ) as counted
      ) as named
      on conflict (tenant_id, id) do nothing
      returning id, number, applicant_id
    ), parties as (
      insert into cases.party (case_id, party_id, role)
      select id, party_id, role
      from opened join jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as party (case_id uuid, party_id uuid, role text)
        on case_id = id
    ), documents as (
      insert into cases.document (case_id, file_id, direction, at, subject, title, by_id)
      select id, file_id, 'in', ${now}, title, title, applicant_id
      from opened join jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as document (case_id uuid, file_id uuid,
        title text) on case_id = id
    ), unfiled as (
      insert into cases.unfiled (case_id) select id from opened
    ), happened as (
      insert into cases.event (case_id, at, what, by_kind, by_id)
      select id, ${now}, 'opened', 'citizen', applicant_id from opened
    )
    select id, number from opened`
}

function rowOf(wanted: Wanted, place: number) {
  const { id, kind, title, kle, team, parties, source, language, summary } = wanted
  const applicant = (parties.find(({ role }) => role === 'applicant') ?? parties[0])?.partyId
  if (!applicant) throw new Error('a case needs a party')
  return {
    place,
    id,
    kind,
    title,
    kle,
    team,
    applicant,
    language,
    summary,
    deadline: wanted.deadline ? dayOf(wanted.deadline) : null,
    room: source.room,
    source: source.id,
    next: wanted.next.map(({ due, ...step }) => ({ ...step, ...(due && { due: dayOf(due) }) })),
    words: ` ${wanted.words.join(' ')} `,
  }
}
