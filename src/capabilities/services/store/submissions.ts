import { sql } from 'kysely'
import { lastly, type Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events.ts'
import type { Submission } from '../submission.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'serviceId',
  'definitionHash',
  'partyId',
  'personId',
  'cookieHash',
  'basis',
  'level',
  'language',
  'answers',
  'next',
  'bookingId',
  'pdfId',
  'receivedAt',
] as const

const submissions = (tx: Tx) =>
  on(tx).selectFrom('services.submission').select(columns).$castTo<Submission>()

export const submissionById = (tx: Tx, id: string): Promise<Submission> =>
  submissions(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)

export const findSubmission = (tx: Tx, id: string): Promise<Submission | undefined> =>
  submissions(tx).where('id', '=', id).executeTakeFirst()

export const submissionsOf = (tx: Tx, partyId: string): Promise<Submission[]> =>
  submissions(tx).where('partyId', '=', partyId).orderBy('receivedAt').execute()

/** What a party has sent since then, the newest first. */
export const submissionsSince = (tx: Tx, partyId: string, since: Date): Promise<Submission[]> =>
  submissions(tx)
    .where('partyId', '=', partyId)
    .where('receivedAt', '>=', since)
    .orderBy('receivedAt', 'desc')
    .limit(50)
    .execute()

/** Keeps what was sent as the transaction commits, all in one statement: this is where people queue. */
export async function addSubmissionsAtTheEnd(
  tx: Tx,
  submissions: Omit<Submission, 'pdfId'>[],
): Promise<void> {
  const rows = submissions.map(({ cookieHash, ...rest }) => ({
    ...rest,
    cookieHash: cookieHash && `\\x${cookieHash.toString('hex')}`,
  }))
  lastly(
    tx,
    sql`
    insert into services.submission (id, service_id, definition_hash, party_id, person_id, basis, level, cookie_hash,
      language, answers, next, booking_id, received_at)
    select id, "serviceId", "definitionHash", "partyId", "personId", basis, level, "cookieHash", language, answers, next,
      "bookingId", "receivedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as sent (id uuid, "serviceId" text, "definitionHash" text,
      "partyId" uuid, "personId" uuid, basis text, level text, "cookieHash" bytea, language text, answers jsonb, next jsonb,
      "bookingId" uuid, "receivedAt" timestamptz)`,
  )
  for (const { id } of submissions)
    await emit(tx, 'services.submitted', { submissionId: id, caseId: id })
}

export async function setPdf(tx: Tx, id: string, pdfId: string): Promise<void> {
  await on(tx).updateTable('services.submission').set({ pdfId }).where('id', '=', id).execute()
}

/** Forgets what a person answered here; that something was received, when and on which case stays. */
export async function forgetAnswers(tx: Tx, partyId: string): Promise<void> {
  await on(tx)
    .updateTable('services.submission')
    .set({ answers: sql`'{}'`, personId: null, cookieHash: null })
    .where('partyId', '=', partyId)
    .execute()
}
