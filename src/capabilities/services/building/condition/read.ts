import type { Expr } from '../../../../rules/feel/ast.ts'
import { parseExpression, toJson } from '../../../../rules/feel/index.ts'
import type { Demand, Rows } from './rows.ts'

/** What is wrong with a FEEL text, in a sentence; nothing when nothing is. */
export function problemWith(text: string, names: Iterable<string>): string | undefined {
  const known = [...names]
  const parsed = parseExpression(text, known)
  if (!parsed.ok) {
    const { sentence, line, column } = parsed.problem
    return line > 1
      ? `Linje ${line}, tegn ${column}: ${sentence}`
      : `Ved tegn ${column}: ${sentence}`
  }
  const unknown = namesIn(parsed.value).find((name) => !known.includes(name))
  return unknown && `Der spørges ikke om »${unknown}« på en tidligere side`
}

/** The questions a text names; none when it cannot be read. */
export function questionsNamedIn(text: string): string[] {
  const parsed = parseExpression(text)
  return parsed.ok ? namesIn(parsed.value) : []
}

/** All names of the surroundings that an expression uses. */
function namesIn(expression: Expr, own: readonly string[] = []): string[] {
  if (expression.kind === 'name') return own.includes(expression.name) ? [] : [expression.name]
  if (expression.kind === 'call') {
    const { callee, args } = expression
    const called = callee.kind === 'name' ? [] : namesIn(callee, own)
    return [...called, ...args.flatMap(({ value }) => namesIn(value, own))]
  }
  if (expression.kind === 'function')
    return namesIn(expression.body, [...own, ...expression.parameters.map(({ name }) => name)])
  if (expression.kind === 'filter')
    return [...namesIn(expression.list, own), ...namesIn(expression.condition, [...own, 'item'])]
  const bound =
    'iterators' in expression ? [...own, ...expression.iterators.map(({ name }) => name)] : own
  return inside(expression).flatMap((part) => namesIn(part, bound))
}

/** The expressions an expression is made of. */
const inside = (value: unknown): Expr[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((part) => {
    if (Array.isArray(part)) return part.flatMap((one) => (isExpr(one) ? [one] : inside(one)))
    return isExpr(part) ? [part] : []
  })
}

const isExpr = (value: unknown): value is Expr =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'at' in value &&
  !['compare', 'expression', 'anything', 'tests'].includes(String(value.kind))

/** A condition as demands of answers, when it is one that can be made by choosing. */
export function rowsOf(text: string): Rows | undefined {
  const parsed = parseExpression(text)
  if (!parsed.ok) return undefined
  const { value } = parsed
  for (const kind of ['and', 'or'] as const) {
    const demands = flat(value, kind).map(demandOf)
    if (demands.every((demand) => demand !== undefined) && (demands.length > 1 || kind === 'or'))
      return { every: kind === 'and', demands: demands as Demand[] }
  }
  return undefined
}

const flat = (expression: Expr, kind: 'and' | 'or'): Expr[] =>
  expression.kind === kind
    ? [...flat(expression.left, kind), ...flat(expression.right, kind)]
    : [expression]

function demandOf(expression: Expr): Demand | undefined {
  if (expression.kind === 'name') return { question: expression.name, is: 'one-of', values: [true] }
  if (expression.kind === 'in') {
    const values = expression.tests.map((test) =>
      test.kind === 'expression' ? literalOf(test.value) : undefined,
    )
    if (expression.value.kind !== 'name' || values.some((value) => value === undefined))
      return undefined
    return { question: expression.value.name, is: 'one-of', values: values as string[] }
  }
  if (expression.kind === 'call') {
    const { callee, args } = expression
    const [list, value] = args.map((argument) => argument.value)
    if (callee.kind !== 'name' || callee.name !== 'list contains' || !list || !value)
      return undefined
    const said = literalOf(value)
    if (list.kind !== 'name' || said === undefined) return undefined
    return { question: list.name, is: 'includes', values: [said] }
  }
  if (expression.kind !== 'comparison' || expression.left.kind !== 'name') return undefined
  const { operator, left, right } = expression
  const question = left.name
  const isNull = right.kind === 'literal' && right.value === null
  if (isNull && operator === '=') return { question, is: 'unanswered', values: [] }
  if (isNull && operator === '!=') return { question, is: 'answered', values: [] }
  const value = literalOf(right)
  if (value === undefined) return undefined
  const is = {
    '=': 'one-of',
    '!=': 'none-of',
    '>=': 'at-least',
    '<=': 'at-most',
    '>': 'above',
    '<': 'below',
  } as const
  return { question, is: is[operator], values: [value] }
}

function literalOf(expression: Expr): string | number | boolean | undefined {
  if (expression.kind === 'negate') {
    const value = literalOf(expression.value)
    return typeof value === 'number' ? -value : undefined
  }
  if (expression.kind !== 'literal') return undefined
  const value = toJson(expression.value)
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as string) : undefined
}
