import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playServices } from '../../src/capabilities/services/sharing/promises.test.support.ts'

const whole = process.env.FAELLED_TORTURE === '1'
const rounds = whole ? 20_000 : 800

test(`over ${rounds} random histories of a shared form nothing shared is silent and nothing local is lost`, (t) => {
  const { merges, cases } = playServices(rounds, 20261122)
  t.diagnostic(`${merges} merges: ${[...cases].map(([what, n]) => `${what} ${n}`).join(', ')}`)
  // The die must fall on every kind of trouble, or the promises were not tried.
  for (const what of [
    'taken',
    'added',
    'removed',
    'merged',
    'conflict',
    'stays-hidden',
    'removed-under-local',
    'set-aside',
    'hidden-removed',
    'now-shared',
  ] as const)
    assert.ok((cases.get(what) ?? 0) >= (whole ? 25 : 1), `${what}: ${cases.get(what) ?? 0}`)
})
