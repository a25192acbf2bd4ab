import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Events } from '../../../platform/events.ts'
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

/** Keeps what was sent and tells the house of it (`services.submitted`), in one statement: this is where people queue. */
export async function addSubmission(tx: Tx, submission: Omit<Submission, 'pdfId'>): Promise<void> {
  const { id, answers, next, ...rest } = submission
  const told: Events['services.submitted'] = { submissionId: id, caseId: id }
  await sql`
    with added as (
      insert into services.submission (id, service_id, definition_hash, party_id, person_id, basis, level, cookie_hash,
        language, answers, next, booking_id, received_at)
      values (${id}, ${rest.serviceId}, ${rest.definitionHash}, ${rest.partyId}, ${rest.personId}, ${rest.basis},
        ${rest.level}, ${rest.cookieHash}, ${rest.language}, ${JSON.stringify(answers)}, ${JSON.stringify(next)},
        ${rest.bookingId}, ${rest.receivedAt})
      returning id)
    select platform.emit('services.submitted', ${JSON.stringify(told)}::json, null, null, null) from added`.execute(
    tx,
  )
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
