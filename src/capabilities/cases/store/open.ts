import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { dayOf, partsOf } from '../../../ui/dates.ts'
import type { NewCase } from '../cases.ts'

/** As many cases of one prefix can be opened at the same time without waiting for one another. */
const slots = 32

/**
 * Writes a new case in one statement: its number, parties, documents, first event and words. Undefined when the case was
 * there already.
 */
export async function insertCase(
  tx: Tx,
  wanted: NewCase,
  words: string[],
  now: Date,
): Promise<string | undefined> {
  const { prefix } = wanted
  const { year } = partsOf(now)
  const quick = await attempt(tx, wanted, words, now, year, 'skip locked')
  if (quick.running !== null) return quick.number ?? undefined
  // The year's first case, or every slot is held: make sure there are slots, and wait for one.
  await sql`
    insert into cases.number_slot (prefix, year, slot, next)
    select ${prefix}, ${year}, slot, slot + 1 from generate_series(0, ${slots - 1}) as slot
    on conflict do nothing`.execute(tx)
  const patient = await attempt(tx, wanted, words, now, year, 'wait')
  return patient.number ?? undefined
}

type Attempt = { running: number | null; number: string | null }

async function attempt(
  tx: Tx,
  wanted: NewCase,
  words: string[],
  now: Date,
  year: number,
  when: 'skip locked' | 'wait',
): Promise<Attempt> {
  const { id, prefix, parties, documents } = wanted
  const applicant = (parties.find(({ role }) => role === 'applicant') ?? parties[0])?.partyId
  if (!applicant) throw new Error('a case needs a party')
  const next = wanted.next.map(({ due, ...step }) => ({ ...step, ...(due && { due: dayOf(due) }) }))
  const deadline = wanted.deadline ? dayOf(wanted.deadline) : null
  const { rows } = await sql<Attempt>`
    with taken as (
      update cases.number_slot set next = next + ${slots}
      where prefix = ${prefix} and year = ${year} and slot = (
        select slot from cases.number_slot where prefix = ${prefix} and year = ${year}
        order by next limit 1 for update ${sql.raw(when === 'wait' ? '' : when)})
      returning next - ${slots} as running
    ), named as (
      select ${`${prefix}-${year}-`} || lpad(running::text, greatest(6, length(running::text)), '0') as number,
        running::text as short from taken
    ), opened as (
      insert into cases.case (id, number, kind, title, kle, team, applicant_id, state, turn, deadline, source_room,
        source_id, language, summary, next, opened_at, changed_at, words)
      select ${id}::uuid, number,
        ${wanted.kind}, ${wanted.title}, ${wanted.kle}, ${wanted.team}, ${applicant}::uuid, 'received', 'staff',
        ${deadline}::date, ${wanted.source.room}, ${wanted.source.id}::uuid, ${wanted.language},
        ${JSON.stringify(wanted.summary)}::jsonb, ${JSON.stringify(next)}::jsonb, ${now}, ${now}, ${` ${words.join(' ')} `} || lower(number) || ' ' || short || ' '
      from named
      on conflict (tenant_id, id) do nothing
      returning id, number
    ), parties as (
      insert into cases.party (case_id, party_id, role)
      select opened.id, party."partyId", party.role
      from opened, jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as party ("partyId" uuid, role text)
      on conflict do nothing
    ), documents as (
      insert into cases.document (case_id, file_id, direction, at, subject, title, by_id)
      select opened.id, document."fileId", 'in', ${now}, document.title, document.title, ${applicant}::uuid
      from opened, jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as document ("fileId" uuid, title text)
    ), words as (
      insert into cases.word (word, case_id)
      select distinct word, id from opened, unnest(${words}::text[] || array[lower(number), (select short from named)])
        as word
    ), happened as (
      insert into cases.event (case_id, at, what, by_kind, by_id)
      select id, ${now}, 'opened', 'citizen', ${applicant}::uuid from opened
    )
    select (select running from taken) as running, (select number from opened) as number`.execute(
    tx,
  )
  return rows[0]!
}
