import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Submission } from '../submission.ts'
import { on } from './tables.ts'

const columns = [
  'id', 'serviceId', 'definitionHash', 'partyId', 'personId', 'cookieHash', 'basis', 'level', 'language', 'answers',
  'next', 'bookingId', 'pdfId', 'receivedAt',
] as const

const submissions = (tx: Tx) => on(tx).selectFrom('services.submission').select(columns).$castTo<Submission>()

export const submissionById = (tx: Tx, id: string): Promise<Submission> =>
  submissions(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)

export const findSubmission = (tx: Tx, id: string): Promise<Submission | undefined> =>
  submissions(tx).where('id', '=', id).executeTakeFirst()

export const submissionsOf = (tx: Tx, partyId: string): Promise<Submission[]> =>
  submissions(tx).where('partyId', '=', partyId).orderBy('receivedAt').execute()

export async function addSubmission(tx: Tx, submission: Omit<Submission, 'pdfId'>): Promise<void> {
  const { answers, next, ...rest } = submission
  await on(tx)
    .insertInto('services.submission')
    .values({ ...rest, answers: JSON.stringify(answers), next: JSON.stringify(next), pdfId: null })
    .execute()
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
