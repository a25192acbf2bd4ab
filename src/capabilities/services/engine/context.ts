import type { Context } from '../../../rules/index.ts'
import type { Definition } from '../definition.ts'
import type { Answers } from '../rules.ts'
import { engineOf } from './engine.ts'
import { valueOf } from './inputs.ts'

// Kept with the answers themselves, since they are made anew for every request: what a WeakMap holds stays until all memory
// is gone through. A copy of them may be changed, so it does not come along.
const context = Symbol('what the rules know')
type Kept = Answers & { [context]?: Context }

/** What the rules know by some answers. They are taken never to change once something was decided from them. */
export function contextOf(definition: Definition, answers: Answers): Context {
  const known = (answers as Kept)[context]
  if (known) return known
  const made: Context = new Map()
  const engine = engineOf(definition)
  for (const page of definition.dialogue.pages) {
    const here = !page.when || engine.holds(page.when, made)
    const before = page.questions.some(({ when }) => when) ? new Map(made) : made
    for (const question of page.questions) {
      const answer = answers[question.id]
      if (answer !== undefined) made.set(question.id, valueOf(definition, question, answer))
      // Not asked because its condition does not hold: there is nothing, and it is known.
      else if (!here || (question.when && !engine.holds(question.when, before)))
        made.set(question.id, null)
    }
  }
  remember(answers, made)
  return made
}

/** Says what the rules know by them, for one who has gone all the way and found out. */
export const remember = (answers: Answers, known: Context): void =>
  void Reflect.defineProperty(answers, context, { value: known })
