import { deepEqual } from 'node:assert/strict'
import { evaluate, type FeelFunction, unaryTest } from 'feelin'
import {
  compileExpression,
  compileUnaryTests,
  fromJson,
  parseExpression,
  parseUnaryTests,
  startRun,
  toJson,
} from '../../src/rules/feel/index.ts'
import { type Figure, figure } from '../../tools/figures.ts'
import { geometricMean, rates, type Work } from './rate.ts'

const people = Array.from({ length: 12 }, (_, n) => ({ age: 7 * n, name: `navn ${n}` }))
const scopes = Array.from({ length: 32 }, (_, n) => ({
  age: 3 * n,
  amount: 1_000 + 37.5 * n,
  rate: 0.05 + n / 100,
  zone: n % 2 ? 'by' : 'land',
  limit: 10 + n,
  lines: [
    { price: 2.5, count: n },
    { price: 19.95, count: 2 },
  ],
  people,
  day: `2026-05-${String(1 + (n % 28)).padStart(2, '0')}`,
}))
type Scope = (typeof scopes)[number]
const names = Object.keys(scopes[0]!) as (keyof Scope)[]
const now = new Date('2026-11-22T10:00:00Z')

const expressions = [
  'amount * rate / 12',
  'if age >= 18 and zone = "by" then amount else 0',
  'age between 18 and 65 or zone in ("by", "havn")',
  'sum(for line in lines return line.price * line.count)',
  'count(people[age >= 18])',
  'some person in people satisfies person.age > limit',
  'string join(people.name, ", ")',
  'date(day) + duration("P14D") > date("2026-05-20")',
  '{ base: amount * 2, total: base + 1 }.total',
]
/** Cells of a table, and the name of what they test. */
const tests: [string, keyof Scope][] = [
  ['[18..65)', 'age'],
  ['< 5, > 60', 'age'],
  ['"by", "havn"', 'zone'],
  ['not("by", "havn")', 'zone'],
  ['> limit', 'age'],
  ['-', 'amount'],
]

/** FEEL compiled once, beside feelin as its users call it, and beside functions that feelin has made and that are kept: the one way round its parser. */
export function feelFigures(say: (line: string) => void): Figure[] {
  const ways = { expressions: expressions.map(expressionWays), 'unary tests': tests.map(testWays) }
  return Object.entries(ways).flatMap(([kind, all]) => {
    const found = all.map(({ text, works }) => {
      agree(text, works)
      const [ours, theirs, kept] = rates(works) as [number, number, number]
      say(`${text}: ours ${per(ours)}, feelin ${per(theirs)}, kept ${per(kept)}`)
      return { ours, times: ours / theirs, kept: ours / kept }
    })
    const name = `FEEL: ${found.length} ${kind}`
    const [ours, times, kept] = (['ours', 'times', 'kept'] as const).map((key) =>
      found.map((one) => one[key]),
    ) as [number[], number[], number[]]
    return [
      figure('rules', name, geometricMean(ours), 'each/s'),
      figure('rules', `${name}, of feelin, the least ahead`, Math.min(...times), 'times', '≥ 1'),
      figure(
        'rules',
        `${name}, of functions that feelin keeps, the mean`,
        geometricMean(kept),
        'times',
        '≥ 1',
      ),
      // Doubles are quicker to divide than decimals, and wrong.
      figure(
        'rules',
        `${name}, of functions that feelin keeps, the least ahead`,
        Math.min(...kept),
        'times',
      ),
    ]
  })
}

const per = (rate: number) => `${Math.round(rate / 1_000)}k/s`

type Ways = { text: string; works: [Work, Work, Work] }

function expressionWays(text: string): Ways {
  const parsed = parseExpression(text, names)
  if (!parsed.ok) throw new Error(parsed.problem.sentence)
  const code = compileExpression(parsed.value, names)
  const slots = scopes.map((scope) => names.map((name) => fromJson(scope[name])))
  const kept = keptFunction(text)
  const given = scopes.map((scope) => names.map((name) => scope[name]))
  const works: Ways['works'] = [
    (n) => code([...slots[n % 32]!], startRun(now)),
    (n) => evaluate(text, scopes[n % 32]).value,
    (n) => kept.invoke(given[n % 32]),
  ]
  return { text, works }
}

function testWays([text, of]: (typeof tests)[number]): Ways {
  const parsed = parseUnaryTests(text, names)
  if (!parsed.ok) throw new Error(parsed.problem.sentence)
  const code = compileUnaryTests(parsed.value, names)
  const slots = scopes.map((scope) => names.map((name) => fromJson(scope[name])))
  const asked = scopes.map((scope) => ({ ...scope, '?': scope[of] }))
  const whole =
    text === '-'
      ? 'true'
      : text.startsWith('not')
        ? `not(${of} in ${text.slice(3)})`
        : `${of} in (${text})`
  const kept = keptFunction(whole)
  const given = scopes.map((scope) => names.map((name) => scope[name]))
  const column = names.indexOf(of)
  const works: Ways['works'] = [
    (n) => code(slots[n % 32]![column]!, [...slots[n % 32]!], startRun(now)),
    (n) => unaryTest(text, asked[n % 32]).value,
    (n) => kept.invoke(given[n % 32]),
  ]
  return { text: `${of}: ${text}`, works }
}

const keptFunction = (text: string) =>
  evaluate(`function(${names.join(', ')}) ${text}`).value as FeelFunction

/** What is measured must be the same work: all give the same, but for the last digits that doubles lose. */
function agree(text: string, works: Ways['works']) {
  const round = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value
  for (let n = 0; n < 32; n++) {
    const [ours, theirs, kept] = works.map((work) => work(n))
    const plain = round(toJson(ours as never))
    deepEqual(plain, round(theirs), text)
    deepEqual(plain, round(kept), text)
  }
}
