import { type Miss, tryOut } from '../../publishing/trials.ts'
import { engineOf } from '../../engine/engine.ts'
import { type Definition, questionsOf, type Test } from '../../definition.ts'
import { outcomeNames } from '../edit/outcomes.ts'
import type { OutcomeName } from '../shape.ts'

/** A test and how it went: what was not as expected, and answers to questions that are no more. */
export type Result = { test: Test; misses: Miss[]; unknown: string[]; good: boolean }

/** Runs all tests of a service; undefined when its rules cannot be read. Pure. */
export function runTests(definition: Definition): Result[] | undefined {
  if (engineOf(definition).compiled.problems.length) return undefined
  const asked = new Set(questionsOf(definition).map(({ question }) => question.id))
  return (definition.tests ?? []).map((test) => {
    const misses = tryOut(definition, test)
    const unknown = Object.keys(test.answers).filter((id) => !asked.has(id))
    return { test, misses, unknown, good: !misses.length && !unknown.length }
  })
}

/** No rule gives it, so whatever the rules give is told. */
const never = '\0'

/** What the rules make of some answers, outcome by outcome; only of outcomes that the service has. */
export function outcomesNow(
  definition: Definition,
  test: Pick<Test, 'answers' | 'facts'>,
): Partial<Record<OutcomeName, unknown>> {
  const had = outcomeNames.filter((name) => definition.outcomes[name] !== undefined)
  const expect = Object.fromEntries(had.map((name) => [name, never]))
  const told = tryOut(definition, { name: '', ...test, expect })
  return Object.fromEntries(told.map(({ outcome, got }) => [outcome, got]))
}
