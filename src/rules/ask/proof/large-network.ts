// A table as large as they get: for measuring.
import type { Model, Rule } from '../../dmn/model.ts'
import type { Context, Value } from '../../feel/index.ts'
import { chance } from './random.ts'

const kinds = ['number', 'farve', 'boolean'] as const
const colours = ['rød', 'grøn', 'blå', 'gul']

/** One decision over many inputs; each rule tests about one in `sparse` of them, and a default catches the rest. */
export function largeNetwork(inputs = 12, rules = 200, seed = 1, sparse = 3): Model {
  const by = chance(seed)
  const kindOf = (i: number) => kinds[i % 3]!
  const test = (i: number): string => {
    if (kindOf(i) === 'boolean') return by.pick(['true', 'false'])
    if (kindOf(i) === 'farve') return JSON.stringify(by.pick(colours))
    return by.pick([`< ${10 * (1 + by.below(4))}`, `>= ${10 * (1 + by.below(4))}`])
  }
  const made: Rule[] = Array.from({ length: rules }, (_, rule) => ({
    inputs: Array.from({ length: inputs }, (_, i) => (by.oneIn(sparse) ? test(i) : '-')),
    outputs: [JSON.stringify(`udfald ${rule % 10}`)],
  }))
  return {
    name: 'stor',
    namespace: 'urn:large',
    imports: [],
    types: [
      { name: 'farve', base: 'string', allowed: colours.map((one) => `"${one}"`).join(', ') },
    ],
    inputs: Array.from({ length: inputs }, (_, i) => ({
      id: `i${i}`,
      name: `svar ${i + 1}`,
      type: kindOf(i),
    })),
    decisions: [
      {
        id: 'd',
        name: 'mål',
        type: 'string',
        requires: Array.from({ length: inputs }, (_, i) => ({
          kind: 'input' as const,
          id: `i${i}`,
        })),
        logic: {
          kind: 'table',
          table: {
            hitPolicy: 'FIRST',
            inputs: Array.from({ length: inputs }, (_, i) => ({ expression: `svar ${i + 1}` })),
            outputs: [{ default: '"ingen"' }],
            annotations: [],
            rules: made,
          },
        },
      },
    ],
    knowledge: [],
    services: [],
  }
}

/** An answer to everything, by chance. */
export function largeAnswers(inputs: number, seed: number): Context {
  const by = chance(seed)
  return new Map(
    Array.from({ length: inputs }, (_, i): [string, Value] => {
      const kind = kinds[i % 3]!
      return [
        `svar ${i + 1}`,
        kind === 'boolean' ? by.oneIn(2) : kind === 'farve' ? by.pick(colours) : by.below(60),
      ]
    }),
  )
}
