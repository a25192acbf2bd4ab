import { fromJavaScript } from '../conditions/javascript.ts'
import {
  field,
  gather,
  isUntold,
  literal,
  type Logic,
  type Relation,
  type Term,
  type Untold,
} from '../conditions/logic.ts'
import {
  isObject,
  objectsIn,
  type Plain,
  type PlainObject,
  shown,
  textOf,
  numberOf,
} from '../source/plain.ts'

/** The named conditions of a form, in both generations: by name and by id. */
export type Conditions = { of(name: string): Logic | Untold; said(name: string): string }

/** Reads the conditions of a form; they may name each other. `item` finds the value of a list's item. */
export function conditionsOf(
  source: PlainObject[],
  item: (list: string, id: string) => string | undefined,
): Conditions {
  const byName = new Map<string, PlainObject>()
  for (const one of source)
    for (const name of [one.name, one.id]) if (textOf(name)) byName.set(textOf(name)!, one)
  const told = new Map<string, Logic | Untold>()
  const of = (name: string, above: string[] = []): Logic | Untold => {
    const found = byName.get(name)
    if (!found || above.includes(name) || above.length > 30) return { untold: name }
    const known = told.get(name)
    if (known) return known
    const refer = (other: string) => of(other, [...above, name])
    const made = Array.isArray(found.items)
      ? second(found, refer, item)
      : typeof found.value === 'string'
        ? fromExpression(found.value)
        : isObject(found.value)
          ? first(found.value.conditions, refer)
          : { untold: shown(found) }
    told.set(name, made)
    return made
  }
  return { of: (name) => of(name), said: (name) => textOf(byName.get(name)?.displayName) ?? name }
}

type Refer = (name: string) => Logic | Untold

/** First generation: "and" binds before "or", each but the first says which it is. Groups may stand in groups. */
function first(conditions: Plain | undefined, refer: Refer): Logic | Untold {
  const alternatives: (Logic | Untold)[][] = [[]]
  for (const one of objectsIn(conditions)) {
    if (one.coordinator === 'or') alternatives.push([])
    alternatives.at(-1)!.push(firstOne(one, refer))
  }
  if (!alternatives[0]!.length) return { untold: shown(conditions) }
  return gather(
    alternatives.map((parts) => gather(parts, 'all')),
    'any',
  )
}

function firstOne(one: PlainObject, refer: Refer): Logic | Untold {
  if (Array.isArray(one.conditions)) return first(one.conditions, refer)
  const named = textOf(one.conditionName)
  if (named) return refer(named)
  const asked = isObject(one.field) ? textOf(one.field.name) : undefined
  const value = isObject(one.value) ? one.value : {}
  if (!asked) return { untold: shown(one) }
  if (value.type === 'RelativeDate' || 'direction' in value)
    return relative(asked, one.operator, value) ?? { untold: shown(one) }
  return compared(asked, one.operator, value.value ?? null) ?? { untold: shown(one) }
}

/** Second generation: one word for all, "and" or "or", and things known by id. */
function second(
  { items, coordinator }: PlainObject,
  refer: Refer,
  item: (list: string, id: string) => string | undefined,
): Logic | Untold {
  const parts = objectsIn(items).map((one): Logic | Untold => {
    const named = textOf(one.conditionId)
    if (named) return refer(named)
    const asked = textOf(one.componentId)
    if (!asked) return { untold: shown(one) }
    const { value } = one
    if (isObject(value) && 'itemId' in value) {
      const chosen = item(textOf(value.listId) ?? '', textOf(value.itemId) ?? '')
      return (
        (chosen === undefined ? undefined : compared(asked, one.operator, chosen)) ?? {
          untold: shown(one),
        }
      )
    }
    if (isObject(value)) return relative(asked, one.operator, value) ?? { untold: shown(one) }
    return compared(asked, one.operator, value ?? null) ?? { untold: shown(one) }
  })
  return parts.length
    ? gather(parts, coordinator === 'or' ? 'any' : 'all')
    : { untold: shown(items) }
}

const relations: Record<string, Relation> = {
  is: '=',
  'is not': '!=',
  'is at least': '>=',
  'is at most': '<=',
  'is less than': '<',
  'is more than': '>',
  'is before': '<',
  'is after': '>',
}
const lengths: Record<string, Relation> = {
  'is longer than': '>',
  'is shorter than': '<',
  'has length': '=',
}

function compared(name: string, operator: Plain | undefined, value: Plain): Logic | undefined {
  const sign = textOf(operator) ?? ''
  if (typeof value === 'object') return undefined
  const asked = field(name)
  if (sign === 'contains') return { includes: value, in: asked }
  if (sign === 'does not contain') return { not: { includes: value, in: asked } }
  if (Object.hasOwn(lengths, sign)) {
    const length = Number(value)
    return Number.isInteger(length)
      ? { left: { length: asked }, is: lengths[sign]!, right: literal(length) }
      : undefined
  }
  return Object.hasOwn(relations, sign)
    ? { left: asked, is: relations[sign]!, right: literal(value) }
    : undefined
}

/** 'is at least 18 years in the past' means on or before the day 18 years ago. */
const ago: Record<string, Relation> = {
  'is at least': '<=',
  'is at most': '>=',
  'is less than': '>',
  'is more than': '<',
}

function relative(
  name: string,
  operator: Plain | undefined,
  { period, unit, direction }: PlainObject,
): Logic | undefined {
  const sign = textOf(operator) ?? ''
  const amount = numberOf(period) ?? Number.NaN
  const isPast = /past/.test(textOf(direction) ?? '')
  const key = textOf(unit) ?? ''
  if (!Number.isInteger(amount) || !['years', 'months', 'days'].includes(key)) return undefined
  const table = isPast ? ago : relations
  if (!Object.hasOwn(ago, sign)) return undefined
  const today: Term = {
    today: { years: 0, months: 0, days: 0, [key]: isPast ? -amount : amount } as never,
  }
  return { left: field(name), is: table[sign]!, right: today }
}

/** Conditions written out: "a.b == true and not ('x' in c)". */
function fromExpression(expression: string): Logic | Untold {
  const inJavaScript = expression
    .slice(0, 4000)
    .replace(/('[^']*'|"[^"]*") in ([\w.]+)/g, '$2.includes($1)')
    .replace(/length\(([\w.]+)\)/g, '$1.length')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\band\b/g, '&&')
            .replace(/\bor\b/g, '||')
            .replace(/\bnot\b/g, '!'),
    )
    .join('')
  const logic = fromJavaScript(inJavaScript)
  return isUntold(logic) ? { untold: expression.slice(0, 500) } : logic
}
