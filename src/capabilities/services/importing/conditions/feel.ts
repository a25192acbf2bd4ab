import { atom, type Known, relation, type Side } from './atoms.ts'
import type { Logic } from './logic.ts'

export type { Asked, Known } from './atoms.ts'

/** A condition as FEEL with the ids it looks at; a constant; or why it cannot be one. */
export type Told =
  | { feel: string; ids: string[] }
  | { always: boolean }
  | { unknown: string }
  | { untold: true }

/** Looks up a question and counts it as looked at; `perhaps` only looks. */
type LookUp = Known & { perhaps: Known }

const longest = 2000

/**
 * Writes a condition in FEEL. What is not answered is null, and a comparison with null does not hold in the source
 * either, so a negation is pushed down to the comparisons and says there what null means.
 */
export function toFeel(logic: Logic, known: Known): Told {
  const ids = new Set<string>()
  const lookUp: LookUp = Object.assign(
    (name: string) => {
      const asked = known(name)
      if (!asked) throw new Unknown(name)
      ids.add(asked.id)
      return asked
    },
    { perhaps: known },
  )
  try {
    const written = write(logic, false, lookUp)
    if (typeof written === 'boolean') return { always: written }
    return written.length > longest ? { untold: true } : { feel: bare(written), ids: [...ids] }
  } catch (error) {
    if (error instanceof Unknown) return { unknown: error.field }
    if (error instanceof Untellable) return { untold: true }
    throw error
  }
}

class Unknown extends Error {
  field: string
  constructor(field: string) {
    super(field)
    this.field = field
  }
}

/** Thrown when FEEL has no way to say it about such a question. */
export class Untellable extends Error {
  name = 'Untellable'
}

const refuse = (): never => {
  throw new Untellable()
}

function write(said: Logic, negated: boolean, known: LookUp): string | boolean {
  const logic = boxed(said, known) ?? said
  if ('always' in logic) return logic.always !== negated
  if ('not' in logic) return write(logic.not, !negated, known)
  if ('all' in logic) return join(logic.all, !negated, negated, known)
  if ('any' in logic) return join(logic.any, negated, negated, known)
  if ('left' in logic) {
    return relation(
      logic as { left: Side; is: typeof logic.is; right: Side },
      negated,
      known,
      refuse,
    )
  }
  return atom(logic, negated, known, refuse)
}

/** 'choices.first' with nothing or yes and no to compare with: one of the boxes of a question that has several. */
function boxed(logic: Logic, known: LookUp): Logic | undefined {
  const term = 'truthy' in logic ? logic.truthy : 'left' in logic ? logic.left : undefined
  if (!term || !('field' in term) || !term.field.includes('.')) return undefined
  const at = term.field.lastIndexOf('.')
  const [box, value] = [term.field.slice(0, at), term.field.slice(at + 1)]
  const asked = known.perhaps(box)
  if (asked?.widget !== 'choices' || !asked.values?.includes(value)) return undefined
  const chosen: Logic = { includes: value, in: { field: box } }
  if (!('left' in logic)) return chosen
  if (!('literal' in logic.right) || (logic.is !== '=' && logic.is !== '!=')) return undefined
  const isYes = ['true', '1'].includes(String(logic.right.literal))
  return isYes === (logic.is === '=') ? chosen : { not: chosen }
}

function join(parts: Logic[], isAnd: boolean, negated: boolean, known: LookUp): string | boolean {
  const written = parts.map((one) => write(one, negated, known))
  // One false part decides an "and", one true part an "or"; the others of that kind say nothing.
  if (written.some((one) => one === !isAnd)) return !isAnd
  const told = [...new Set(written.filter((one) => typeof one === 'string'))]
  if (!told.length) return isAnd
  return told.length === 1 ? told[0]! : `(${told.join(isAnd ? ' and ' : ' or ')})`
}

/** Without the brackets around the whole. */
function bare(feel: string): string {
  if (!feel.startsWith('(')) return feel
  let depth = 0
  let quoted = false
  for (let at = 0; at < feel.length; at++) {
    if (feel[at] === '\\') at++
    else if (feel[at] === '"') quoted = !quoted
    else if (!quoted && feel[at] === '(') depth++
    else if (!quoted && feel[at] === ')' && --depth === 0) {
      return at === feel.length - 1 ? feel.slice(1, -1) : feel
    }
  }
  return feel
}
