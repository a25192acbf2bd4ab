import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, hashOf } from './block.ts'
import { merge } from './merge.ts'
import type { Operation } from './operation.ts'
import { anchorsFor, resolve, shown } from './resolve.ts'
import { verdict } from './policy.ts'
import { open, settle } from './settle.ts'

const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  type: 'text',
  data: { text },
  ...more,
})
const replace = (base: Block, text: string): Operation => ({
  kind: 'replace',
  block: base.id,
  data: { text },
  base: hashOf(base),
})
const texts = (blocks: Block[]) => blocks.map(({ data }) => data.text)
const cases = (merged: ReturnType<typeof merge>) =>
  merged.findings.map(({ what, block: id }) => `${id} ${what}`)

const deadline = block('frist', 'Frist er 8 uger')

test('the deadline: the library says four weeks and adds a right to complain; the local addition stays', () => {
  const own: Operation = {
    kind: 'insert',
    block: 'L',
    type: 'text',
    data: { text: 'Ring til Anna i Randers' },
    after: ['frist'],
  }
  const upstream = [block('frist', 'Frist er 4 uger'), block('klage', 'Du har ret til at klage')]
  const merged = merge([deadline], upstream, [replace(deadline, 'Frist er 8 uger (Randers)'), own])
  assert.deepEqual(texts(shown(resolve(upstream, merged.operations))), [
    'Frist er 4 uger (Randers)',
    'Ring til Anna i Randers',
    'Du har ret til at klage',
  ])
  assert.deepEqual(cases(merged), ['frist merged-facts', 'klage added'])
  assert.equal(verdict(merged.findings, 'editorial', { kind: 'follow' }, '2026-11-22'), 'review')
})

test('a shared change where nothing is local is taken, by policy and class', () => {
  const merged = merge([deadline], [block('frist', 'Fristen er 8 uger')], [])
  assert.deepEqual(cases(merged), ['frist taken'])
  const by = (kind: 'follow' | 'follow-editorial' | 'review-all', change: 'editorial' | 'legal') =>
    verdict(merged.findings, change, { kind }, '2026-11-22')
  assert.deepEqual(
    [
      by('follow', 'legal'),
      by('follow-editorial', 'editorial'),
      by('follow-editorial', 'legal'),
      by('review-all', 'editorial'),
    ],
    ['publish', 'publish', 'review', 'review'],
  )
})

test('a frozen page waits for its day, unless the law has changed', () => {
  const { findings } = merge([deadline], [block('frist', 'Frist er 9 uger')], [])
  const frozen = { kind: 'frozen', until: '2027-01-01', reason: 'valg' } as const
  assert.equal(verdict(findings, 'substantive', frozen, '2026-12-31'), 'wait')
  assert.equal(verdict(findings, 'legal', frozen, '2026-12-31'), 'review')
  assert.equal(verdict(findings, 'editorial', frozen, '2027-01-01'), 'review')
})

test('words changed on both sides need a choice: ours, theirs or others', () => {
  const base = block('a', 'Ring til os')
  const upstream = [block('a', 'Skriv til os')]
  const merged = merge([base], upstream, [replace(base, 'Mød op hos os')])
  assert.deepEqual(cases(merged), ['a conflict'])
  assert.equal(open(merged, new Map()).length, 1)
  assert.throws(() => settle(merged, [base], new Map()), /not decided: a/)
  const said = (
    choice: Parameters<typeof settle>[2] extends ReadonlyMap<string, infer C> ? C : never,
  ) => texts(shown(resolve(upstream, settle(merged, [base], new Map([['a', choice]])))))
  assert.deepEqual(said({ take: 'mine' }), ['Mød op hos os'])
  assert.deepEqual(said({ take: 'theirs' }), ['Skriv til os'])
  assert.deepEqual(said({ take: 'edit', data: { text: 'Skriv eller mød op' } }), [
    'Skriv eller mød op',
  ])
})

test('what is local and becomes national is local no longer', () => {
  const merged = merge(
    [deadline],
    [block('frist', 'Frist er 4 uger')],
    [replace(deadline, 'Frist er 4 uger')],
  )
  assert.deepEqual([cases(merged), merged.operations], [['frist now-shared'], []])
})

