import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileModel } from '../../decide/compile-model.ts'
import { check } from '../check.ts'
import { statesOf, truthOf } from './brute-force.ts'
import { proveAsking } from './prove-asking.ts'
import { proveChecking } from './prove-checking.ts'
import { proveFlipping } from './prove-flipping.ts'
import { randomNetwork } from './random-network.ts'
import { dailyRound, dailySeed } from './round.ts'

test('in every state of random networks an input is asked when it can matter, and only then', () => {
  const { disagreements, states, inexact } = proveAsking(dailyRound, dailySeed)
  assert.deepEqual(disagreements, [])
  assert.ok(states > 10 * dailyRound, `${states} states are too few to prove anything`)
  assert.equal(inexact, 0)
})

test('the change that flip finds works, and no smaller one does', () => {
  const { disagreements, states } = proveFlipping(dailyRound / 2, dailySeed)
  assert.deepEqual(disagreements, [])
  assert.ok(states > dailyRound)
})

test('check finds the gaps and overlaps that enumeration finds, and no others', () => {
  const { disagreements, states } = proveChecking(dailyRound / 2, dailySeed)
  assert.deepEqual(disagreements, [])
  assert.ok(states > 100 * dailyRound)
})

test('the random networks are worth trying: they differ, overlap, have gaps and several levels', () => {
  const seen = {
    constant: 0,
    levels: 0,
    gap: 0,
    overlap: 0,
    contradiction: 0,
    unreachable: 0,
    skipping: 0,
  }
  const policies = new Set<string>()
  const types = new Set<string | undefined>()
  const networks = 100
  for (let seed = 1; seed <= networks; seed++) {
    const { model, goal, pool } = randomNetwork(seed)
    const compiled = compileModel(model)
    assert.deepEqual(compiled.problems, [], `network ${seed}`)
    const truth = truthOf(compiled, goal, pool)
    if (new Set(truth.outcomes).size === 1) seen.constant++
    if ([...statesOf(truth)].length > 30) seen.skipping++
    const last = model.decisions.at(-1)!
    if (last.requires.some(({ kind }) => kind === 'decision')) seen.levels++
    const kinds = new Set(check(compiled).map(({ kind }) => kind))
    for (const kind of ['gap', 'overlap', 'contradiction', 'unreachable'] as const)
      if (kinds.has(kind)) seen[kind]++
    for (const { logic } of model.decisions)
      policies.add(logic?.kind === 'table' ? logic.table.hitPolicy : logic!.kind)
    for (const { type } of model.inputs) types.add(type)
  }
  assert.ok(seen.constant < networks / 3, `${seen.constant} of ${networks} are constant`)
  for (const [kind, least] of Object.entries({
    levels: 40,
    gap: 30,
    overlap: 30,
    contradiction: 10,
    unreachable: 5,
    skipping: 15,
  })) {
    assert.ok(
      seen[kind as keyof typeof seen] >= least,
      `${kind}: ${seen[kind as keyof typeof seen]}`,
    )
  }
  assert.equal(policies.size, 9, [...policies].join())
  assert.equal(types.size, 7, [...types].join())
})
