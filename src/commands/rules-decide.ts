import {
  type Compiled,
  type Problem,
  decide,
  inputsFromJson,
  neededBy,
  toFeel,
  toJson,
} from '../rules/index.ts'
import { print } from './opened.ts'
import { compiledOf, jsonOf, placed, wrong } from './rules-files.ts'

export type Given = { file: string; decision: string; json: boolean }

/** `rules decide FILE --decision NAME --input FILE|-`. */
export async function rulesDecide({ file, decision, input, json }: Given & { input: string }) {
  const compiled = await compiledOf(file)
  goalsOf(compiled, file, decision)
  const inputs = await inputsOf(compiled, file, input)
  const { outcome, problems } = decide(compiled, decision, inputs, { now: new Date() })
  const refused = problems.find(({ kind }) => kind === 'input' || kind === 'unknown-decision')
  if (refused) throw wrong(placed(file, refused))
  for (const one of problems) process.stderr.write(`! ${placed(file, one)}\n`)
  print(json ? JSON.stringify({ outcome: toJson(outcome) }) : toFeel(outcome))
}

/** The inputs from JSON; what cannot be read, or is not of its type, ends it all. */
export async function inputsOf(compiled: Compiled, file: string, source: string) {
  const { inputs, problems } = inputsFromJson(compiled, await jsonOf(source))
  if (problems[0])
    throw wrong(placed(source === '-' ? 'standard input' : source, atStart(problems[0])))
  return inputs
}

const atStart = (problem: Problem): Problem => ({ place: { line: 1, column: 1 }, ...problem })

/** The decisions meant by a name, a service's being its outputs. Not there, or resting on what cannot be read, ends it all. */
export function goalsOf(compiled: Compiled, file: string, decision: string): string[] {
  if (!compiled.decisions.has(decision) && !compiled.services.has(decision)) {
    const [problem] = decide(compiled, decision, new Map()).problems
    throw wrong(placed(file, problem!))
  }
  const goals = compiled.services.get(decision)?.outputs.map(({ name }) => name) ?? [decision]
  const { steps } = neededBy(compiled, goals)
  const rests = steps.flatMap((step) => [step.name, ...step.knowledge.map(({ name }) => name)])
  const concerns = (element = decision) =>
    rests.some((name) => element === name || element.startsWith(`${name}, `))
  const broken = compiled.problems.find(
    ({ place, kind }) => kind !== 'model' && concerns(place?.element),
  )
  if (broken) throw wrong(placed(file, broken))
  return goals
}
