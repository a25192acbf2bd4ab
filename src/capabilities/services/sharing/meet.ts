import {
  type Block,
  type Finding,
  hashOf,
  merge,
  type Merge,
  type Operation,
  resolve,
  shown,
} from '../../../merging/index.ts'
import type { Complaint } from '../publishing/complaint.ts'
import { lintOnce } from '../publishing/lint-once.ts'
import { Definition } from '../definition.ts'
import { parentOf } from './blocks/fields.ts'
import { type Assembled, fromBlocks, type Loose } from './blocks/from-blocks.ts'
import { isUnderLock } from './locks.ts'
import { displaced } from './order.ts'

/**
 * A shared service as it is now, met by what a tenant does differently. To what `merge` finds is added what only a service
 * has: that parts stand in another order, and that what is local inside something locked is set aside with it.
 */
export function meet(
  base: readonly Block[],
  upstream: readonly Block[],
  operations: readonly Operation[],
): Merge {
  const merged = merge(base, upstream, operations)
  const told = new Set(merged.findings.map(({ block }) => block))
  const before = new Map(base.map((block) => [block.id, block]))
  const moved = displaced(base, upstream)
  const elsewhere = upstream
    .filter(({ id }) => moved.has(id) && !told.has(id))
    .map((block): Finding => {
      return { what: 'taken', block: block.id, base: before.get(block.id)!, upstream: block }
    })
  const findings = [...merged.findings, ...elsewhere]
  return underLocks(upstream, underHidden({ ...merged, findings }))
}

/** What is added to a question or a table that is taken out here is out with it, and that is told. */
function underHidden({ findings, operations }: Merge): Merge {
  const hidden = new Set(operations.filter(({ kind }) => kind === 'hide').map(({ block }) => block))
  const outWithIt = ({ what, upstream }: Finding) =>
    what === 'added' && upstream?.type !== 'question' && hidden.has(parentOf(upstream!) ?? '')
  const hides = findings.filter(outWithIt).map(({ block, upstream }) => ({
    kind: 'hide' as const,
    block,
    base: hashOf(upstream!),
  }))
  return {
    findings: findings.map((one): Finding => {
      if (!outWithIt(one)) return one
      return { ...one, what: one.upstream!.legal ? 'hides-legal' : 'stays-hidden' }
    }),
    operations: [...operations, ...hides],
  }
}

/** A question cannot be added to a page, or a rule to a table, that is to stand as it is. */
function underLocks(upstream: readonly Block[], merged: Merge): Merge {
  const shared = new Map(upstream.map((block) => [block.id, block]))
  const findings = [...merged.findings]
  const operations = merged.operations.map((one): Operation => {
    if (one.kind !== 'insert' || one.aside || !isUnderLock(one, shared)) return one
    const at = findings.findIndex(({ block }) => block === one.block)
    findings.splice(at < 0 ? findings.length : at, at < 0 ? 0 : 1, {
      what: 'set-aside',
      block: one.block,
      local: one,
    })
    return { ...one, aside: true }
  })
  return { findings, operations }
}

/** What a tenant's service is: the shared blocks with its own changes. */
export const serviceOf = (
  id: string,
  shared: readonly Block[],
  operations: readonly Operation[],
): Assembled => fromBlocks(id, shown(resolve(shared, operations)))

export type Judged = {
  readonly definition: Definition
  /** What stands in the way of publishing it. */
  readonly complaints: readonly Complaint[]
  /** What has no place, or does not fit as it did. Nothing may be published while something has no place. */
  readonly loose: readonly Loose[]
}

/** Whether it holds together: its shape, its rules, and its own tests. */
export function judge({ definition, loose }: Assembled): Judged {
  const parsed = Definition.safeParse(definition)
  const complaints = parsed.success
    ? lintOnce(parsed.data)
    : parsed.error.issues.map(({ path }) => ({
        path: path.join('.'),
        sentence: `Noget mangler eller passer ikke her: ${path.join(' › ')}`,
      }))
  return { definition: parsed.success ? parsed.data : definition, complaints, loose }
}

/** Whether it can go out as it is. */
export const holds = ({ complaints, loose }: Judged): boolean =>
  complaints.length === 0 && !loose.some(({ what }) => what === 'orphan')

/** Whether it can go out without anybody looking at it. */
export const goesByItself = (judged: Judged): boolean => holds(judged) && !judged.loose.length
