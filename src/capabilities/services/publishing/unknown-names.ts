import type { Logic } from '../../../rules/index.ts'

/** The names a decision's FEEL speaks of that nothing has. In a filter one may speak of parts of the items, so it is let be. */
export function unknownNames(logic: Logic | undefined, known: ReadonlySet<string>): string[] {
  const spoken = new Set<string>()
  const bound = new Set(['?', 'item', 'partial', ...known])
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null || node instanceof Map) return
    const one = node as Record<string, unknown> & { kind?: string; name?: unknown }
    if (one.kind === 'name' && typeof one.at === 'number') spoken.add(String(one.name))
    else if (typeof one.name === 'string') bound.add(one.name)
    if (typeof one.variable === 'string') bound.add(one.variable)
    for (const [key, inner] of Object.entries(one)) {
      if (passed.has(key) || (one.kind === 'filter' && key !== 'list' && key !== 'in')) continue
      // What is called may be one of the language's own functions; those are known to it.
      if (one.kind === 'call' && key === 'callee') continue
      visit(inner)
    }
  }
  visit(logic)
  return [...spoken].filter((name) => !bound.has(name))
}

/** Not expressions: the table as written, and types. */
const passed = new Set(['table', 'type', 'place', 'allowed'])
