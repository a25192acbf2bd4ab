import type { Tx } from '../../../platform/db.ts'
import { type Booking, bookingById, bookingLink } from '../../booking/index.ts'
import { caseById } from '../../cases/index.ts'
import type { Keys } from '../../../platform/keys.ts'
import { type Contact, feeText, summaryOf, type SummaryLine } from '../answers/show.ts'
import type { Definition } from '../definition.ts'
import { type Papers, papersFor } from '../dialogue/documents.ts'
import type { Rules } from '../rules.ts'
import { definitionByHash } from '../store/definitions.ts'
import { submissionById } from '../store/submissions.ts'
import type { Submission } from '../submission.ts'

/** All a receipt says, on the page, as PDF and by mail. */
export type ReceiptView = {
  submission: Submission
  definition: Definition
  lines: SummaryLine[]
  caseId: string
  caseNumber: string
  papers: Papers
  booking: Booking | undefined
  /** Where the appointment is moved or cancelled without login. */
  bookingHref: string | undefined
  email: string | undefined
  fee: string | undefined
}

/** Reads what was sent again, by the version it was sent by. */
export async function receiptView(
  tx: Tx,
  id: string,
  { keys, rules, origin }: { keys: Keys; rules: Rules; origin: string },
): Promise<ReceiptView> {
  const submission = await submissionById(tx, id)
  const { answers, language, bookingId } = submission
  const definition = await definitionByHash(tx, submission.definitionHash)
  const { number } = await caseById(tx, id)
  const booking = bookingId ? await bookingById(tx, bookingId) : undefined
  const contact = definition.dialogue.pages
    .flatMap((page) => page.questions)
    .find(({ widget }) => widget === 'contact')
  const fee = rules.decide(definition, 'fee', answers)
  return {
    submission,
    definition,
    // What was sent counts as it stands: nothing is judged again.
    lines: summaryOf(
      {
        answers,
        stops: definition.dialogue.pages.map((page) => ({ page, questions: page.questions })),
      },
      language,
    ).filter(({ value }) => value),
    caseId: id,
    caseNumber: number,
    papers: papersFor(rules, definition, answers, language),
    booking,
    bookingHref:
      booking && booking.state === 'confirmed' ? bookingLink(keys, booking, origin) : undefined,
    email: contact && (answers[contact.id] as Contact | undefined)?.email,
    fee: fee && feeText(fee, language),
  }
}
