import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { caseById } from '../../cases/index.ts'
import { retype } from '../answers/retype.ts'
import type { Typed, TypedAnswer } from '../answers/typed.ts'
import { type Definition, type Question, questionsOf } from '../definition.ts'
import { meaningOf } from '../meaning.ts'
import { reached } from '../power.ts'
import { readableByHash } from '../store/definitions.ts'
import { submissionsSince } from '../store/submissions.ts'
import type { Submission } from '../submission.ts'

/** What the party answered before to a question that means the same, as it stands in the field, and the case it was for. */
export type Earlier = { typed: TypedAnswer; caseNumber: string; at: Date }

const day = 86_400_000

/**
 * What an earlier case can fill in on a page, by question: where nothing is typed, for the party the actor acts for and
 * nobody else. It counts for nothing until the page it stands on is sent.
 */
export async function earlierAnswers(
  tx: Tx,
  actor: Actor,
  definition: Definition,
  questions: Question[],
  typed: Typed,
  now: Date,
): Promise<Map<string, Earlier>> {
  const found = new Map<string, Earlier>()
  const wanted = questions.filter(
    ({ id, source, sensitivity }) =>
      source.includes('earlier') && sensitivity !== 'sensitive' && typed[id] === undefined,
  )
  if (!wanted.length || actor.kind !== 'citizen') return found
  const oldest = Math.max(...wanted.map(monthsOf))
  const sent = await submissionsSince(tx, actor.behalf.id, monthsBefore(now, oldest))
  for (const submission of await reached(tx, actor, sent)) {
    if (found.size === wanted.length) break
    const before = await readableByHash(tx, submission.definitionHash)
    if (!before) continue
    for (const question of wanted) {
      if (found.has(question.id)) continue
      if (!mayStandAgain(definition, question, before, submission, now)) continue
      const again = retype(question, submission.answers[question.id])
      if (again === undefined) continue
      const { number } = await caseById(tx, submission.id)
      found.set(question.id, { typed: again, caseNumber: number, at: submission.receivedAt })
    }
  }
  return found
}

/** The same meaning, not too old, not sensitive then either, and not to be forgotten by now by either version's word. */
function mayStandAgain(
  definition: Definition,
  question: Question,
  before: Definition,
  { receivedAt }: Pick<Submission, 'receivedAt'>,
  now: Date,
): boolean {
  if (receivedAt < monthsBefore(now, monthsOf(question))) return false
  const then = questionsOf(before).find((one) => one.question.id === question.id)?.question
  if (!then || then.sensitivity === 'sensitive') return false
  const kept = ({ retention }: Question) =>
    retention === 'case' || +now < +receivedAt + retention.days * day
  return kept(question) && kept(then) && meaningOf(definition, question) === meaningOf(before, then)
}

const monthsOf = ({ earlierMonths = 12 }: Question) => earlierMonths

const monthsBefore = (now: Date, months: number): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(+now)
      .toZonedDateTimeISO('Europe/Copenhagen')
      .subtract({ months }).epochMilliseconds,
  )

/** What was typed, with what an earlier case says put where nothing is. */
export const withEarlier = (typed: Typed, earlier: ReadonlyMap<string, Earlier>): Typed => ({
  ...typed,
  ...Object.fromEntries([...earlier].map(([id, answer]) => [id, answer.typed])),
})
