import { z } from 'zod'

const Value = z.union([z.string(), z.number(), z.boolean()])

/**
 * When something counts: over the answers to named questions. A condition on a question that has no answer, or that
 * does not count itself, does not hold.
 */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; in: (string | number | boolean)[] }
  | { question: string; atLeast: number }
  | { question: string; below: number }
  | { question: string; includes: string }
  | { question: string; answered: boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ question: z.string(), is: Value }),
      z.strictObject({ question: z.string(), in: z.array(Value).min(1) }),
      z.strictObject({ question: z.string(), atLeast: z.number() }),
      z.strictObject({ question: z.string(), below: z.number() }),
      z.strictObject({ question: z.string(), includes: z.string() }),
      z.strictObject({ question: z.string(), answered: z.boolean() }),
      z.strictObject({ all: z.array(Condition).min(1) }),
      z.strictObject({ any: z.array(Condition).min(1) }),
      z.strictObject({ not: Condition }),
    ]),
  )
  .meta({ id: 'condition' })

/** The questions a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  if ('not' in condition) return questionsIn(condition.not)
  return [condition.question]
}
