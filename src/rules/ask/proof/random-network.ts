// Small networks of decisions made by chance: enough of everything that rules are made of, small enough to be tried out
// completely. `pool` holds values of each input that between them meet every test in every way there is.
import type { Decision, HitPolicy, InputData, Model, Rule, Table } from '../../dmn/model.ts'
import type { Value } from '../../feel/index.ts'
import { Decimal } from '../../feel/index.ts'
import { held } from '../../feel/number.ts'
import { dateOf } from '../line.ts'
import type { Chance } from './random.ts'
import { chance } from './random.ts'
import type { Kind, Logic, Source } from './random-feel.ts'
import { colours, firstDay, randomExpression, randomTest } from './random-feel.ts'

export type RandomNetwork = { model: Model; goal: string; pool: Map<string, Value[]> }

export function randomNetwork(seed: number): RandomNetwork {
  const by = chance(seed)
  const count = 2 + by.below(3)
  const inputs: InputData[] = []
  const sources: Source[] = []
  const pool = new Map<string, Value[]>()
  for (let i = 0; i < count; i++) {
    const name = `svar ${i + 1}`
    const many = [...pool.values()].reduce((product, values) => product * values.length, 1)
    const kind = by.pick<Kind>(
      many > 60 ? ['boolean', 'enum'] : ['number', 'number', 'enum', 'text', 'boolean', 'date'],
    )
    const narrow = kind === 'number' && by.oneIn(3)
    const maybe = kind === 'enum' && by.oneIn(4)
    inputs.push({
      id: `i${i}`,
      name,
      type: narrow ? 'fra 0 til 4' : maybe ? 'farve eller intet' : typeNames[kind],
    })
    sources.push({ name, kind, requires: { kind: 'input', id: `i${i}` } })
    pool.set(name, poolOf(kind, narrow, maybe))
  }
  const decisions: Decision[] = []
  const levels = by.below(3)
  for (let i = 0; i < levels; i++) {
    const made = randomDecision(by, `mellem ${i + 1}`, `d${i}`, sources)
    decisions.push(made.decision)
    sources.push({
      name: made.decision.name,
      kind: made.kind,
      requires: { kind: 'decision', id: `d${i}` },
    })
  }
  // The goal mostly looks at what the levels below it came to.
  const seen = by.oneIn(3) ? sources : sources.toReversed().slice(0, 3 + by.below(2))
  const goal = randomDecision(by, 'mål', 'goal', seen)
  return { model: modelOf(inputs, [...decisions, goal.decision]), goal: 'mål', pool }
}

const typeNames: Record<Kind, string> = {
  number: 'number',
  enum: 'farve',
  text: 'string',
  boolean: 'boolean',
  date: 'date',
}

function poolOf(kind: Kind, narrow: boolean, maybe: boolean): Value[] {
  if (kind === 'boolean') return [true, false]
  if (kind === 'enum') return maybe ? [...colours, null] : colours
  if (kind === 'text') return [...colours, 'noget helt tredje', 'X']
  if (kind === 'date') return Array.from({ length: 9 }, (_, i) => dateOf(firstDay - 1 + i))
  const quarters = Array.from({ length: narrow ? 17 : 33 }, (_, i) =>
    new Decimal(narrow ? i : i - 8).div(4),
  )
  return quarters.map((quarter) => held(quarter)!)
}

function modelOf(inputs: InputData[], decisions: Decision[]): Model {
  const list = colours.map((one) => JSON.stringify(one)).join(', ')
  return {
    name: 'tilfældig',
    namespace: 'urn:random',
    imports: [],
    types: [
      { name: 'farve', base: 'string', allowed: list },
      { name: 'farve eller intet', base: 'string', allowed: `${list}, null` },
      { name: 'fra 0 til 4', base: 'number', allowed: '[0..4]' },
    ],
    inputs,
    decisions,
    knowledge: [
      {
        id: 'k0',
        name: 'størrelse',
        requires: [],
        logic: {
          kind: 'function',
          parameters: [{ name: 'n', type: 'number' }],
          body: {
            kind: 'literal',
            text: 'if n > 2 then "blå" else if n < 1 then "rød" else "grøn"',
          },
        },
      },
    ],
    services: [],
  }
}

function randomDecision(by: Chance, name: string, id: string, sources: readonly Source[]) {
  const seen = sources.filter(() => !by.oneIn(5))
  const used = seen.length > 0 ? seen : [...sources]
  const { logic, kind, calls } = by.oneIn(3) ? randomExpression(by, used) : randomTable(by, used)
  const requires: Decision['requires'] = used.map((source) => source.requires)
  if (calls) requires.push({ kind: 'knowledge', id: 'k0' })
  return { decision: { id, name, logic, requires } satisfies Decision, kind }
}

const policies: HitPolicy[] = [
  'UNIQUE',
  'UNIQUE',
  'FIRST',
  'FIRST',
  'ANY',
  'PRIORITY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]

function randomTable(by: Chance, sources: readonly Source[]): Logic {
  const columns = sources.toSorted(() => by.below(3) - 1).slice(0, 1 + by.below(3))
  const hitPolicy = by.pick(policies)
  const kind = by.pick<Kind>(['enum', 'number', 'boolean'])
  const aggregation =
    hitPolicy === 'COLLECT'
      ? by.pick(['SUM', 'COUNT', 'MIN', 'MAX', undefined] as const)
      : undefined
  const counted = aggregation !== undefined
  const output = () =>
    counted || kind === 'number'
      ? String(by.below(4))
      : kind === 'enum'
        ? JSON.stringify(by.pick(colours))
        : by.pick(['true', 'false'])
  const rules: Rule[] = Array.from({ length: 1 + by.below(5) }, () => ({
    inputs: columns.map((column) => (by.oneIn(3) ? '-' : randomTest(by, column.kind))),
    outputs: [output()],
  }))
  const table: Table = {
    hitPolicy,
    ...(aggregation && { aggregation }),
    inputs: columns.map(({ name }) => ({ expression: name })),
    outputs: [
      {
        ...(hitPolicy.includes('RITY') || hitPolicy === 'OUTPUT ORDER'
          ? {
              values:
                counted || kind === 'number'
                  ? '2, 0, 3, 1'
                  : kind === 'enum'
                    ? '"blå", "rød", "grøn"'
                    : 'false, true',
            }
          : {}),
        ...(by.oneIn(4) && { default: output() }),
      },
    ],
    annotations: [],
    rules,
  }
  return { logic: { kind: 'table', table }, kind: counted ? 'number' : kind }
}
