import { type Data, type Json, same } from './block.ts'
import { type Merged, mergeText } from './text.ts'

/** `whole`: words are never merged word by word, as those of two languages must not be. */
export type How = { readonly whole?: boolean }

/** Field by field: words are merged, anything else is taken from the side that changed it. */
export function mergeData(base: Data, theirs: Data, mine: Data, how: How = {}): Merged<Data> {
  const merged: Record<string, Json> = {}
  let factsDiffer = false
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const one = mergeField(base[field], theirs[field], mine[field], how)
    if (!one.clean) return one
    factsDiffer ||= one.factsDiffer
    if (one.value !== undefined) merged[field] = one.value
  }
  return { clean: true, value: merged, factsDiffer }
}

type Field = Json | undefined

function mergeField(base: Field, theirs: Field, mine: Field, { whole }: How): Merged<Field> {
  if (alike(theirs, base) || alike(theirs, mine))
    return { clean: true, value: mine, factsDiffer: false }
  if (alike(mine, base)) return { clean: true, value: theirs, factsDiffer: false }
  if (whole) return { clean: false }
  if (typeof base === 'string' && typeof theirs === 'string' && typeof mine === 'string')
    return mergeText(base, theirs, mine)
  return { clean: false }
}

const alike = (a: Field, b: Field) => a === b || (a !== undefined && b !== undefined && same(a, b))
