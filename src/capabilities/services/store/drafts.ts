import { type RawBuilder, sql } from 'kysely'
import { lastly, type Tx } from '../../../platform/db.ts'
import type { Typed } from '../answers/typed.ts'
import type { Draft, Owner } from '../draft.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'serviceId',
  'definitionHash',
  'partyId',
  'personId',
  'cookieHash',
  'typed',
  'known',
  'page',
  'startedAt',
  'savedAt',
  'expiresAt',
] as const

const drafts = (tx: Tx) => on(tx).selectFrom('services.draft').select(columns).$castTo<Draft>()

export const draftById = (tx: Tx, id: string): Promise<Draft | undefined> =>
  drafts(tx).where('id', '=', id).executeTakeFirst()

/** The same, and nobody else changes it until the transaction ends. */
export const lockedDraft = (tx: Tx, id: string): Promise<Draft | undefined> =>
  drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** A party's drafts that still live, the one last worked on first. */
export const draftsOf = (
  tx: Tx,
  partyId: string,
  now: Date,
  serviceId?: string,
): Promise<Draft[]> =>
  drafts(tx)
    .where('partyId', '=', partyId)
    .where('expiresAt', '>', now)
    .$if(serviceId !== undefined, (query) => query.where('serviceId', '=', serviceId!))
    .orderBy('savedAt', 'desc')
    .limit(100)
    .execute()

export async function countDrafts(tx: Tx, partyId: string, now: Date): Promise<number> {
  const row = await on(tx)
    .selectFrom('services.draft')
    .select(sql<number>`count(*)`.as('count'))
    .where('partyId', '=', partyId)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row?.count ?? 0
}

type Saved = Owner &
  Pick<Draft, 'id' | 'serviceId' | 'definitionHash' | 'page'> & {
    typed: Typed
    now: Date
    expiresAt: Date
  }

/**
 * Keeps what was typed, question by question: what another page or device has kept meanwhile stays. Says whether it was
 * kept; it is not when the draft is somebody else's, or has been sent.
 */
export async function saveDraft(tx: Tx, draft: Saved): Promise<boolean> {
  const {
    id,
    serviceId,
    definitionHash,
    partyId,
    personId,
    cookieHash,
    typed,
    page,
    now,
    expiresAt,
  } = draft
  const { numAffectedRows } = await sql`
    insert into services.draft as d (id, service_id, definition_hash, party_id, person_id, cookie_hash, typed, page,
      started_at, saved_at, expires_at)
    select ${id}::uuid, ${serviceId}, ${definitionHash}, ${partyId}::uuid, ${personId}::uuid, ${cookieHash}::bytea,
      ${JSON.stringify(typed)}::jsonb, ${page}, ${now}, ${now}, ${expiresAt}
    where not exists (select from services.submission s where s.id = ${id}::uuid)
    on conflict (tenant_id, id) do update
      set typed = d.typed || excluded.typed, page = excluded.page, saved_at = excluded.saved_at,
        expires_at = excluded.expires_at
      where d.party_id is not distinct from excluded.party_id
        and d.cookie_hash is not distinct from excluded.cookie_hash`.execute(tx)
  return numAffectedRows === 1n
}

/** Gives a draft to the version or the party it now belongs to, with all that was typed and still counts. */
export async function moveDraft(
  tx: Tx,
  id: string,
  { typed, ...to }: Pick<Draft, 'definitionHash' | 'typed' | keyof Owner>,
): Promise<void> {
  await on(tx)
    .updateTable('services.draft')
    .set({ ...to, typed: JSON.stringify(typed) })
    .where('id', '=', id)
    .execute()
}

export async function setKnown(tx: Tx, id: string, known: Draft['known']): Promise<void> {
  await on(tx)
    .updateTable('services.draft')
    .set({ known: JSON.stringify(known) })
    .where('id', '=', id)
    .execute()
}

/** A draft as it was read, to be sent; its version is another when it has been changed since. */
export type DraftRead = Omit<Draft, 'page' | 'startedAt' | 'savedAt' | 'expiresAt'> & {
  version: string
}

const readOf = (ids: string[]) => sql<DraftRead>`
  select id, service_id, definition_hash, party_id, person_id, cookie_hash, typed, known, xmin::text as version
  from services.draft where id = any(${ids}::uuid[]) order by id`

/** Asks for the drafts of these ids, which nobody is kept from changing or sending meanwhile. */
export const draftsAhead = (ids: string[]): RawBuilder<DraftRead> => readOf(ids)

/**
 * The drafts of these ids, for those who send them: of many at once, one gets them and the rest wait for that one. Always
 * locked in the same order, so that two parties who want the same drafts do not wait for each other.
 */
export async function draftsToSend(tx: Tx, ids: string[]): Promise<DraftRead[]> {
  return (await sql<DraftRead>`${readOf(ids)} for update`.execute(tx)).rows
}

/** Removes them as the transaction commits; fails with 409 `draft-changed` when one is no longer as it was read. */
export function takeDraftsAtTheEnd(tx: Tx, drafts: DraftRead[]): void {
  const ids = drafts.map(({ id }) => id)
  const versions = drafts.map(({ version }) => version)
  void lastly(tx, sql`select services.take_drafts(${ids}::uuid[], ${versions}::xid[])`)
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('services.draft').where('id', '=', id).execute()
}

/** Drafts nobody has touched for their lifetime, at most `most`. */
export const expiredDrafts = (tx: Tx, now: Date, most: number): Promise<Draft[]> =>
  drafts(tx).where('expiresAt', '<=', now).limit(most).forUpdate().skipLocked().execute()

/** Says on the appointment of a draft that the time it held is gone. */
export async function forgetTime(tx: Tx, id: string): Promise<void> {
  await sql`
    update services.draft
    set typed = typed || (
      select jsonb_object_agg(key, '{"start": "", "gone": true}'::jsonb)
      from jsonb_each(typed) where value ? 'held')
    where id = ${id} and exists (select from jsonb_each(typed) where value ? 'held')`.execute(tx)
}
