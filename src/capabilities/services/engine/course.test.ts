import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { demoDefinition, demoServices } from '../demo.ts'
import type { Definition, Question } from '../definition.ts'
import { questionsOf } from '../definition.ts'
import { readDefinition } from '../publishing/publish.ts'
import { type Answers, rules } from '../rules.ts'
import { shed } from '../shed.test.support.ts'
import { contextOf } from './context.ts'

const small = readDefinition(shed)
const definitions = [small, ...demoServices.map((name) => readDefinition(demoDefinition(name)))]

/** Some answers that are far apart, of the kinds that rules look at. */
function answersTo({ widget, options = [] }: Question): unknown[] {
  if (widget === 'yes-no') return [true, false]
  if (widget === 'choice') return options.map(({ value }) => value)
  return widget === 'number' ? [1, 2.4, 2.5, 12, 20, 35, 50, 51] : []
}

const answersOf = (definition: Definition): fc.Arbitrary<Answers> =>
  fc
    .record(
      Object.fromEntries(
        questionsOf(definition)
          .map(({ question }) => [question.id, answersTo(question)] as const)
          .filter(([, values]) => values.length)
          .map(([id, values]) => [id, fc.option(fc.constantFrom(...values), { nil: undefined })]),
      ),
    )
    .map(
      (answers) =>
        Object.fromEntries(
          Object.entries(answers).filter(([, answer]) => answer !== undefined),
        ) as Answers,
    )

const outcomesOf = (definition: Definition, answers: Answers) =>
  Object.keys(definition.outcomes)
    .filter((name) => name !== 'documentsIntro')
    .map((name) => rules.decide(definition, name as 'title', { ...answers }))

test('a question that was left out because it changes nothing, changes nothing', () => {
  for (const definition of definitions) {
    fc.assert(
      fc.property(answersOf(definition), (answers) => {
        const { left, asked, counting } = rules.course(definition, answers)
        // Only when all that was asked is answered is there an outcome to change.
        const open = asked
          .flatMap(({ questions }) => questions)
          .some((question) => answersTo(question).length > 0 && counting[question.id] === undefined)
        if (open) return
        for (const { question } of left.filter(({ because }) => because === 'rules')) {
          const outcomes = answersTo(question).map((answer) =>
            JSON.stringify(outcomesOf(definition, { ...counting, [question.id]: answer })),
          )
          assert.ok(new Set(outcomes).size <= 1, question.id)
        }
      }),
      { numRuns: 300 },
    )
  }
})

test('what is known at the end of the way is what the answers that count say by themselves', () => {
  const kept = fc
    .constantFrom(...definitions)
    .chain((definition) =>
      fc.tuple(
        fc.constant(definition),
        answersOf(definition),
        fc.subarray(questionsOf(definition).map(({ question }) => question.id)),
      ),
    )
  fc.assert(
    fc.property(kept, ([definition, some, empty]) => {
      const answers = { ...some, ...Object.fromEntries(empty.map((id) => [id, null])) }
      const { counting } = rules.course(definition, answers)
      assert.deepEqual(
        new Map([...contextOf(definition, counting)].toSorted()),
        new Map([...contextOf(definition, { ...counting })].toSorted()),
      )
    }),
    { numRuns: 300 },
  )
})

test('what was not asked is not nothing: a sum that is large enough already stays so', () => {
  const carport = readDefinition(demoDefinition('carport'))
  const answers = {
    bygning: 'garage',
    areal: 51,
    hoejde: 2.4,
    sted: { text: 'Klitvej 12' },
    ejer: true,
    zone: 'byzone',
    boligtype: 'parcelhus',
    fredet: false,
    restareal: 100,
    strandbeskyttelse: false,
    klitfredning: false,
    skovbyggelinje: false,
    aabeskyttelse: false,
    skelafstand: 5,
  }
  const { left, needed, counting } = rules.course(carport, answers)
  assert.ok(left.some(({ question }) => question.id === 'smaabygninger'))
  const decided = () => rules.decide(carport, 'needed', { ...counting })
  assert.equal(decided()!.value, needed!.value)
  const { skelafstand: _, ...fewer } = counting
  // High enough for the neighbour to matter, but nobody knows yet how near it comes.
  const [ground, ...others] = rules.grounds(carport, 'needed', { ...fewer, hoejde: 2.8 })
  assert.match(ground!.text, /Over 35 m² småbygninger i alt/)
  assert.ok(!others.some(({ text }) => text.includes('spørge naboen')))
})

test('what answers made it so that a question is left out, are enough and none too many', () => {
  const answers = { areal: 12, hoejde: 2, zone: 'byzone', fredet: true }
  const { left } = rules.course(small, answers)
  const neighbour = left.find(({ question }) => question.id === 'naboEnig')!
  assert.equal(neighbour.because, 'rules')
  assert.deepEqual(rules.because(small, neighbour), ['zone'])
})

test('once it is decided that one does not need the service, nothing more is asked', () => {
  const answers = { areal: 12, hoejde: 2, zone: 'byzone', fredet: false }
  const ended = rules.course(small, answers)
  assert.deepEqual([ended.ended, ended.needed?.value], [true, 'nej'])
  assert.deepEqual(
    ended.asked.map(({ page }) => page.id),
    ['hvad', 'hvor', 'huset'],
  )
  const goesOn = rules.course(small, answers, { anyway: 'nej' })
  assert.deepEqual([goesOn.ended, goesOn.asked.at(-1)?.page.id], [false, 'dig'])
  // To have gone on past one answer is not to have gone on past another.
  assert.equal(rules.course(small, answers, { anyway: 'maaske' }).ended, true)
})

test('nobody must be known before it is decided that they need the service', () => {
  const pages = (answers: Answers) => {
    const { asked, loginAt } = rules.course(small, answers)
    return asked.slice(0, loginAt).map(({ page }) => page.id)
  }
  assert.deepEqual(pages({}), ['hvad', 'hvor', 'huset', 'naboen'])
  // So large that they do, whatever else.
  assert.deepEqual(pages({ areal: 60, hoejde: 2 }), ['hvad'])
  assert.deepEqual(pages({ areal: 12, hoejde: 2, zone: 'landzone', fredet: true }), [
    'hvad',
    'hvor',
    'huset',
  ])
})

test('a register answers what it can, and only what can be answered so', () => {
  const asked = (facts: object, more: object = {}) =>
    rules
      .course(small, { areal: 12, hoejde: 2 }, { facts, ...more })
      .asked.flatMap(({ questions }) => questions.map(({ id }) => id))
  assert.ok(!asked({ zone: 'byzone', listed: true }).includes('zone'))
  assert.ok(asked({ zone: 'sommerhusomraade', listed: true }).includes('zone'))
  assert.ok(asked({ zone: 'byzone', listed: true }, { disputed: ['zone'] }).includes('zone'))
})

test('what is remembered of some answers is true of those alone: an engine that has seen many says what a new one says', () => {
  const asked = (definition: Definition, answers: Answers) => {
    const { asked: pages, left, needed } = rules.course(definition, answers)
    return {
      questions: pages.flatMap(({ questions }) => questions.map(({ id }) => id)),
      left: left.map(({ question, because }) => `${question.id} ${because}`),
      needed: needed?.value,
    }
  }
  const seasoned = readDefinition(shed)
  fc.assert(
    fc.property(answersOf(small), (answers) => {
      const fresh = structuredClone(seasoned)
      assert.deepEqual(asked(seasoned, answers), asked(fresh, answers))
      assert.deepEqual(outcomesOf(seasoned, answers), outcomesOf(fresh, answers))
    }),
    { numRuns: 200 },
  )
})
