/** An answer in a condition, by a name the source uses for the question. */
export type Field = { field: string }
export type Literal = { literal: string | number | boolean | null }
export type Term =
  | Field
  | Literal
  | { sum: '+' | '-' | '*' | '/'; terms: Term[] }
  | { length: Term }
  | { count: Term }
  | { today: { years: number; months: number; days: number } }

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>='

/** How forms that are made for a browser write each relation. */
export const relations: Readonly<Record<string, Relation>> = {
  '==': '=',
  '===': '=',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** A condition, whatever language the source wrote it in. */
export type Logic =
  | { always: boolean }
  | { all: Logic[] }
  | { any: Logic[] }
  | { not: Logic }
  | { left: Term; is: Relation; right: Term }
  /** One of the chosen, or a part of a text. */
  | { includes: string | number | boolean; in: Term }
  | { answered: Term }
  /** Counts as true in the source: yes, chosen, written, not nought. */
  | { truthy: Term }
  | { starts: Term; with: string }
  | { ends: Term; with: string }
  | { matches: Term; pattern: string }

/** A condition that cannot be carried over, and how it stood. */
export type Untold = { untold: string }

export const isUntold = (value: object): value is Untold => 'untold' in value

export const all = (parts: (Logic | undefined)[]): Logic | undefined => {
  const given = parts.filter((one) => one !== undefined)
  return given.length > 1 ? { all: given } : given[0]
}

export const field = (name: string): Field => ({ field: name })
export const literal = (value: string | number | boolean | null): Literal => ({ literal: value })

const largest = 2000
const sizes = new WeakMap<Logic, number>()

/** How many comparisons a condition has, written out. */
function sizeOf(logic: Logic): number {
  const known = sizes.get(logic)
  if (known !== undefined) return known
  const inner =
    'all' in logic ? logic.all : 'any' in logic ? logic.any : 'not' in logic ? [logic.not] : []
  const size = inner.reduce((sum, one) => sum + sizeOf(one), 1)
  sizes.set(logic, size)
  return size
}

/** Puts parts together; the first that cannot be told makes the whole untold. */
export function gather(parts: (Logic | Untold)[], how: 'all' | 'any'): Logic | Untold {
  const lost = parts.find(isUntold)
  if (lost) return lost
  const told = parts as Logic[]
  // Conditions may name each other: what is written once can be there a million times.
  if (told.reduce((sum, one) => sum + sizeOf(one), 0) > largest) return { untold: '…' }
  if (!told.length) return { always: how === 'all' }
  if (told.length === 1) return told[0]!
  return how === 'all' ? { all: told } : { any: told }
}

export const negate = (logic: Logic | Untold): Logic | Untold =>
  isUntold(logic) ? logic : 'not' in logic ? logic.not : { not: logic }
