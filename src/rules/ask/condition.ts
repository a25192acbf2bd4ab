// And, or, if: where diagrams meet, and where most ways end early.
import type { Ref } from './diagram.ts'
import { termOf, terminal } from './diagram.ts'
import type { Bound, Pass } from './pass.ts'
import { bound, combined, lift, refOf, wish } from './pass.ts'
import type { Term } from './term.ts'
import { keyOf, none, onOf, open, settled } from './term.ts'
import { isFree } from './variable.ts'

/** Whether a term is surely true, surely not, or open. */
export function truth(term: Term): boolean | undefined {
  return term.kind === 'value' ? term.value === true : term.kind === 'open' ? undefined : false
}

/** `if`: wherever the test is open, so is the result, unless both ways lead to the same. */
export const choose = (pass: Pass, test: Ref, yes: Ref, no: Ref): Ref =>
  combined(pass, [test, yes, no], 'if', ([c, a, b]) => {
    if (a === b) return a
    const condition = termOf(pass.d, c!)
    if (!condition) return undefined
    const sure = truth(condition)
    if (sure !== undefined) return sure ? a : b
    const [left, right] = [termOf(pass.d, a!), termOf(pass.d, b!)]
    if (!left || !right) return undefined
    return terminal(pass.d, unsure(condition, left, right))
  })

/** Either of two, nobody can say which. */
export function unsure(condition: Term, a: Term, b: Term): Term {
  const either = open(
    [condition, a, b].flatMap(onOf),
    `if(${keyOf(condition)},${keyOf(a)},${keyOf(b)})`,
  )
  const perhaps = [a, b].some((term) => term === none || (term.kind === 'open' && term.perhaps))
  return perhaps ? { ...either, perhaps: true } : either
}

/** The same for what may have parts: each part is chosen by itself. */
export function chooseBound(pass: Pass, test: Ref, yes: Bound, no: Bound): Bound {
  if (yes.kind !== 'parts' || no.kind !== 'parts') {
    return bound(choose(pass, test, refOf(pass, yes), refOf(pass, no)))
  }
  const same =
    yes.parts.size === no.parts.size && [...yes.parts.keys()].every((n) => no.parts.has(n))
  if (!same) return bound(choose(pass, test, refOf(pass, yes), refOf(pass, no)))
  return {
    kind: 'parts',
    parts: new Map(
      [...yes.parts].map(([name, part]) => [
        name,
        chooseBound(pass, test, part, no.parts.get(name)!),
      ]),
    ),
  }
}

/** `and`, `or` of three-valued truths (DMN 1.5, table 50). */
export function both(pass: Pass, operator: 'and' | 'or', left: Ref, right: Ref): Ref {
  const decisive = operator === 'or'
  const sides = [condition(pass, left), condition(pass, right)]
  return combined(pass, sides, operator, (refs) => {
    const [a, b] = refs.map((ref) => termOf(pass.d, ref))
    for (const term of [a, b]) {
      if (term?.kind === 'value' && term.value === decisive) return terminal(pass.d, term)
    }
    if (!a || !b) return undefined
    if (a.kind === 'value' && a.value === !decisive && b.kind === 'open') return refs[1]
    if (b.kind === 'value' && b.value === !decisive && a.kind === 'open') return refs[0]
    if (refs[0] === refs[1] && a.kind === 'open') return refs[0]
    if (a.kind !== 'value' || b.kind !== 'value') {
      return terminal(pass.d, open([a, b].flatMap(onOf), `${operator}(${keyOf(a)},${keyOf(b)})`))
    }
    const isNot = a.value === !decisive && b.value === !decisive
    return terminal(pass.d, settled(isNot ? !decisive : null))
  })
}

/** Something used as a truth: an input of no declared type is then yes or no. */
export function condition(pass: Pass, ref: Ref): Ref {
  return lift(pass, [ref], 'condition', ([term]) => {
    const along = term!.kind === 'open' && term!.along
    if (along && along.itself && isFree(pass.variables[along.level]!)) wish(pass, along.level, true)
    return term!
  })
}
