const quoted = /"(?:[^"\\]|\\.)*"/g
const special = /[.*+?^${}()|[\]\\]/g

/** A name as the source of a pattern that finds it. */
export const asPattern = (name: string): string => name.replace(special, '\\$&')

/** Properties that hold words for people, and names of their own; all other texts of a piece of logic are FEEL. */
export const notFeel: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'label',
  'description',
  'law',
  'annotations',
  'id',
  'name',
  'variable',
  'hitPolicy',
  'aggregation',
  'language',
])

/** The names that a piece of logic mentions in its FEEL: longer names first, and not what stands after a full stop. */
export function mentions(logic: unknown, names: Iterable<string>): Set<string> {
  const known = [...names].toSorted((a, b) => b.length - a.length)
  const found = new Set<string>()
  if (!known.length) return found
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:${known.map(asPattern).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  )
  for (const text of textsIn(logic)) {
    for (const [name] of text.replace(quoted, '""').matchAll(pattern)) found.add(name)
  }
  return found
}

/** Every text in it that may be FEEL: to require too much does no harm. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (notFeel.has(key) ? [] : textsIn(inner)))
}
