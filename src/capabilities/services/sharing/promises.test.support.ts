import assert from 'node:assert/strict'
import {
  type Block,
  canonical,
  type Case,
  type Choice,
  hashOf,
  type Json,
  type Merge,
  open,
  type Operation,
  same,
  settle,
  tokensOf,
} from '../../../merging/index.ts'
import { type Die, die } from '../../../merging/random-history.test.support.ts'
import { type Definition } from '../definition.ts'
import { shed } from '../shed.test.support.ts'
import { Definition as Schema } from '../definition.ts'
import { toBlocks } from './blocks/to-blocks.ts'
import { localChanges } from './local-changes.ts'
import { againstLocks } from './locks.ts'
import { meet, serviceOf } from './meet.ts'
import { displaced } from './order.ts'
import { changed } from './random-service.test.support.ts'

export type Tally = { merges: number; cases: Map<Case, number> }

/** The same however its names are ordered. */
export const written = (service: unknown) => canonical(JSON.parse(JSON.stringify(service)) as Json)

/** Random histories of a shared service and one tenant's own, with every promise tried after every step. */
export function playServices(count: number, seed: number): Tally {
  const tally: Tally = { merges: 0, cases: new Map() }
  for (let n = 0; n < count; n++) play(die(seed + n), tally)
  return tally
}

function play(d: Die, tally: Tally): void {
  let shared = changed(d, Schema.parse(shed), 4)
  let base = toBlocks(shared)
  let operations: Operation[] = []
  const lived: { base: Block[]; operations: Operation[]; service: string }[] = []
  for (let turn = 0; turn < 2; turn++) {
    const before = serviceOf('skur', base, operations)
    if (!before.loose.some(({ what }) => what === 'orphan')) {
      const own = changed(d, before.definition, 3)
      operations = asBuilt(base, own, operations)
    }
    lived.push({ base, operations, service: written(serviceOf('skur', base, operations)) })
    const again = meet(base, base, operations)
    assert.deepEqual([again.findings, again.operations], [[], operations], 'changes by itself')

    shared = changed(d, serviceOf('skur', base, []).definition, 3)
    const upstream = locked(d, toBlocks(shared, base))
    const met = meet(base, upstream, operations)
    tally.merges++
    for (const { what } of met.findings) tally.cases.set(what, (tally.cases.get(what) ?? 0) + 1)
    nothingSharedIsSilent(base, upstream, met)
    nothingLocalIsLost(operations, upstream, met)
    const choices = new Map(
      open(met, new Map()).map(({ block }): [string, Choice] => [
        block,
        { take: d.of(['mine', 'theirs']) },
      ]),
    )
    operations = settle(met, base, choices)
    base = upstream
  }
  for (const then of lived)
    assert.equal(written(serviceOf('skur', then.base, then.operations)), then.service, 'reverted')
}

/** What a tenant has built is what its changes make of the shared service: nothing of it is lost on the way. */
function asBuilt(base: Block[], own: Definition, before: Operation[]): Operation[] {
  const seen = [...base, ...toBlocks(serviceOf('skur', base, before).definition, base)]
  const blocks = toBlocks(own, seen)
  const operations = localChanges(base, blocks, before)
  // The builder publishes nothing that changes what is locked.
  if (againstLocks(base, operations).length) return before
  const made = serviceOf('skur', base, operations)
  const wanted = serviceOf('skur', blocks, [])
  const names = ({ loose }: typeof made) => loose.map(({ what, block }) => `${what} ${block.id}`)
  assert.deepEqual(names(made), names(wanted))
  assert.equal(written(made.definition), written(wanted.definition), 'not what was built')
  return operations
}

const locked = (d: Die, blocks: Block[]): Block[] =>
  blocks.map((block) => (d.chance(0.02) ? { ...block, lock: 'locked' } : block))

function nothingSharedIsSilent(base: Block[], upstream: Block[], { findings }: Merge) {
  const told = new Set(findings.map(({ block }) => block))
  const before = new Map(base.map((block) => [block.id, hashOf(block)]))
  const now = new Set(upstream.map(({ id }) => id))
  for (const block of upstream)
    if (before.get(block.id) !== hashOf(block)) assert.ok(told.has(block.id), `silent: ${block.id}`)
  for (const { id } of base) if (!now.has(id)) assert.ok(told.has(id), `gone in silence: ${id}`)
  for (const id of displaced(base, upstream)) assert.ok(told.has(id), `moved in silence: ${id}`)
}

function nothingLocalIsLost(before: Operation[], upstream: Block[], met: Merge) {
  const shared = new Map(upstream.map((block) => [block.id, block]))
  for (const local of before) {
    const isMove = local.kind === 'move'
    const now = met.operations.find(
      (one) => one.block === local.block && (one.kind === 'move') === isMove,
    )
    const found = met.findings.find(({ block }) => block === local.block)
    if (isMove) assert.ok(now, `a place is lost: ${local.block}`)
    else if (local.kind === 'hide')
      assert.ok(now?.kind === 'hide' || found?.what === 'hidden-removed', `back: ${local.block}`)
    else if (!now) {
      assert.equal(found?.what, 'now-shared', `lost: ${local.block}`)
      assert.ok(same(shared.get(local.block)!.data, local.data))
    } else {
      assert.ok('data' in now)
      for (const [field, value] of Object.entries(local.data))
        fieldIsKept(field, value, now.data[field], found?.base?.data[field])
    }
  }
}

/** What the tenant wrote in a field is there: all of it, or, where both wrote, every word it added. */
function fieldIsKept(field: string, mine: Json, now: Json | undefined, base: Json | undefined) {
  if (now !== undefined && same(now, mine)) return
  if (base !== undefined && same(base, mine)) return
  assert.ok(typeof mine === 'string' && typeof now === 'string', `other than written: ${field}`)
  const had = tokensOf(String(base ?? ''))
  const got = tokensOf(now)
  for (const word of tokensOf(mine))
    if (!had.includes(word)) assert.ok(got.includes(word), `a word is lost: ${word}`)
}
