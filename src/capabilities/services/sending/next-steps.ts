import { daysAfter, workdayFrom } from '../../../platform/civil-days.ts'
import { dayOf } from '../../../ui/dates.ts'
import { fillIn } from '../answers/show.ts'
import { type Definition, inLanguage } from '../definition.ts'
import type { Answers, Rules } from '../rules.ts'
import type { Next } from '../submission.ts'

/** The day so many days after, as YYYY-MM-DD; one on which nobody works is the working day after. Today is today. */
export const dayAfter = (now: Date, days: number): string =>
  days > 0 ? workdayFrom(daysAfter(now, days)) : dayOf(now)

/** The day by which the case must be decided, if the service promises one. */
export function deadlineOf(
  rules: Rules,
  definition: Definition,
  answers: Answers,
  now: Date,
): string | undefined {
  const days = rules.decide(definition, 'deadline', answers)
  return days === undefined ? undefined : dayAfter(now, days)
}

/** What happens next, with days. `start` is the appointment's. In the order its author gave. */
export function nextSteps(
  rules: Rules,
  definition: Definition,
  answers: Answers,
  now: Date,
  start: Date | undefined,
  language: 'da' | 'en',
): Next[] {
  const due = (step: Definition['receipt']['next'][number]) => {
    if (step.due === 'appointment') return start?.toISOString()
    if (step.due === 'deadline') return deadlineOf(rules, definition, answers, now)
    return step.due && dayAfter(now, step.due.days)
  }
  return definition.receipt.next
    .filter(
      (step) =>
        (!step.when || rules.holds(definition, step.when, answers)) &&
        (step.due !== 'appointment' || start),
    )
    .map((step) => {
      const at = due(step)
      return {
        title: inLanguage(step.title, language),
        ...(step.detail && { detail: fillIn(rules, definition, step.detail, answers, language) }),
        ...(at && { due: at }),
      }
    })
}