test('a hidden block stays hidden, and one that the law demands is not hidden in silence', () => {
  const hide = (base: Block): Operation => ({ kind: 'hide', block: base.id, base: hashOf(base) })
  const law = block('ret', 'Du kan klage inden 4 uger', { legal: true })
  const upstream = [
    block('frist', 'Frist er 5 uger'),
    block('ret', 'Du kan klage inden 3 uger', { legal: true }),
  ]
  const merged = merge([deadline, law], upstream, [hide(deadline), hide(law)])
  assert.deepEqual(cases(merged), ['frist stays-hidden', 'ret hides-legal'])
  assert.deepEqual(shown(resolve(upstream, merged.operations)), [])
})

test('the library takes away what has local words: they stay as a block of one’s own until somebody decides', () => {
  const after = block('b', 'Noget andet')
  const merged = merge([deadline, after], [after], [replace(deadline, 'Frist er 8 uger her')])
  assert.deepEqual(cases(merged), ['frist removed-under-local'])
  assert.deepEqual(texts(shown(resolve([after], merged.operations))), [
    'Frist er 8 uger her',
    'Noget andet',
  ])
  assert.deepEqual(settle(merged, [deadline, after], new Map([['frist', { take: 'theirs' }]])), [])
})

test('the library locks what has local words: they are set aside, and none is lost', () => {
  const upstream = [{ ...deadline, lock: 'locked' as const }]
  const merged = merge([deadline], upstream, [replace(deadline, 'Frist er 8 uger her')])
  assert.deepEqual(cases(merged), ['frist set-aside'])
  assert.deepEqual(texts(shown(resolve(upstream, merged.operations))), ['Frist er 8 uger'])
  assert.equal(
    'data' in merged.operations[0]! && merged.operations[0].data.text,
    'Frist er 8 uger her',
  )
})

test('a local block whose place is gone stands after the nearest that is left', () => {
  const [a, b, c] = [block('a', 'A'), block('b', 'B'), block('c', 'C')]
  const page = resolve([a, b, c], [])
  const own: Operation = {
    kind: 'insert',
    block: 'own',
    type: 'text',
    data: { text: 'Vores' },
    after: ['b', ...anchorsFor(page, 'b')],
  }
  const merged = merge([a, b, c], [a, c], [own])
  assert.deepEqual(cases(merged), ['b removed', 'own re-anchored'])
  assert.deepEqual(texts(shown(resolve([a, c], merged.operations))), ['A', 'Vores', 'C'])
})

test('shared order wins, and local moves are made again on top', () => {
  const [a, b, c] = [block('a', 'A'), block('b', 'B'), block('c', 'C')]
  const move: Operation = { kind: 'move', block: 'a', after: ['c', 'b'] }
  const merged = merge([a, b, c], [c, b, a], [move])
  assert.deepEqual(texts(shown(resolve([c, b, a], merged.operations))), ['C', 'A', 'B'])
})

test('a slot keeps its local words whatever the library suggests', () => {
  const slot = block('s', 'Skriv jeres åbningstider', { lock: 'slot' })
  const upstream = [block('s', 'Åbningstider', { lock: 'slot' })]
  const merged = merge([slot], upstream, [
    { kind: 'fill', block: 's', data: { text: '10-15' }, base: hashOf(slot) },
  ])
  assert.deepEqual(cases(merged), ['s stays-filled'])
  assert.deepEqual(texts(shown(resolve(upstream, merged.operations))), ['10-15'])
})

test('a changed fact is never put in by itself beside a local change', () => {
  const base = block('a', 'Det koster 1.200 kr. om måneden, og du betaler den 1. marts.')
  const upstream = [block('a', 'Det koster 1.300 kr. om måneden, og du betaler den 1. marts.')]
  const local = replace(base, 'Det koster 1.200 kr. om måneden, og du betaler senest den 1. marts.')
  const merged = merge([base], upstream, [local])
  assert.deepEqual(cases(merged), ['a merged-facts'])
  assert.deepEqual(texts(shown(resolve(upstream, merged.operations))), [
    'Det koster 1.300 kr. om måneden, og du betaler senest den 1. marts.',
  ])
})

test('a block of one’s own that is set aside is kept and not shown, and nothing is said of it again', () => {
  const base = [block('a', 'Et.')]
  const aside: Operation = {
    kind: 'insert',
    block: 'mine',
    type: 'text',
    data: { text: 'Vores.' },
    after: ['gone'],
    aside: true,
  }
  const merged = merge(base, [block('a', 'To.')], [aside])
  assert.deepEqual(merged.operations, [aside])
  assert.deepEqual(
    merged.findings.map(({ what, block: id }) => [what, id]),
    [['taken', 'a']],
  )
  assert.deepEqual(
    resolve(base, [aside]).map((one) => one.block.id),
    ['a'],
  )
})
