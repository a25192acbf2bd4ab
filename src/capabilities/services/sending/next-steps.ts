import { daysAfter, workdayFrom } from '../../../platform/civil-days.ts'
import { dayOf } from '../../../ui/dates.ts'
import { fillIn } from '../answers/show.ts'
import { type Definition, inLanguage } from '../definition.ts'
import type { Answers, Rules } from '../rules.ts'
import type { Next } from '../submission.ts'

/** The day so many days after, as YYYY-MM-DD; one on which nobody works is the working day after. Today is today. */
export function dayAfter(now: Date, days: number): string {
  const today = dayOf(now)
  if (days <= 0) return today
  const key = `${today} ${days}`
  const day = reckoned.get(key) ?? workdayFrom(daysAfter(today, days))
  if (reckoned.size > 1000) reckoned.clear()
  reckoned.set(key, day)
  return day
}

// The same few days are asked for by everybody who sends something today.
const reckoned = new Map<string, string>()

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

/** The days that are known when something is sent: today, the appointment's moment, and the deadline. */
export type Days = { now: Date; start?: Date | undefined; deadline?: string | undefined }

/** What happens next, with days. In the order its author gave. */
export function nextSteps(
  rules: Rules,
  definition: Definition,
  answers: Answers,
  { now, start, deadline }: Days,
  language: 'da' | 'en',
): Next[] {
  const due = (step: Definition['receipt']['next'][number]) => {
    if (step.due === 'appointment') return start?.toISOString()
    if (step.due === 'deadline') return deadline
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
