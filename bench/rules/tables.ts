import { deepEqual } from 'node:assert/strict'
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import Publicodes, { type RawPublicodes } from 'publicodes'
import { compileModel, decideJson, type Model } from '../../src/rules/index.ts'
import { type Figure, figure } from '../../tools/figures.ts'
import { rateOf, rates } from './rate.ts'

/** A rule on four answers: from an age and below another, some zones (all when none), an area above, and whether it is listed. */
type Rule = {
  from: number
  to: number
  zones: string[]
  above: number
  listed?: boolean
  answer: string
}
type Answers = { age: number; zone: string; area: number; listed: boolean }

const zones = ['by', 'land', 'havn', 'sommerhus', 'industri']
const columns = ['age', 'zone', 'area', 'listed'] as const

/** Rules of which the first that fits is meant, and at last one that always does. */
function rulesOf(count: number): Rule[] {
  const rules = Array.from({ length: count - 1 }, (_, n): Rule => ({
    from: (n * 7) % 80,
    to: ((n * 7) % 80) + 15,
    zones: n % 4 ? [zones[n % 5]!, zones[(n + 2) % 5]!] : [],
    above: (n * 13) % 150,
    ...(n % 3 && { listed: n % 3 === 1 }),
    answer: `svar ${n}`,
  }))
  return [...rules, { from: 0, to: 1_000, zones: [], above: -1, answer: 'ellers' }]
}

const answers = Array.from({ length: 64 }, (_, n): Answers => ({
  age: (n * 11) % 95,
  zone: zones[(n * 3) % 5]!,
  area: (n * 29) % 200,
  listed: n % 2 === 0,
}))

/** Small and large tables of the same rules in three engines: ours, zen-engine (as many at once as suits it best) and publicodes. */
export async function tableFigures(say: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const count of [4, 200]) {
    const rules = rulesOf(count)
    const [ours, zen, publicodes] = [oursOf(rules), zenOf(rules), publicodesOf(rules)]
    for (const given of answers) {
      const plain = ours(given)
      deepEqual(await zen(given), plain)
      deepEqual(publicodes(given), plain)
    }
    const at = (n: number) => answers[n % 64]!
    const [quick, slow] = rates([(n) => ours(at(n)), (n) => publicodes(at(n))]) as [number, number]
    const waited = [1, 8, 64].map((atOnce) => () => rateOf((n) => zen(at(n)), atOnce))
    let native = 0
    for (const take of waited) native = Math.max(native, await take())
    const name = `table of ${count} rules`
    const rate = (value: number) => `${Math.round(value)}/s`
    say(`${name}: ours ${rate(quick)}, zen ${rate(native)}, publicodes ${rate(slow)}`)
    figures.push(
      figure('rules', name, quick, 'decisions/s'),
      figure('rules', `${name}, of zen-engine`, quick / native, 'times', '≥ 1'),
      figure('rules', `${name}, of publicodes`, quick / slow, 'times', '≥ 1'),
    )
  }
  return figures
}

const listOf = (zones: string[]) => zones.map((zone) => JSON.stringify(zone)).join(', ')

function oursOf(rules: Rule[]): (given: Answers) => unknown {
  const types = { age: 'number', zone: 'string', area: 'number', listed: 'boolean' }
  const model: Model = {
    name: 'bench',
    namespace: 'urn:bench',
    imports: [],
    types: [],
    knowledge: [],
    services: [],
    inputs: columns.map((name) => ({ id: name, name, type: types[name] })),
    decisions: [
      {
        id: 'answer',
        name: 'answer',
        type: 'string',
        requires: columns.map((id) => ({ kind: 'input', id })),
        logic: {
          kind: 'table',
          table: {
            hitPolicy: 'FIRST',
            inputs: columns.map((expression) => ({ expression })),
            outputs: [{}],
            annotations: [],
            rules: rules.map(({ from, to, zones, above, listed, answer }) => ({
              inputs: [`[${from}..${to})`, listOf(zones) || '-', `> ${above}`, `${listed ?? '-'}`],
              outputs: [JSON.stringify(answer)],
            })),
          },
        },
      },
    ],
  }
  const compiled = compileModel(model)
  if (compiled.problems[0]) throw new Error(compiled.problems[0].sentence)
  return (given) => decideJson(compiled, 'answer', given).outcome
}

/** The same as a JSON decision model, read once. */
function zenOf(rules: Rule[]): (given: Answers) => Promise<unknown> {
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        content: {
          hitPolicy: 'first',
          inputs: columns.map((field) => ({ id: field, name: field, field, type: 'expression' })),
          outputs: [{ id: 'answer', name: 'answer', field: 'answer', type: 'expression' }],
          rules: rules.map(({ from, to, zones, above, listed, answer }, n) => ({
            _id: `${n}`,
            age: `[${from}..${to})`,
            zone: listOf(zones),
            area: `> ${above}`,
            listed: `${listed ?? ''}`,
            answer: JSON.stringify(answer),
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: '1', sourceId: 'in', targetId: 'table' },
      { id: '2', sourceId: 'table', targetId: 'out' },
    ],
  }
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content))
  return async (given) => (await decision.evaluate(given)).result.answer
}

/** The same as rules with variations: French words are its language. */
function publicodesOf(rules: Rule[]): (given: Answers) => unknown {
  const when = ({ from, to, zones, above, listed }: Rule) => [
    `age >= ${from}`,
    `age < ${to}`,
    `area > ${above}`,
    ...(zones.length ? [{ 'une de ces conditions': zones.map((zone) => `zone = '${zone}'`) }] : []),
    ...(listed === undefined ? [] : [`listed = ${listed ? 'oui' : 'non'}`]),
  ]
  const source: RawPublicodes<string> = {
    age: { question: '?' },
    area: { question: '?' },
    zone: { question: '?', type: 'texte' },
    listed: { question: '?', type: 'booléen' },
    answer: {
      variations: [
        ...rules.slice(0, -1).map((rule) => ({
          si: { 'toutes ces conditions': when(rule) },
          alors: `'${rule.answer}'`,
        })),
        { sinon: `'${rules.at(-1)!.answer}'` },
      ],
    },
  }
  const engine = new Publicodes(source)
  return ({ age, zone, area, listed }) =>
    engine
      .setSituation({ age, area, zone: `'${zone}'`, listed: listed ? 'oui' : 'non' })
      .evaluate('answer').nodeValue
}
