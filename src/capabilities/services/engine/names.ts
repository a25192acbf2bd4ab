const quoted = /"(?:[^"\\]|\\.)*"/g
const special = /[.*+?^${}()|[\]\\]/g

/** The names that a piece of logic mentions in its FEEL: longer names first, and not what stands after a full stop. */
export function mentions(logic: unknown, names: Iterable<string>): Set<string> {
  const known = [...names].toSorted((a, b) => b.length - a.length)
  const found = new Set<string>()
  if (!known.length) return found
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:${known.map((name) => name.replace(special, '\\$&')).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  )
  for (const text of textsIn(logic)) {
    for (const [name] of text.replace(quoted, '""').matchAll(pattern)) found.add(name)
  }
  return found
}

/** Every text in it. Labels and remarks are among them: to require too much does no harm. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (remarks.has(key) ? [] : textsIn(inner)))
}

const remarks = new Set([
  'kind',
  'type',
  'label',
  'description',
  'law',
  'annotations',
  'id',
  'name',
  'variable',
])
