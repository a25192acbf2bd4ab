import type { Tx } from '../../../platform/db.ts'
import { type Booking, bookingById, bookingLink } from '../../booking/index.ts'
import { type Case, caseById } from '../../cases/index.ts'
import type { Keys } from '../../../platform/keys.ts'
import { type Contact, feeText, summaryOf, type SummaryLine } from '../answers/show.ts'
import { type Definition, questionsOf, type Text } from '../definition.ts'
import { type Papers, papersFor } from '../dialogue/documents.ts'
import type { Older } from '../older.ts'
import type { Rules } from '../rules.ts'
import { olderByHash, readableByHash } from '../store/definitions.ts'
import { submissionById } from '../store/submissions.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts.ts'

/** All a receipt says, on the page, as PDF and by mail. */
export type ReceiptView = {
  submission: Submission
  /** What the service's author says on it. */
  says: { title: Text; thanks: Text; contact: Definition['receipt']['contact'] }
  lines: Pick<SummaryLine, 'label' | 'value'>[]
  caseId: string
  caseNumber: string
  papers: Papers
  booking: Booking | undefined
  /** Where the appointment is moved or cancelled without login. */
  bookingHref: string | undefined
  email: string | undefined
  fee: string | undefined
}

type Told = Pick<ReceiptView, 'says' | 'lines' | 'papers' | 'email' | 'fee'>

/** Reads what was sent again, by the version it was sent by. */
export async function receiptView(
  tx: Tx,
  id: string,
  { keys, rules, origin }: { keys: Keys; rules: Rules; origin: string },
): Promise<ReceiptView> {
  const submission = await submissionById(tx, id)
  const { bookingId, definitionHash } = submission
  const opened = await caseById(tx, id)
  const booking = bookingId ? await bookingById(tx, bookingId) : undefined
  const definition = await readableByHash(tx, definitionHash)
  return {
    submission,
    ...(definition
      ? byDefinition(rules, definition, submission)
      : byCase(await olderByHash(tx, definitionHash), opened, submission)),
    caseId: id,
    caseNumber: opened.number,
    booking,
    bookingHref:
      booking && booking.state === 'confirmed' ? bookingLink(keys, booking, origin) : undefined,
  }
}

function byDefinition(
  rules: Rules,
  definition: Definition,
  { answers, language }: Submission,
): Told {
  const all = questionsOf(definition).map(({ question }) => question)
  const contact = all.find(({ widget }) => widget === 'contact')
  const fee = rules.decide(definition, 'fee', answers)
  const { title, dialogue, receipt } = definition
  return {
    says: { title, thanks: receipt.thanks, contact: receipt.contact },
    // What was sent counts as it stands: nothing is judged again.
    lines: summaryOf(
      {
        answers,
        stops: dialogue.pages.map((page) => ({ page, questions: page.questions })),
      },
      language,
    ).filter(({ value }) => value),
    papers: papersFor(rules, definition, answers, language),
    email: contact && (answers[contact.id] as Contact | undefined)?.email,
    fee: fee && feeText(fee, language),
  }
}

/** Sent in a form that is no longer read: the case has the answers in words, and the answers tell the rest. */
function byCase(
  { title, receipt }: Older,
  opened: Pick<Case, 'title' | 'summary'>,
  { answers }: Submission,
): Told {
  const all = Object.values(answers).flat()
  const contact = all.find((one): one is Contact => isObject(one) && 'sms' in one)
  return {
    says: {
      title: title ?? { da: opened.title },
      thanks: receipt?.thanks ?? { da: texts.da.sentAlready, en: texts.en.sentAlready },
      contact: receipt?.contact ?? { text: { da: texts.da.callUs, en: texts.en.callUs } },
    },
    lines: opened.summary,
    papers: { items: [], intro: undefined, haveAlready: undefined, missing: 0 },
    email: contact?.email,
    fee: undefined,
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
