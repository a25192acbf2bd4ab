import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { carryOver } from '../meaning.ts'
import { publish } from '../publishing/publish.ts'
import { keepVariant, lockedIn } from '../sharing/own.ts'
import { definitionByHash, newestDefinition } from '../store/definitions.ts'
import { change, openWorking } from './actions.ts'
import { problemsOf } from './problems.ts'
import { lockedWorking, openDrafts } from './store.ts'
import { type Question, questionsOf } from './shape.ts'
import { same, type Work } from './work.ts'

/** What publishing does to those who have begun. */
export type Effect = { drafts: number; again: Question[] }

/** How many are under way, and what they will be asked again: the questions that came to mean something else. */
export async function effectOf(tx: Tx, work: Work, now: Date): Promise<Effect> {
  const begun = await openDrafts(tx, work.id, now)
  const again = new Map<string, Question>()
  for (const { hash } of begun) {
    const from = await definitionByHash(tx, hash)
    const answered = Object.fromEntries(questionsOf(from).map(({ question }) => [question.id, '']))
    for (const question of carryOver(answered, from, work).again) again.set(question.id, question)
  }
  return { drafts: begun.reduce((sum, { count }) => sum + count, 0), again: [...again.values()] }
}

/**
 * Publishes a working copy as its next version: the one that was seen, and whole. Published again as it is, it is the
 * version it was.
 */
export async function publishWorking(
  tx: Tx,
  serviceId: string,
  seen: number,
  staff: Pick<Staff, 'person'>,
  now: Date,
): Promise<{ version: number } | 'changed' | 'incomplete'> {
  const working = (await lockedWorking(tx, serviceId)) ?? (await openWorking(tx, serviceId))
  const newest = await newestDefinition(tx, serviceId)
  if (newest && same(newest.definition, working.work)) return { version: newest.version }
  if (working.revision !== seen) return 'changed'
  if (problemsOf(working.work).length) return 'incomplete'
  if ((await lockedIn(tx, working.work)).length) return 'incomplete'
  await publish(tx, working.work, now)
  const { version, definition } = (await newestDefinition(tx, serviceId))!
  await keepVariant(tx, definition)
  // What was published has all that goes without saying written out, so the working copy is the same from here.
  const noted = { kind: 'published' as const, version, sentences: [] }
  await change(tx, serviceId, () => definition, staff, now, noted)
  return { version }
}
