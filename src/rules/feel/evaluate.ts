// A text and some values, in one go: for trying things out and for tests. What runs often is compiled once instead.
import { compileExpression, compileUnaryTests } from './compile.ts'
import { parseExpression, parseUnaryTests } from './parse.ts'
import type { FeelProblem } from './run.ts'
import { startRun } from './run.ts'
import type { Context, Value } from './value.ts'

export type Evaluated = { value: Value; problems: FeelProblem[] }

const noNames: Context = new Map()

/** The value of an expression with the given names in scope. Never throws. */
export function evaluate(text: string, scope = noNames, now = new Date(0)): Evaluated {
  const parsed = parseExpression(text, scope.keys())
  if (!parsed.ok) return { value: null, problems: [parsed.problem] }
  const problems: FeelProblem[] = []
  const code = compileExpression(parsed.value, [...scope.keys()], { source: { text } })
  return { value: code([...scope.values()], startRun(now, problems)), problems }
}

/** Whether an input meets the unary tests of a text. Never throws. */
export function meets(text: string, input: Value, scope = noNames, now = new Date(0)): Evaluated {
  const parsed = parseUnaryTests(text, scope.keys())
  if (!parsed.ok) return { value: null, problems: [parsed.problem] }
  const problems: FeelProblem[] = []
  const code = compileUnaryTests(parsed.value, [...scope.keys()], { source: { text } })
  return { value: code(input, [...scope.values()], startRun(now, problems)), problems }
}
