import type { Context } from '../../../rules/index.ts'
import type { Ground, Left } from '../rules.ts'
import type { Engine } from './engine.ts'

/** The rules that gave a decision what it gave, each as its author put it, once. */
export function groundsOf(engine: Engine, decision: string | undefined, known: Context): Ground[] {
  if (decision === undefined) return []
  const found = new Map<string, Ground>()
  for (const { decision: name, rules } of engine.matched(decision, known)) {
    const made = engine.model.decisions.find((one) => one.name === name)
    if (made?.logic?.kind !== 'table') continue
    for (const index of rules) {
      const rule = made.logic.table.rules[index]
      const text = rule?.description ?? rule?.annotations?.find(Boolean) ?? made.description
      const law = rule?.law ?? made.law
      if (text) found.set(text, { text, ...(law && { law }) })
    }
  }
  return [...found.values()]
}

/** The fewest answers that make it so, found by leaving out one at a time: what is left cannot be left out. */
export function becauseOf(engine: Engine, { page, question, because, was }: Left): string[] {
  if (because === 'fact') return []
  const known = was()
  if (because === 'rules') {
    const { id } = question
    return fewest(known, engine.inputs, (some) => !engine.isOpen(id, some))
  }
  const conditions = [page.when, question.when].filter((when) => when !== undefined)
  const condition = conditions.find((when) => !engine.holds(when, known))
  return condition === undefined
    ? []
    : [...engine.inputsOf(condition)].filter((id) => known.get(id) != null)
}

function fewest(
  known: Context,
  among: ReadonlySet<string>,
  stillSo: (some: Context) => boolean,
): string[] {
  const kept: Context = new Map([...known].filter(([id]) => among.has(id)))
  // Over a copy, for it shrinks on the way.
  for (const [id, value] of new Map(kept)) {
    kept.delete(id)
    if (!stillSo(kept)) kept.set(id, value)
  }
  return [...kept.keys()]
}
