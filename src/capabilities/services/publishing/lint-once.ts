import { type Definition, hashOf } from '../definition.ts'
import type { Complaint } from './complaint.ts'
import { lint } from './lint.ts'

// To look rules through takes a moment, and the same ones are published by many.
const known = new Map<string, Complaint[]>()
const most = 400

/** What stands in the way of publishing, found once for the same content. */
export function lintOnce(definition: Definition): Complaint[] {
  const content = hashOf(definition, 0)
  const found = known.get(content) ?? lint(definition)
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(content, found)
  return found
}
