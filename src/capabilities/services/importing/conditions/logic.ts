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

/** Puts parts together; the first that cannot be told makes the whole untold. */
export function gather(parts: (Logic | Untold)[], how: 'all' | 'any'): Logic | Untold {
  const lost = parts.find(isUntold)
  if (lost) return lost
  const told = parts as Logic[]
  if (!told.length) return { always: how === 'all' }
  if (told.length === 1) return told[0]!
  return how === 'all' ? { all: told } : { any: told }
}

export const negate = (logic: Logic | Untold): Logic | Untold =>
  isUntold(logic) ? logic : 'not' in logic ? logic.not : { not: logic }

/** The questions a condition looks at, by the source's names. */
export function fieldsIn(logic: Logic): string[] {
  if ('always' in logic) return []
  if ('all' in logic) return logic.all.flatMap(fieldsIn)
  if ('any' in logic) return logic.any.flatMap(fieldsIn)
  if ('not' in logic) return fieldsIn(logic.not)
  if ('left' in logic) return [...fieldsOf(logic.left), ...fieldsOf(logic.right)]
  if ('in' in logic) return fieldsOf(logic.in)
  if ('answered' in logic) return fieldsOf(logic.answered)
  if ('truthy' in logic) return fieldsOf(logic.truthy)
  if ('starts' in logic) return fieldsOf(logic.starts)
  if ('ends' in logic) return fieldsOf(logic.ends)
  return fieldsOf(logic.matches)
}

function fieldsOf(term: Term): string[] {
  if ('field' in term) return [term.field]
  if ('sum' in term) return term.terms.flatMap(fieldsOf)
  if ('length' in term) return fieldsOf(term.length)
  return 'count' in term ? fieldsOf(term.count) : []
}
