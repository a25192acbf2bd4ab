import assert from 'node:assert/strict'
import { type Block, canonical, hashOf, type Json, same } from './block.ts'
import type { Case } from './finding.ts'
import {
  changeLocally,
  changeShared,
  die,
  type Die,
  sharedPage,
} from './random-history.test.support.ts'
import { merge } from './merge.ts'
import { inForce, type Operation } from './operation.ts'
import { resolve } from './resolve.ts'
import { type Choice, open, settle } from './settle.ts'
import { tokensOf } from './tokens.ts'

export type Tally = { histories: number; merges: number; cases: Map<Case, number> }

/** Plays random histories of one library page and one adopter, and checks every promise after every step. */
export function playHistories(count: number, seed: number): Tally {
  const tally: Tally = { histories: count, merges: 0, cases: new Map() }
  for (let n = 0; n < count; n++) play(die(seed + n), tally)
  return tally
}

function play(d: Die, tally: Tally): void {
  let base = sharedPage(d)
  let operations: Operation[] = []
  const lived: { base: Block[]; operations: Operation[]; page: string }[] = []
  for (let turn = 0; turn < 3; turn++) {
    for (let n = d.below(4); n > 0; n--) operations = changeLocally(d, base, operations)
    lived.push({ base, operations, page: pageOf(base, operations) })
    nothingChangesByItself(base, operations)
    twoSeparateChangesInAnyOrder(d, base, operations)
    const upstream = d.chance(0.05) ? withLocalWords(base, operations) : changeShared(d, base)
    const merged = merge(base, upstream, operations)
    tally.merges++
    for (const { what } of merged.findings) tally.cases.set(what, (tally.cases.get(what) ?? 0) + 1)
    nothingSharedIsLostOrMasked(base, upstream, merged)
    nothingLocalIsLost(operations, upstream, merged)
    const choices = new Map(open(merged, new Map()).map(({ block }) => [block, choose(d)]))
    operations = settle(merged, base, choices)
    base = upstream
    nothingChangesByItself(base, operations)
  }
  for (const then of lived) assert.equal(pageOf(then.base, then.operations), then.page)
}

/** The library takes over what an adopter says. */
const withLocalWords = (base: readonly Block[], operations: readonly Operation[]): Block[] =>
  base.map((block) => {
    const local = operations.find((one) => one.kind === 'replace' && one.block === block.id)
    return local && 'data' in local ? { ...block, data: local.data } : block
  })

const choose = (d: Die): Choice =>
  d.of([
    { take: 'mine' },
    { take: 'theirs' },
    { take: 'edit', data: { text: 'Valgt af et menneske' } },
  ])

const pageOf = (base: readonly Block[], operations: readonly Operation[]) =>
  canonical(resolve(base, operations) as unknown as Json)

/** Identity and idempotence: merging with what one already has changes nothing and says nothing. */
function nothingChangesByItself(base: readonly Block[], operations: readonly Operation[]): void {
  const merged = merge(base, base, operations)
  assert.deepEqual(merged.findings, [])
  assert.deepEqual(merged.operations, operations)
}

function nothingSharedIsLostOrMasked(
  base: readonly Block[],
  upstream: readonly Block[],
  { findings, operations }: ReturnType<typeof merge>,
): void {
  const page = new Map(resolve(upstream, operations).map((one) => [one.block.id, one]))
  const told = new Set(findings.map(({ block }) => block))
  for (const block of upstream) {
    const here = page.get(block.id)
    assert.ok(here, `lost: ${block.id}`)
    const before = base.find(({ id }) => id === block.id)
    const changed = !before || hashOf(before) !== hashOf(block)
    if (changed) assert.ok(told.has(block.id), `changed in silence: ${block.id}`)
  }
  for (const { id } of base)
    if (!upstream.some((block) => block.id === id))
      assert.ok(told.has(id), `gone in silence: ${id}`)
}

function nothingLocalIsLost(
  before: readonly Operation[],
  upstream: readonly Block[],
  { findings, operations }: ReturnType<typeof merge>,
): void {
  const page = new Map(resolve(upstream, operations).map((one) => [one.block.id, one]))
  for (const local of before) {
    if (local.kind === 'move') {
      const moves = operations.some((one) => one.kind === 'move' && one.block === local.block)
      assert.ok(moves, `a move is lost: ${local.block}`)
      continue
    }
    const now = operations.find((one) => one.kind !== 'move' && one.block === local.block)
    const found = findings.find(({ block }) => block === local.block)
    const shared = upstream.find(({ id }) => id === local.block)
    if (local.kind === 'hide') {
      assert.ok(
        now ? now.kind === 'hide' : found?.what === 'hidden-removed',
        `shown again: ${local.block}`,
      )
      continue
    }
    if (!now) {
      assert.ok(shared && same(shared.data, local.data), `lost words: ${local.block}`)
      assert.equal(found?.what, 'now-shared')
      continue
    }
    assert.ok('data' in now)
    if (found?.what !== 'merged' && found?.what !== 'merged-facts') {
      assert.ok(same(now.data, local.data), `other words: ${local.block}`)
      if (inForce(now)) assert.ok(same(page.get(local.block)!.block.data, local.data))
      continue
    }
    // Every word the adopter added is in what was merged.
    const had = tokensOf(String(found.base!.data.text))
    const added = tokensOf(String(local.data.text)).filter((word) => !had.includes(word))
    const got = tokensOf(String(now.data.text))
    for (const word of added) assert.ok(got.includes(word), `a word is lost: ${word}`)
  }
}

/** Two shared changes of different blocks give the same page whichever comes first. */
function twoSeparateChangesInAnyOrder(
  d: Die,
  base: readonly Block[],
  operations: readonly Operation[],
): void {
  const ids = base.map(({ id }) => id)
  const [first, second] = [
    new Set(ids.filter((_, n) => n % 2 === 0)),
    new Set(ids.filter((_, n) => n % 2 === 1)),
  ]
  const [one, two] = [changeShared(d, base, first), changeShared(d, base, second)]
  const both = base.map((block, n) => (first.has(block.id) ? one[n]! : two[n]!))
  const through = (between: readonly Block[]) => {
    const half = merge(base, between, operations)
    if (open(half, new Map()).length) return undefined
    const whole = merge(between, both, half.operations)
    return open(whole, new Map()).length ? undefined : pageOf(both, whole.operations)
  }
  const [a, b] = [through(one), through(two)]
  if (a !== undefined && b !== undefined) assert.equal(a, b)
}
