import type { Compiled } from '../decide/compiled.ts'
import { neededBy } from '../decide/order.ts'

/** Whether decisions rest on a function that the model says is written in Java. */
export function callsJava(compiled: Compiled, goals: readonly string[]): boolean {
  return neededBy(compiled, goals).steps.some(({ decision, knowledge }) => {
    const all = [decision.logic, ...knowledge.map((one) => one.knowledge.logic)]
    return all.some((boxed) => boxed && saysJava(boxed))
  })
}

/** Looks for a boxed function of kind Java, and for `external { java: … }` in FEEL. */
function saysJava(part: unknown): boolean {
  if (typeof part === 'string') return /\bexternal\b\s*\{\s*"?java\b/.test(part)
  if (Array.isArray(part)) return part.some(saysJava)
  if (typeof part !== 'object' || part === null) return false
  if ('kind' in part && part.kind === 'function' && 'language' in part) {
    return part.language === 'Java'
  }
  return Object.values(part).some(saysJava)
}
