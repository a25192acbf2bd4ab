import { z } from 'zod'
import { hearings, outcomes } from './decisions.ts'

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, 'tooLong')
const maybe = (most: number) => z.string().trim().max(most, 'tooLong').optional()
const day = (missing: string) => z.iso.date({ error: missing })
const id = z.uuid({ error: 'formBroken' })

export const MessageForm = z.object({ id, text: text('messageMissing', 10_000) })
export const NoteForm = z.object({ id, note: text('noteMissing', 10_000) })
export const TaskForm = z.object({
  id,
  task: text('taskMissing', 200),
  due: z.union([z.literal(''), day('dayWrong')]).optional(),
})
export const DeadlineForm = z.object({
  deadline: day('dayMissing'),
  reason: text('reasonMissing', 300),
})
export const ClosureForm = z.object({ id, reason: text('closeReasonMissing', 1000) })
export const ReopeningForm = z.object({ reason: text('reopenReasonMissing', 1000) })
export const AssignmentForm = z.object({
  assignee: z.union([z.uuid(), z.literal('')], { error: 'assigneeUnknown' }).optional(),
  team: z.string().trim().max(60).optional(),
})
export const DocumentForm = z.object({
  id,
  title: text('titleMissing', 200),
  subject: text('subjectMissing', 200),
  direction: z.enum(['in', 'out'], { error: 'directionMissing' }),
})

/** Items stand one per line, as people write lists. */
export const RequestForm = z.object({
  id,
  kind: z.enum(['information', 'party-hearing'], { error: 'kindMissing' }),
  items: text('itemsMissing', 4000),
  why: text('whyMissing', 4000),
  due: day('dayMissing'),
  answerDays: z.coerce
    .number({ error: 'daysWrong' })
    .int('daysWrong')
    .min(1, 'daysWrong')
    .max(365, 'daysWrong'),
})

export const DecisionForm = z.object({
  id,
  outcome: z.enum(outcomes, { error: 'outcomeMissing' }),
  text: text('decisionMissing', 20_000),
  conditions: maybe(8000),
  rules: maybe(8000),
  considerations: maybe(8000),
  facts: maybe(8000),
  hearing: z.union([z.enum(hearings), z.literal('')], { error: 'hearingMissing' }).optional(),
  hearingReason: maybe(2000),
  appealBody: maybe(300),
  appealDays: z
    .string()
    .trim()
    .regex(/^(\d{1,3})?$/, 'daysWrong')
    .optional(),
  appealHow: maybe(2000),
})
export type DecisionForm = z.infer<typeof DecisionForm>

/** The lines of a list, without bullets and empty lines. */
export const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
    .filter((line) => line !== '')
