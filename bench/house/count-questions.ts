import type { Definition } from '../../src/capabilities/services/definition.ts'
import { questionsOf } from '../../src/capabilities/services/definition.ts'
import { courseOf } from '../../src/capabilities/services/engine/course.ts'
import { type Engine, engineOf } from '../../src/capabilities/services/engine/engine.ts'
import { valueOf } from '../../src/capabilities/services/engine/inputs.ts'
import { analyse } from '../../src/rules/ask/analyse.ts'
import { toJson, type Value } from '../../src/rules/index.ts'

type Answers = Record<string, unknown>

/** Questions asked, summed: all that decide something; in a fixed order until all is decided; and as the dialogue asks. */
export type Count = { all: number; fixed: number; ours: number; ours0: number }

/** Goes through a service `rounds` times for each set of facts, with answers drawn evenly among the cells the rules cut. */
export function countQuestions(
  definition: Definition,
  people: { facts: Answers }[],
  rounds: number,
  seed = 1,
): Count {
  const engine = engineOf(definition)
  const cells = cellsOf(definition, engine)
  const draw = drawing(seed)
  const decides = (ids: string[]) => ids.filter((id) => engine.inputs.has(id)).length
  const sum: Count = { all: 0, fixed: 0, ours: 0, ours0: 0 }
  for (const { facts } of people) {
    for (let round = 0; round < rounds; round++) {
      const answers = Object.fromEntries(
        [...cells].map(([id, values]) => [id, values[draw(values.length)]]),
      )
      // What registers say is how it is, whoever is asked.
      for (const { question } of questionsOf(definition)) {
        const told = question.fact && facts[question.fact]
        if (told !== undefined && engine.inputs.has(question.id)) answers[question.id] = told
      }
      sum.all += decides([...engine.inputs])
      sum.fixed += inFixedOrder(definition, engine, answers)
      sum.ours += decides(askedFor(definition, answers, facts))
      sum.ours0 += decides(askedFor(definition, answers, {}))
    }
  }
  return sum
}

/** The dialogue itself, page by page. */
function askedFor(definition: Definition, answers: Answers, facts: Answers): string[] {
  const known = questionsOf(definition).filter(
    ({ question }) => question.fact && facts[question.fact] !== undefined,
  )
  const typed = { ...answers }
  for (const { question } of known) delete typed[question.id]
  return courseOf(definition, typed, { facts } as never).asked.flatMap(({ questions }) =>
    questions.map(({ id }) => id),
  )
}

/** One after another as they stand, without registers, until no answer can change anything. */
function inFixedOrder(definition: Definition, engine: Engine, answers: Answers): number {
  const known = new Map<string, Value>()
  let asked = 0
  for (const { question } of questionsOf(definition)) {
    if (!engine.inputs.has(question.id)) continue
    if (![...engine.inputs].some((input) => engine.isOpen(input, known))) break
    known.set(question.id, valueOf(definition, question, answers[question.id] ?? null))
    asked++
  }
  return asked
}

/** A value from each cell of each question that decides something: as finely as any outcome cuts it. */
function cellsOf(definition: Definition, { compiled }: Engine): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>()
  for (const name of new Set(Object.values(definition.outcomes))) {
    for (const { path, cells } of analyse(compiled, [name!]).variables) {
      const [id] = path
      if (path.length === 1 && cells.length > (found.get(id!)?.length ?? 0))
        found.set(
          id!,
          cells.map(({ value }) => toJson(value)),
        )
    }
  }
  return found
}

/** Whole numbers below a bound, the same for the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
