import { isObject, type Plain, shown, numberOf } from '../source/plain.ts'
import {
  field,
  gather,
  literal,
  type Logic,
  negate,
  type Relation,
  relations,
  type Term,
  type Untold,
} from './logic.ts'

/** A condition in JsonLogic, as Form.io and Open Forms write it, with Open Forms' own date operations. */
export function fromJsonLogic(rule: Plain): Logic | Untold {
  const untold = { untold: shown(rule, 500) }
  if (typeof rule === 'boolean') return { always: rule }
  if (!isObject(rule)) return untold
  const entry = Object.entries(rule)
  if (entry.length !== 1) return untold
  const [name, given] = entry[0]!
  const values = Array.isArray(given) ? given : [given]
  const inner = () => values.map((one) => fromJsonLogic(one as Plain))
  if (Object.hasOwn(relations, name)) return compared(relations[name]!, values as Plain[]) ?? untold
  switch (name) {
    case 'and':
      return gather(inner(), 'all')
    case 'or':
      return gather(inner(), 'any')
    case '!':
      return values.length === 1 ? negate(fromJsonLogic(values[0] as Plain)) : untold
    case '!!':
      return values.length === 1 ? fromJsonLogic(values[0] as Plain) : untold
    case 'if':
    case '?:':
      return chosen(values as Plain[]) ?? untold
    case 'in':
      return within(values as Plain[]) ?? untold
    case 'var': {
      const term = termOf(rule)
      return term ? { truthy: term } : untold
    }
    default:
      return untold
  }
}

function compared(is: Relation, values: Plain[]): Logic | Untold | undefined {
  const terms = values.map(termOf)
  if (terms.some((one) => one === undefined) || terms.length < 2 || terms.length > 3)
    return undefined
  const [a, b, c] = terms as Term[]
  const first: Logic = { left: a!, is, right: b! }
  // Between: a < b < c.
  return c ? { all: [first, { left: b!, is, right: c }] } : first
}

function chosen(values: Plain[]): Logic | Untold | undefined {
  if (values.length < 2 || values.length > 3) return undefined
  const [when, then, otherwise] = values.map((one) => fromJsonLogic(one))
  const no = otherwise ?? { always: false }
  return gather([gather([when!, then!], 'all'), gather([negate(when!), no], 'all')], 'any')
}

function within([what, where]: Plain[]): Logic | undefined {
  const term = termOf(where ?? null)
  if (term && 'field' in term && (typeof what === 'string' || typeof what === 'number')) {
    return { includes: what, in: term }
  }
  const asked = termOf(what ?? null)
  if (!asked || !('field' in asked) || !Array.isArray(where)) return undefined
  const simple = where.every((one) => typeof one === 'string' || typeof one === 'number')
  return simple
    ? { any: where.map((one) => ({ left: asked, is: '=', right: literal(one as string) })) }
    : undefined
}

function termOf(value: Plain): Term | undefined {
  if (value === null || typeof value !== 'object') return literal(value)
  if (!isObject(value)) return undefined
  const entry = Object.entries(value)
  if (entry.length !== 1) return undefined
  const [name, given] = entry[0] as [string, Plain]
  const values = Array.isArray(given) ? given : [given]
  if (name === 'var' && (values[0] === 'today' || values[0] === 'now')) {
    return { today: { years: 0, months: 0, days: 0 } }
  }
  if (name === 'var')
    return typeof values[0] === 'string' && values[0]
      ? field(values[0].replace(/^(data|row)\./, ''))
      : undefined
  if (name === 'date' || name === 'datetime')
    return values.length === 1 ? termOf(values[0]!) : undefined
  if (name === 'today') return { today: { years: 0, months: 0, days: 0 } }
  if (name === '+' || name === '-' || name === '*' || name === '/') return computed(name, values)
  return undefined
}

function computed(sum: '+' | '-' | '*' | '/', values: Plain[]): Term | undefined {
  const shift =
    isObject(values[1]) && Array.isArray(values[1].rdelta)
      ? values[1].rdelta.map((one) => numberOf(one) ?? Number.NaN)
      : undefined
  if (shift) {
    const from = termOf(values[0]!)
    if (
      !from ||
      !('today' in from) ||
      (sum !== '+' && sum !== '-') ||
      shift.some((one) => !Number.isInteger(one))
    )
      return undefined
    const sign = sum === '-' ? -1 : 1
    const [years = 0, months = 0, days = 0] = shift.map((one) => one * sign)
    return { today: { years, months, days } }
  }
  const terms = values.map(termOf)
  return terms.length && terms.every((one) => one !== undefined)
    ? { sum, terms: terms as Term[] }
    : undefined
}
