import { parseExpression, parseUnaryTests, toFeel, toJson } from '../../../../rules/feel/index.ts'
import type { Expr, UnaryTest } from '../../../../rules/feel/ast.ts'
import type { Column } from './columns.ts'

/** A test as people write it, as FEEL; what is FEEL already stays as it is. */
export function testFrom(typed: string, column: Column): string {
  const text = typed.trim()
  if (['', '-', '–', 'alle', 'alt'].includes(text.toLowerCase())) return '-'
  const [, rest] = /^ikke\s+(.+)$/i.exec(text) ?? []
  const list = oneOf(rest ?? text, column)
  if (list) return rest === undefined ? list : `not(${list})`
  return text
}

/** Several values with commas or »eller« between them; undefined when something is not a value of the column. */
function oneOf(text: string, column: Column): string | undefined {
  const { kind } = column
  // A comma inside a number is its own; between numbers of a list there is a space.
  const between = kind === 'number' || kind === 'date' ? /,\s+|\s+eller\s+/i : /,\s*|\s+eller\s+/i
  const whole = valueFrom(text, column) ?? spanFrom(text, column)
  if (whole !== undefined) return whole
  const parts = text.split(between).map((one) => valueFrom(one, column) ?? spanFrom(one, column))
  return parts.length > 1 && parts.every((one) => one !== undefined) ? parts.join(', ') : undefined
}

/** A value as people write it, as FEEL; undefined when the column has no such value. */
function valueFrom(typed: string, { kind, options }: Column): string | undefined {
  const text = typed.trim()
  const low = text.toLowerCase()
  if (kind === 'boolean') return { ja: 'true', nej: 'false' }[low]
  if (kind === 'number') return numberFrom(text)
  if (kind === 'date') return dateFrom(text)
  if (kind !== 'string') return undefined
  const found =
    options.find(({ value }) => value === text) ??
    options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === low))
  return found && JSON.stringify(found.value)
}

const numberFrom = (text: string) =>
  /^[-−]?\d+([.,]\d+)?$/.test(text) ? text.replace('−', '-').replace(',', '.') : undefined

function dateFrom(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  return year && `date("${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}")`
}

const from = { over: '>', mindst: '>=', efter: '>', fra: '>=' } as const
const to = { under: '<', højst: '<=', før: '<', 'til og med': '<=' } as const

/** »over 5«, »mindst 5 og under 10«, »5 til 10«. */
function spanFrom(text: string, column: Column): string | undefined {
  if (column.kind !== 'number' && column.kind !== 'date') return undefined
  const value = (one: string | undefined) => one && valueFrom(one, column)
  const [, first, low, then] =
    /^(over|mindst|efter|fra)\s+(\S+)(?:\s+og\s+|\s+|$)(.*)$/i.exec(text) ?? []
  const [, last, high] = /^(under|højst|før|til og med)\s+(\S+)$/i.exec(then ?? text) ?? []
  const [a, b] = [value(low), value(high)]
  if ((first && !a) || (last && !b) || (then && !last)) return undefined
  const begins = first && from[first.toLowerCase() as 'over']
  const ends = last && to[last.toLowerCase() as 'under']
  if (begins && ends) return `${begins === '>' ? '(' : '['}${a}..${b}${ends === '<' ? ')' : ']'}`
  if (begins) return `${begins} ${a}`
  if (ends) return `${ends} ${b}`
  const [, least, most] = /^(\S+)\s+(?:til|–)\s+(\S+)$/.exec(text) ?? []
  const [c, d] = [value(least), value(most)]
  return c && d ? `[${c}..${d}]` : undefined
}

/** FEEL as people would write it, when they can write the same; else the FEEL itself. */
export function testInWords(feel: string, column: Column): string {
  if (feel.trim() === '' || feel.trim() === '-') return '-'
  const parsed = parseUnaryTests(feel)
  if (!parsed.ok || parsed.value.kind === 'anything') return apart(feel, column)
  const { tests, negated } = parsed.value
  const each = tests.map((test) => sayTest(test, column))
  if (each.some((one) => one === undefined)) return apart(feel, column)
  const said = `${negated ? 'ikke ' : ''}${each.map((one) => one![0]).join(', ')}`
  const again = `${negated ? 'not(' : ''}${each.map((one) => one![1]).join(', ')}${negated ? ')' : ''}`
  return testFrom(said, column) === again ? said : apart(feel, column)
}

