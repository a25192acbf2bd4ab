import { callNamed } from '../decide/call.ts'
import { compileModel } from '../decide/compile-model.ts'
import type { Compiled } from '../decide/compiled.ts'
import { type Decided, decide, taken } from '../decide/decide.ts'
import type { Model } from '../dmn/model.ts'
import { readModel } from '../dmn/read.ts'
import { type Context, type Value, toFeel } from '../feel/index.ts'
import { callsJava } from './java.ts'
import { type TestCase, readTests } from './read.ts'
import { same } from './same.ts'

/** A folder of the kit: its files by name. */
export type Folder = { name: string; files: ReadonlyMap<string, string> }

export type CaseResult = {
  folder: string
  file: string
  case: string
  outcome: 'passed' | 'failed' | 'skipped'
  /** Why it failed or was skipped, as a sentence. */
  sentence?: string
}

/** Runs every case in a folder. `now` is what `now()` and `today()` read. */
export function runFolder(folder: Folder, now: Date): CaseResult[] {
  const models = new Map<string, Model | string>()
  for (const [file, text] of folder.files) {
    if (!file.endsWith('.dmn')) continue
    const read = readModel(text)
    models.set(file, read.ok ? read.model : read.problems[0]!.sentence)
  }
  const known = [...models.values()].filter((one) => typeof one !== 'string')
  const imported = new Map(known.map((one) => [one.namespace, one]))
  return [...folder.files].flatMap(([file, text]) => {
    if (!file.endsWith('.xml')) return []
    const at = { folder: folder.name, file }
    const read = readTests(text)
    if (!read.ok) return { ...at, case: '', outcome: 'failed', sentence: read.problem.sentence }
    if (!read.tests) return []
    const model = models.get(read.tests.modelName) ?? `Modellen ${read.tests.modelName} mangler.`
    const compiled = typeof model === 'string' ? model : compileModel(model, imported)
    return read.tests.cases.map((one) => ({ ...at, case: one.id, ...runCase(compiled, one, now) }))
  })
}

type Verdict = Pick<CaseResult, 'outcome' | 'sentence'>

function runCase(compiled: Compiled | string, test: TestCase, now: Date): Verdict {
  if (typeof compiled === 'string') return { outcome: 'failed', sentence: compiled }
  const goals = test.results.map(({ name }) => name)
  if (callsJava(compiled, goals)) {
    return { outcome: 'skipped', sentence: 'Funktionen er skrevet i Java.' }
  }
  for (const { name, expected } of test.results) {
    const { outcome, problems } = ask(compiled, test, name, now)
    if (same(outcome, expected)) continue
    const why = problems[0] ? ` (${problems[0].sentence})` : ''
    const sentence = `${name}: ventede ${toFeel(expected)}, fik ${toFeel(outcome)}${why}`
    return { outcome: 'failed', sentence }
  }
  return { outcome: 'passed' }
}

function ask(compiled: Compiled, test: TestCase, name: string, now: Date): Decided {
  const inputs: Context = new Map(test.inputs.map((one) => [inputName(compiled, one), one.value]))
  const { invocable, type } = test
  if (invocable === undefined || type === 'decision') {
    return decide(compiled, name, inputs, { now })
  }
  if (type === 'bkm') {
    const called = compiled.knowledge.get(invocable)?.value ?? null
    return taken(compiled, { now }, (run) => callNamed(called, inputs, run, invocable))
  }
  const decided = decide(compiled, invocable, inputs, { now })
  const several = (compiled.services.get(invocable)?.outputs.length ?? 0) > 1
  return several ? { ...decided, outcome: partOf(decided.outcome, name) } : decided
}

/** What a service with several outputs gave for one of them; or all, when the name is not that of an output. */
const partOf = (value: Value, name: string): Value =>
  value instanceof Map && value.has(name) ? value.get(name)! : value

/** An input of an imported model is named with that model's namespace. */
function inputName(compiled: Compiled, { name, namespace }: TestCase['inputs'][number]): string {
  if (namespace === undefined) return name
  const all = [...compiled.inputs.values()]
  const found = all.find((one) => one.namespace === namespace && one.input.name === name)
  return found?.name ?? name
}
