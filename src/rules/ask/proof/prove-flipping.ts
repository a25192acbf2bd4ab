// Flipping, held against the truth: the change leads elsewhere, and no smaller one does.
import { compileModel } from '../../decide/compile-model.ts'
import { decide } from '../../decide/decide.ts'
import { analyse } from '../analyse.ts'
import { flip } from '../flip.ts'
import { keyOfValue } from '../term.ts'
import { knownIn, outcomeIn, statesOf, truthOf } from './brute-force.ts'
import type { Truth } from './brute-force.ts'
import type { Proven } from './prove-asking.ts'
import { randomNetwork } from './random-network.ts'

/** Holds `flip` against brute force in random networks, in at most `most` complete states of each. */
export function proveFlipping(networks: number, seed = 1, most = 12): Proven {
  const proven: Proven = { networks, states: 0, inexact: 0, disagreements: [] }
  for (let number = seed; number < seed + networks && proven.disagreements.length < 5; number++) {
    proveOne(number, most, proven)
  }
  return proven
}

function proveOne(seed: number, most: number, proven: Proven) {
  const { model, goal, pool } = randomNetwork(seed)
  const compiled = compileModel(model)
  const truth = truthOf(compiled, goal, pool)
  const analysis = analyse(compiled, [goal])
  const complete = [...statesOf(truth)].filter((state) => !state.includes(undefined)) as number[][]
  const step = Math.max(1, Math.floor(complete.length / most))
  for (let i = seed % step; i < complete.length; i += step) {
    const state = complete[i]!
    const known = knownIn(truth, state)
    const found = flip(analysis, known)
    const least = leastChange(truth, complete, state)
    const where = `network ${seed}, ${[...known].map(([n, v]) => `${n} = ${keyOfValue(v)}`).join(', ')}`
    proven.states++
    if (!found) {
      proven.disagreements.push(`${where}: all is answered, yet nothing is decided`)
      continue
    }
    if (!found.exact) proven.inexact++
    const count = found.changes?.length
    if (found.exact && count !== least)
      proven.disagreements.push(`${where}: flips with ${count}, the least is ${least}`)
    if (!found.changes) continue
    const changed = new Map([
      ...known,
      ...found.changes.map(({ input, to }) => [input, to] as const),
    ])
    const outcome = keyOfValue(decide(compiled, goal, changed).outcome)
    if (outcome === outcomeIn(truth, state))
      proven.disagreements.push(`${where}: the change changes nothing`)
  }
}

/** How few inputs have to change for another outcome; undefined when none will do. */
function leastChange(
  truth: Truth,
  complete: readonly number[][],
  state: readonly number[],
): number | undefined {
  const from = outcomeIn(truth, state)
  let least: number | undefined
  for (const other of complete) {
    const count = other.filter((value, at) => value !== state[at]).length
    if ((least === undefined || count < least) && outcomeIn(truth, other) !== from) least = count
  }
  return least
}