/** FEEL of a list of numbers, with the spaces that keep it from being read as one number with a comma. */
const apart = (feel: string, { kind }: Column) =>
  kind === 'number' ? feel.replace(/(\d),(?=\d)/g, '$1, ') : feel

type Said = [words: string, feel: string]

function sayTest(test: UnaryTest, column: Column): Said | undefined {
  const value = sayValue(test.value, column)
  if (test.kind === 'expression') return value ?? saySpan(test.value, column)
  const words = wordsFor(column)[test.operator as '<']
  if (!value || !words) return undefined
  return [`${words} ${value[0]}`, `${test.operator} ${value[1]}`]
}

const wordsFor = ({ kind }: Column) =>
  kind === 'date'
    ? { '<': 'før', '<=': 'til og med', '>': 'efter', '>=': 'fra' }
    : kind === 'number'
      ? { '<': 'under', '<=': 'højst', '>': 'over', '>=': 'mindst' }
      : ({} as Record<'<' | '<=' | '>' | '>=', string | undefined>)

function saySpan(expression: Expr, column: Column): Said | undefined {
  if (expression.kind !== 'range' || !expression.from || !expression.to) return undefined
  const { fromIncluded, toIncluded } = expression
  const [low, high] = [sayValue(expression.from, column), sayValue(expression.to, column)]
  const words = wordsFor(column)
  if (!low || !high || !words['<']) return undefined
  const feel = `${fromIncluded ? '[' : '('}${low[1]}..${high[1]}${toIncluded ? ']' : ')'}`
  if (fromIncluded && toIncluded) return [`${low[0]} til ${high[0]}`, feel]
  const [begins, ends] = [words[fromIncluded ? '>=' : '>'], words[toIncluded ? '<=' : '<']]
  return [`${begins} ${low[0]} og ${ends} ${high[0]}`, feel]
}

function sayValue(expression: Expr, { kind, options }: Column): Said | undefined {
  if (expression.kind === 'negate') {
    const inner = sayValue(expression.value, { kind, options, label: '' })
    return inner && kind === 'number' ? [`-${inner[0]}`, `-${inner[1]}`] : undefined
  }
  if (expression.kind === 'call') return kind === 'date' ? sayDate(expression) : undefined
  if (expression.kind !== 'literal') return undefined
  const value = toJson(expression.value)
  if (typeof value === 'boolean')
    return kind === 'boolean' ? [value ? 'ja' : 'nej', String(value)] : undefined
  const feel = toFeel(expression.value)
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(feel)) return [feel.replace('.', ','), feel]
  if (kind !== 'string' || typeof value !== 'string') return undefined
  const option = options.find((one) => one.value === value)
  return option && [option.label, JSON.stringify(value)]
}

function sayDate({ callee, args }: Extract<Expr, { kind: 'call' }>): Said | undefined {
  const [only] = args
  if (callee.kind !== 'name' || callee.name !== 'date' || args.length !== 1) return undefined
  const value = only!.value.kind === 'literal' ? toJson(only!.value.value) : undefined
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? []
  return day ? [`${+day}.${+month!}.${year}`, `date("${value as string}")`] : undefined
}

/** A result as people write it, as FEEL. Words that are no expression are a text, where a text is wanted. */
export function resultFrom(
  typed: string,
  column: Column,
  isKnown: (name: string) => boolean,
): string {
  const text = typed.trim()
  const value = valueFrom(text, column)
  if (value !== undefined || column.kind !== 'string' || !text) return value ?? text
  const parsed = parseExpression(text)
  const bare = parsed.ok
    ? parsed.value.kind === 'name' && !isKnown(text)
    : /^[\p{L}\p{N} .,-]+$/u.test(text)
  return bare ? JSON.stringify(text) : text
}

export function resultInWords(
  feel: string,
  column: Column,
  isKnown: (name: string) => boolean,
): string {
  const parsed = parseExpression(feel)
  if (!parsed.ok) return feel
  const [said, again] = sayValue(parsed.value, column) ?? plainText(parsed.value)
  return said && resultFrom(said, column, isKnown) === again ? said : feel
}

const plainText = (expression: Expr): [string?, string?] =>
  expression.kind === 'literal' && typeof expression.value === 'string'
    ? [expression.value, JSON.stringify(expression.value)]
    : []
