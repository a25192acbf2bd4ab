import { type Block, inForce, type Operation, resolve } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Definition } from '../definition.ts'
import { fieldsOf } from './blocks/fields.ts'
import { toBlocks } from './blocks/to-blocks.ts'
import { localChanges } from './local-changes.ts'
import { againstLocks } from './locks.ts'
import type { Variant } from './shared.ts'
import { latestRevision, ownSharedServices, revision } from './store/shared.ts'
import { lockedVariant, saveVariant, variantOf, variants } from './store/variants.ts'

/** A service as blocks, where what has no id of its own is recognised among what is shared and what was local before. */
export const asBlocks = (
  definition: Definition,
  base: readonly Block[],
  before: readonly Operation[] = [],
): Block[] =>
  toBlocks(
    definition,
    resolve(base, before).map(({ block }) => block),
  )

/** What a definition does differently from the shared revision that the variant lies on. */
export async function changesIn(
  tx: Tx,
  variant: Variant,
  definition: Definition,
): Promise<{ base: Block[]; operations: Operation[] }> {
  const { blocks: base } = await revision(tx, variant.sharedId, variant.baseNo)
  const { operations: before } = variant
  return { base, operations: localChanges(base, asBlocks(definition, base, before), before) }
}

/** Notes what is different in a variant that was published by its own people. */
export async function keepVariant(tx: Tx, definition: Definition): Promise<void> {
  const variant = await lockedVariant(tx, definition.id)
  if (!variant) return
  const { operations } = await changesIn(tx, variant, definition)
  await saveVariant(tx, { ...variant, operations })
}

/** The locked parts that a working copy changes, each with its block; empty where nothing is shared. */
export async function lockedIn(tx: Tx, definition: Definition): Promise<Block[]> {
  const variant = await variantOf(tx, definition.id)
  if (!variant) return []
  const { base, operations } = await changesIn(tx, variant, definition)
  const blocks = new Map(base.map((block) => [block.id, block]))
  return againstLocks(base, operations).map((one) => {
    const { block: id } = one
    const local = one.kind === 'insert' ? { id, type: one.type, data: one.data } : undefined
    return blocks.get(id) ?? local!
  })
}

/** What is local of a working copy: ids of questions, pages, decisions … that are new here or say something else. */
export async function localIn(
  tx: Tx,
  definition: Definition,
): Promise<
  { variant: Variant; base: Block[]; operations: Operation[]; newest: number } | undefined
> {
  const variant = await variantOf(tx, definition.id)
  if (!variant) return undefined
  const { no: newest } = await latestRevision(tx, variant.sharedId)
  return { variant, newest, ...(await changesIn(tx, variant, definition)) }
}

/** Which services here are shared: laid over another's, or our own. */
export async function sharedHere(tx: Tx): Promise<Map<string, 'variant' | 'own'>> {
  const own = (await ownSharedServices(tx)).map(({ serviceId }) => [serviceId, 'own'] as const)
  const laid = (await variants(tx)).map(({ serviceId }) => [serviceId, 'variant'] as const)
  return new Map([...own, ...laid])
}

/** How parts of a service are marked where it is built, by their blocks' ids. */
export type Mark = 'changed' | 'new' | 'locked' | undefined
export type Marks = ReadonlyMap<string, Mark>

/** What is locked, what says something else than what is shared, and what is only here. */
export function marksOf({ base, operations }: { base: Block[]; operations: Operation[] }): Marks {
  const locked = base.filter(({ lock }) => lock === 'locked')
  return new Map([
    ...locked.map(({ id }) => [id, 'locked'] as const),
    ...operations
      .filter(inForce)
      .map(({ block, kind }) => [block, kind === 'insert' ? 'new' : 'changed'] as const),
  ])
}

/** What a block is called in its own words: a label, a title, a name. */
export function nameOf({ data, type }: Pick<Block, 'data' | 'type'>): string {
  const { label, title, text, name, description, id, value, type: kind } = fieldsOf(data)
  const words = (label ?? title ?? text) as { da?: string } | undefined
  const said = words?.da ?? name ?? description ?? (kind as { name?: string })?.name ?? value ?? id
  if (type === 'rule' && !description) return cells(data)
  return typeof said === 'string' ? said : ''
}

/** A rule without words is known by what is in it. */
const cells = (data: Block['data']): string =>
  Object.entries(data)
    .filter(([column]) => /^(ind|ud) /.test(column))
    .map(([, cell]) => String(cell))
    .filter((cell) => cell !== '-')
    .join(', ')
