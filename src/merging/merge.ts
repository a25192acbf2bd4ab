import { type Block, hashOf, type Lock, same } from './block.ts'
import { type How, mergeData } from './data.ts'
import type { Case, Finding } from './finding.ts'
import { isOnWords, type OnWords, type Operation } from './operation.ts'
import { anchorsFor, resolve } from './resolve.ts'

/** What becomes of an adopter's page when the shared one changes. */
export type Merge = {
  /** One for everything that changed on either side, in the order of the page. */
  readonly findings: readonly Finding[]
  /** The local operations as they stand against the new shared page, with what is undecided left as it was. */
  readonly operations: readonly Operation[]
}

/**
 * Three-way merge of a shared page into a local one: `base` is what the operations were made against, `upstream` what is
 * shared now. Nothing shared is hidden and nothing local is lost without a finding that says so.
 */
export function merge(
  base: readonly Block[],
  upstream: readonly Block[],
  operations: readonly Operation[],
  how: How = {},
): Merge {
  const before = byId(base)
  const after = byId(upstream)
  const page = resolve(base, operations)
  const findings: Finding[] = []
  const kept: Operation[] = []
  const touched = new Set(operations.filter((one) => one.kind !== 'move').map(({ block }) => block))

  for (const operation of operations) {
    const B = before.get(operation.block)
    const U = after.get(operation.block)
    const [found, local] = isOnWords(operation)
      ? mergeWords(B, U, operation, how, () => anchorsFor(page, operation.block))
      : operation.kind === 'insert'
        ? mergeInsert(U, operation, present(after, operations), page)
        : mergeMove(U, operation)
    if (found) findings.push(found)
    if (local) kept.push(local)
  }
  for (const block of upstream.filter(({ id }) => !touched.has(id))) {
    const B = before.get(block.id)
    const what = B ? (hashOf(B) === hashOf(block) ? undefined : 'taken') : 'added'
    if (what) findings.push(finding(what, block.id, B, block))
  }
  for (const block of base.filter(({ id }) => !after.has(id) && !touched.has(id)))
    findings.push(finding('removed', block.id, block))
  return { findings: inOrder(findings, [...upstream, ...base]), operations: kept }
}

type Result = [Finding | undefined, Operation | undefined]

function mergeWords(
  B: Block | undefined,
  U: Block | undefined,
  L: OnWords,
  how: How,
  anchors: () => readonly string[],
): Result {
  if (!U) return withoutUpstream(B, L, anchors)
  const base = hashOf(U)
  const moved = base !== L.base
  const fresh: OnWords = { ...L, base }
  const found = (what: Case) => finding(what, L.block, B, U, L)
  if (L.aside) return [moved ? found('still-aside') : undefined, fresh]
  if (!permits(U.lock, L.kind)) return [found('set-aside'), { ...fresh, aside: true }]
  if (!moved) return [undefined, L]
  if (L.kind === 'hide') return [found(U.legal ? 'hides-legal' : 'stays-hidden'), fresh]
  if (same(U.data, L.data)) return [found('now-shared'), undefined]
  if (L.kind === 'fill') return [found('stays-filled'), fresh]
  if (!B || hashOf(B) !== L.base) return [found('conflict'), L]
  const merged = mergeData(B.data, U.data, L.data, how)
  if (!merged.clean) return [found('conflict'), L]
  const { value: data, factsDiffer } = merged
  const what = factsDiffer ? 'merged-facts' : 'merged'
  return [{ ...found(what), merged: data }, { ...fresh, data } as OnWords]
}

/** The shared block is gone. Local words stay, as a block of the adopter's own under the same id. */
function withoutUpstream(
  B: Block | undefined,
  L: OnWords,
  anchors: () => readonly string[],
): Result {
  if (L.kind === 'hide') return [finding('hidden-removed', L.block, B, undefined, L), undefined]
  const { block, data } = L
  const own: Operation = { kind: 'insert', block, type: B?.type ?? 'text', data, after: anchors() }
  return [finding('removed-under-local', block, B, undefined, L), own]
}

type Insert = Extract<Operation, { kind: 'insert' }>

function mergeInsert(
  U: Block | undefined,
  L: Insert,
  there: ReadonlySet<string>,
  page: readonly { block: { id: string } }[],
): Result {
  // The library has the block again, or has taken ours: it is shared, and what we say differently is a change of it.
  if (U) {
    if (same(U.data, L.data)) return [finding('now-shared', L.block, undefined, U, L), undefined]
    const local: OnWords = { kind: 'replace', block: L.block, data: L.data, base: hashOf(U) }
    if (permits(U.lock, 'replace')) return [finding('conflict', L.block, undefined, U, L), local]
    return [finding('set-aside', L.block, undefined, U, L), { ...local, aside: true }]
  }
  if (L.aside) return [undefined, L]
  const [nearest] = L.after
  const lost = nearest !== undefined && !there.has(nearest)
  const stood = page.some(({ block }) => block.id === nearest)
  return [lost && stood ? finding('re-anchored', L.block, undefined, undefined, L) : undefined, L]
}

function mergeMove(U: Block | undefined, L: Extract<Operation, { kind: 'move' }>): Result {
  if (!U) return [undefined, L]
  const forbidden = !permits(U.lock, 'move')
  if (forbidden && !L.aside)
    return [finding('set-aside', L.block, undefined, U, L), { ...L, aside: true }]
  return [undefined, L]
}

/** Whether a lock lets an operation be in force. */
export function permits(lock: Lock | undefined, kind: Operation['kind']): boolean {
  if (lock === 'locked') return false
  return lock !== 'text' || kind === 'replace' || kind === 'fill'
}

const present = (shared: ReadonlyMap<string, Block>, operations: readonly Operation[]) =>
  new Set([
    ...shared.keys(),
    ...operations.filter(({ kind }) => kind !== 'move').map(({ block }) => block),
  ])

const byId = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]))

function finding(
  what: Case,
  block: string,
  base?: Block,
  upstream?: Block,
  local?: Operation,
): Finding {
  return {
    what,
    block,
    ...(base && { base }),
    ...(upstream && { upstream }),
    ...(local && { local }),
  }
}

function inOrder(findings: Finding[], blocks: readonly Block[]): Finding[] {
  const places = new Map(
    blocks.map(({ id }, index) => [id, index]).toReversed() as [string, number][],
  )
  const place = ({ block }: Finding) => places.get(block) ?? Infinity
  return findings.toSorted((a, b) => place(a) - place(b) || 0)
}
