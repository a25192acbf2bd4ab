import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileModel } from '../decide/compile-model.ts'
import type { Context, Value } from '../feel/index.ts'
import { analyse, ask, compare, explain, flip, preview } from './index.ts'
import { permit } from './proof/permit.ts'

const garage = compileModel(permit())
const needed = analyse(garage, ['tilladelse'])
const answers = (given: Record<string, Value>): Context => new Map(Object.entries(given))

test('the question comes first after which fewest more are to be expected', () => {
  const questions = ask(needed, new Map()).ask
  assert.equal(questions[0]!.input, 'højde')
  assert.ok(questions.every(({ expected }, i) => i === 0 || expected >= questions[i - 1]!.expected))
  const heavy = ask(needed, new Map(), { burden: { højde: 50 } }).ask
  assert.notEqual(heavy[0]!.input, 'højde')
})

test('the order of the author and the topic under way are kept', () => {
  const order = ['zone', 'areal', 'højde', 'fredet']
  assert.deepEqual(
    ask(needed, new Map(), { order }).ask.map(({ input }) => input),
    order,
  )
  const topics = { højde: 'huset', areal: 'huset', zone: 'grunden', fredet: 'grunden' }
  const inTopic = ask(needed, new Map(), { topics, topic: 'huset' }).ask.map(
    ({ input }) => topics[input as 'zone'],
  )
  assert.deepEqual(inTopic, ['huset', 'huset', 'grunden', 'grunden'])
})

test('why names the law of a rule that the answer decides about', () => {
  const { ask: questions } = ask(needed, answers({ fredet: false, zone: 'by' }))
  const height = questions.find(({ input }) => input === 'højde')!
  assert.match(height.why, /Skal du søge om tilladelse\?/)
  assert.match(height.why, /over 2,5/)
  assert.match(height.why, /byggeloven § 16|bygningsreglementet/)
  assert.ok(height.rules.length > 0)
})

test('an explanation holds the answers that settle it, and none to spare', () => {
  const told = explain(needed, answers({ højde: 2, areal: 20, fredet: true, zone: 'land' }))
  assert.ok(told.decided)
  assert.equal(told.outcome, 'ja')
  assert.deepEqual(told.because, [{ input: 'fredet', value: true }])
  assert.deepEqual(
    told.rules
      .filter(({ decision }) => decision === 'tilladelse')
      .map(({ rule, law }) => ({ rule, law })),
    [{ rule: 1, law: 'bygningsfredningsloven § 10' }],
  )
  assert.deepEqual(explain(needed, answers({ fredet: false })), {
    decided: false,
    missing: ['zone', 'højde', 'areal'].toSorted(
      (a, b) => [...needed.levels.keys()].indexOf(a) - [...needed.levels.keys()].indexOf(b),
    ),
  })
})

test('what was not asked is named, with what made it needless', () => {
  const told = explain(needed, answers({ fredet: true }))
  assert.ok(told.decided)
  assert.deepEqual(told.notAsked.toSorted(), ['areal', 'højde', 'zone'])
})

test('the smallest change is found, near what the answer is', () => {
  const given = { højde: 3, areal: 20, fredet: false, zone: 'by' }
  const found = flip(needed, answers(given))!
  assert.equal(found.from, 'ja')
  assert.deepEqual(
    found.changes!.map(({ input, to }) => [input, to]),
    [['højde', 2]],
  )
  assert.equal(found.exact, true)
  const wanted = flip(needed, answers(given), { to: 'måske' })!
  assert.deepEqual(wanted.changes!.map(({ input }) => input).toSorted(), ['højde', 'zone'])
  assert.equal(flip(needed, answers(given), { to: 'findes ikke' })!.changes, undefined)
  assert.equal(flip(needed, answers({ fredet: false })), undefined)
})

test('a fee that is made from an answer flips with that answer', () => {
  const fee = analyse(garage, ['gebyr'])
  const found = flip(fee, answers({ højde: 3, areal: 20, fredet: true, zone: 'by' }))!
  assert.equal(found.changes!.length, 1)
  assert.notEqual(found.to, found.from)
})

test('several goals are asked for together', () => {
  const both = analyse(garage, ['tilladelse', 'gebyr'])
  assert.ok(ask(both, answers({ fredet: true })).ask.some(({ input }) => input === 'areal'))
  assert.deepEqual(
    ask(both, answers({ fredet: true, areal: 10 })).outcome,
    new Map<string, Value>([
      ['tilladelse', 'ja'],
      ['gebyr', 1300],
    ]),
  )
})

test('two versions are equal, or there is an example on which they differ', () => {
  assert.deepEqual(compare(garage, compileModel(permit('2.50'))), { equal: true, exact: true })
  const found = compare(garage, compileModel(permit('3')))
  assert.ok(!found.equal)
  assert.equal(found.decision, 'stor')
  assert.notDeepEqual(found.a, found.b)
  assert.ok(Number(found.example.get('højde')) > 2.5 && Number(found.example.get('højde')) <= 3)
  const dearer = compare(garage, compileModel(permit('2.5', '1300')))
  assert.ok(!dearer.equal && dearer.decision === 'gebyr')
})

test('a preview lists the cases for which something becomes different', () => {
  const cases = [
    { name: 'lav', answers: answers({ højde: 2, areal: 20, fredet: false, zone: 'by' }) },
    { name: 'midt', answers: answers({ højde: 2.8, areal: 20, fredet: false, zone: 'by' }) },
  ]
  const seen = preview(garage, compileModel(permit('3')), ['tilladelse', 'gebyr'], cases)
  assert.equal(seen.changed, 1)
  const midt = seen.cases.find(({ name }) => name === 'midt')!
  assert.deepEqual(midt.outcomes, [
    { decision: 'tilladelse', before: 'ja', after: 'nej' },
    { decision: 'gebyr', before: 1400, after: 0 },
  ])
})
