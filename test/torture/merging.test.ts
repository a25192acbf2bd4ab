import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playHistories } from '../../src/merging/promises.test.support.ts'

const full = process.env.FAELLED_TORTURE === '1'
const rounds = full ? 20_000 : 4000

test(`over ${rounds} random histories nothing shared is lost or masked, nothing local is lost, and order does not matter`, (t) => {
  const { histories, merges, cases } = playHistories(rounds, 20261122)
  t.diagnostic(
    `${histories} histories, ${merges} merges: ${[...cases].map(([what, n]) => `${what} ${n}`).join(', ')}`,
  )
  // The die must fall on every kind of trouble, or the promises were not tried.
  for (const what of [
    'taken',
    'added',
    'removed',
    'merged',
    'merged-facts',
    'conflict',
    'now-shared',
    'stays-filled',
    'stays-hidden',
    'hides-legal',
    'hidden-removed',
    'removed-under-local',
    're-anchored',
    'set-aside',
    'still-aside',
  ] as const)
    assert.ok((cases.get(what) ?? 0) >= 20, `${what}: ${cases.get(what) ?? 0}`)
})
