// Asking, held against the truth in every state of random networks.
import { compileModel } from '../../decide/compile-model.ts'
import type { Value } from '../../feel/index.ts'
import { analyse } from '../analyse.ts'
import { ask } from '../ask.ts'
import { keyOfValue } from '../term.ts'
import { knownIn, relevantIn, statesOf, truthOf } from './brute-force.ts'
import { randomNetwork } from './random-network.ts'

/** What was tried, and the first disagreements as sentences: none when all is well. */
export type Proven = { networks: number; states: number; inexact: number; disagreements: string[] }

/** Holds `ask` against brute force in `networks` random networks, from `seed` on; of the states of a network at most `most`. */
export function proveAsking(networks: number, seed = 1, most = 150): Proven {
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
  const states = [...statesOf(truth)]
  const step = Math.max(1, Math.floor(states.length / most))
  for (let i = seed % step; i < states.length; i += step) {
    const state = states[i]!
    const known = knownIn(truth, state)
    const expected = relevantIn(truth, state)
    const { ask: asked, decided, outcome, exact } = ask(analysis, known)
    const names = asked.map(({ input }) => input)
    proven.states++
    if (!exact) proven.inexact++
    const missing = expected.filter((name) => !names.includes(name))
    const needless = names.filter((name) => !expected.includes(name))
    const where = `network ${seed}, known ${show(known)}`
    if (missing.length)
      proven.disagreements.push(`${where}: ${missing.join()} matters, and is not asked`)
    if (needless.length && exact)
      proven.disagreements.push(`${where}: ${needless.join()} is asked, and does not matter`)
    if (decided !== (expected.length === 0) && exact)
      proven.disagreements.push(`${where}: decided is ${decided}`)
    if (!decided) continue
    const { outcomes, pool: values } = truth
    const strides = values.map((_, at) =>
      values.slice(at + 1).reduce((product, one) => product * one.length, 1),
    )
    const said =
      outcomes[state.reduce<number>((sum, value, at) => sum + (value ?? 0) * strides[at]!, 0)]!
    if (keyOfValue(outcome) !== said)
      proven.disagreements.push(`${where}: outcome is ${keyOfValue(outcome)}, not ${said}`)
  }
}

const show = (known: ReadonlyMap<string, Value>): string =>
  [...known].map(([name, value]) => `${name} = ${keyOfValue(value)}`).join(', ') || 'nothing'
