import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { dayOf, partsOf } from '../../../ui/dates.ts'
import type { NewCase } from '../cases.ts'

/** As many parties can open cases of one prefix at the same time without waiting for one another. */
const slots = 32

type Wanted = NewCase & { words: string[] }

/** Writes new cases, one statement per prefix. Gives the numbers of those that were not there already. */
export async function insertCases(
  tx: Tx,
  wanted: Wanted[],
  now: Date,
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>()
  const byPrefix = Map.groupBy(wanted, ({ prefix }) => prefix)
  // In the same order always, so that two parties do not wait for each other.
  for (const prefix of [...byPrefix.keys()].toSorted()) {
    const rows = await insertOf(tx, prefix, byPrefix.get(prefix)!, now)
    for (const { id, number } of rows) numbers.set(id, number)
  }
  return numbers
}

async function insertOf(tx: Tx, prefix: string, wanted: Wanted[], now: Date): Promise<Row[]> {
  const { year } = partsOf(now)
  const quick = await attempt(tx, prefix, year, wanted, now, 'skip locked')
  if (quick) return quick
  // The year's first case, or every slot is held: make sure there are slots, and wait for one.
  await sql`
    insert into cases.number_slot (prefix, year, slot, next)
    select ${prefix}, ${year}, slot, slot + 1 from generate_series(0, ${slots - 1}) as slot
    on conflict do nothing`.execute(tx)
  return (await attempt(tx, prefix, year, wanted, now, 'wait'))!
}

type Row = { id: string; number: string }

/**
 * Numbers, cases, parties, documents, first events and words. A slot hands out every 32nd number, so that a party has as
 * many of its numbers as it needs. Undefined when no slot was free.
 */
async function attempt(
  tx: Tx,
  prefix: string,
  year: number,
  wanted: Wanted[],
  now: Date,
  when: 'skip locked' | 'wait',
): Promise<Row[] | undefined> {
  const step = slots * wanted.length
  const { rows } = await sql<Row & { first: number }>`
    with taken as (
      update cases.number_slot set next = next + ${step}
      where prefix = ${prefix} and year = ${year} and slot = (
        select slot from cases.number_slot where prefix = ${prefix} and year = ${year}
        order by next limit 1 for update ${sql.raw(when === 'wait' ? '' : when)})
      returning next - ${step} as first
    ), wanted as (
      select wanted.*, (first + ${slots} * place)::text as short
      from taken, jsonb_to_recordset(${JSON.stringify(wanted.map(rowOf))}::jsonb) as wanted (place int, id uuid,
        kind text, title text, kle text, team text, applicant uuid, deadline date, room text, source uuid, language text,
        summary jsonb, next jsonb, words text, parties jsonb, documents jsonb)
    ), named as (
      select *, ${`${prefix}-${year}-`} || lpad(short, greatest(6, length(short)), '0') as number from wanted
    ), opened as (
      insert into cases.case (id, number, kind, title, kle, team, applicant_id, state, turn, deadline, source_room,
        source_id, language, summary, next, opened_at, changed_at, words)
      select id, number, kind, title, kle, team, applicant, 'received', 'staff', deadline, room, source, language,
        summary, next, ${now}, ${now}, words || lower(number) || ' ' || short || ' '
      from named
      on conflict (tenant_id, id) do nothing
      returning id, number, words
    ), parties as (
      insert into cases.party (case_id, party_id, role)
      select opened.id, party."partyId", party.role
      from opened join wanted using (id), jsonb_to_recordset(parties) as party ("partyId" uuid, role text)
      on conflict do nothing
    ), documents as (
      insert into cases.document (case_id, file_id, direction, at, subject, title, by_id)
      select opened.id, document."fileId", 'in', ${now}, document.title, document.title, applicant
      from opened join wanted using (id), jsonb_to_recordset(documents) as document ("fileId" uuid, title text)
    ), words as (
      insert into cases.word (word, case_id)
      select distinct word, id from opened, unnest(string_to_array(trim(words), ' ')) as word where word <> ''
    ), happened as (
      insert into cases.event (case_id, at, what, by_kind, by_id)
      select opened.id, ${now}, 'opened', 'citizen', applicant from opened join wanted using (id)
    )
    select (select first from taken) as first, opened.id, opened.number
    from (select) as one left join opened on true`.execute(tx)
  if (rows[0]!.first === null) return undefined
  return rows.filter(({ id }) => id !== null)
}

function rowOf(wanted: Wanted, place: number) {
  const { id, kind, title, kle, team, parties, documents, source, language, summary } = wanted
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
    documents,
    deadline: wanted.deadline ? dayOf(wanted.deadline) : null,
    room: source.room,
    source: source.id,
    next: wanted.next.map(({ due, ...step }) => ({ ...step, ...(due && { due: dayOf(due) }) })),
    words: ` ${wanted.words.join(' ')} `,
    parties: parties.map(({ partyId, role }) => ({ partyId, role })),
  }
}
