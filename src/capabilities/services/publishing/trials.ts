import { type Context, toFeel, toJson, type Value } from '../../../rules/index.ts'
import { type Definition, type OutcomeName, questionsOf, type Test } from '../definition.ts'
import { engineOf } from '../engine/engine.ts'
import { valueOf } from '../engine/inputs.ts'
import { complain, type Complaint } from './complaint.ts'

/** What a test of a service expected of an outcome and did not get; both as JSON. */
export type Miss = { outcome: OutcomeName; expected: unknown; got: unknown }

/** Tries one test: what the rules say of its answers and facts. Empty when it is as expected; papers may come in any order. */
export function tryOut(definition: Definition, test: Test): Miss[] {
  const engine = engineOf(definition)
  const known = knownIn(definition, test)
  return Object.entries(test.expect).flatMap(([name, expected]) => {
    const outcome = name as OutcomeName
    const decision = definition.outcomes[outcome]
    const got: unknown = decision === undefined ? null : toJson(engine.decide(decision, known))
    return same(got, expected) ? [] : [{ outcome, expected, got }]
  })
}

/** What the rules are given: what registers tell goes before what was answered. */
function knownIn(definition: Definition, { answers, facts = {} }: Test): Context {
  const known = new Map<string, Value>()
  for (const { question } of questionsOf(definition)) {
    const told = question.fact && facts[question.fact]
    const answer = told ?? answers[question.id]
    if (answer !== undefined) known.set(question.id, valueOf(definition, question, answer))
  }
  return known
}

const same = (a: unknown, b: unknown) => inOrder(a) === inOrder(b)

/** As text, whatever the order of names and of what stands in lists. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).toSorted().join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const named = Object.entries(value).map(([name, part]) => `${name}:${inOrder(part)}`)
  return `{${named.toSorted().join()}}`
}

/** The tests that do not hold, and answers to questions that nobody asks. */
export function failing(definition: Definition): Complaint[] {
  const { compiled } = engineOf(definition)
  if (compiled.problems.length) return []
  const asked = new Set(questionsOf(definition).map(({ question }) => question.id))
  return (definition.tests ?? []).flatMap((test, index) => [
    ...Object.keys(test.answers)
      .filter((id) => !asked.has(id))
      .map((id) =>
        complain(`tests.${index}`, `Prøven »${test.name}« svarer på ${id}, som ingen spørger om`),
      ),
    ...tryOut(definition, test).map(({ outcome, expected, got }) =>
      complain(
        `tests.${index}.expect.${outcome}`,
        `Prøven »${test.name}« venter ${words(expected)} for ${outcome}, men reglerne giver ${words(got)}`,
      ),
    ),
  ])
}

const words = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? toFeel(value as Value)
    : JSON.stringify(value)
