import {
  anchorsFor,
  type Block,
  hashOf,
  merge,
  needOf,
  type Operation,
  resolve,
  shown,
} from '../../../merging/index.ts'

/** What makes the one page of the other. */
function operationsFrom(base: readonly Block[], own: readonly Block[]): Operation[] {
  const before = new Map(base.map((block) => [block.id, block]))
  const there = new Set(own.map(({ id }) => id))
  const page = own.map((block) => ({ block, from: 'local' as const, hidden: false }))
  return [
    ...base
      .filter(({ id }) => !there.has(id))
      .map((block): Operation => ({ kind: 'hide', block: block.id, base: hashOf(block) })),
    ...own.flatMap((block): Operation[] => {
      const { id, type, data } = block
      const old = before.get(id)
      if (!old || old.type !== type)
        return [{ kind: 'insert', block: id, type, data, after: anchorsFor(page, id) }]
      return hashOf(old) === hashOf(block)
        ? []
        : [{ kind: 'replace', block: id, data, base: hashOf(old) }]
    }),
  ]
}

/**
 * What has been written here since a page was brought, and what the source has changed since, in one page. Where both have
 * changed the same words, ours stand, and `conflicts` has the source's.
 */
export function mergedInto(
  base: readonly Block[],
  source: readonly Block[],
  own: readonly Block[],
): { blocks: Block[]; conflicts: Block[] } {
  const { findings, operations } = merge(base, source, operationsFrom(base, own))
  const conflicts = findings
    .filter((one) => needOf(one) === 'choice')
    .flatMap(({ upstream }) => (upstream ? [upstream] : []))
  return { blocks: shown(resolve(source, operations)), conflicts }
}
