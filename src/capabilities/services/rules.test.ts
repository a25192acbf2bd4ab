import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoDefinition } from './demo.ts'
import { readDefinition } from './publishing/publish.ts'
import { counting, decideOne, holds, simpleRules as rules } from './rules.ts'

const carport = readDefinition(demoDefinition('carport'))
const meeting = readDefinition(demoDefinition('byggemoede'))

test('a condition on what is not answered does not hold', () => {
  assert.equal(holds({ question: 'a', is: false }, {}), false)
  assert.equal(holds({ question: 'a', below: 5 }, {}), false)
  assert.equal(holds({ question: 'a', answered: false }, {}), true)
  assert.equal(holds({ not: { question: 'a', is: 1 } }, {}), true)
  assert.equal(holds({ question: 'a', includes: 'x' }, { a: ['x', 'y'] }), true)
  assert.equal(
    holds(
      { all: [{ question: 'a', atLeast: 2 }, { any: [{ question: 'b', in: [1, 2] }] }] },
      { a: 2, b: 2 },
    ),
    true,
  )
})

test('pages come and go with the answers, and what stands on a page that went does not count', () => {
  const pages = (answers: object) =>
    rules.relevant(carport, answers as never).map(({ page }) => page.id)
  assert.ok(!pages({}).includes('begrundelse'))
  assert.ok(pages({ skelafstand: 1, hoejde: 3 }).includes('begrundelse'))
  const answers = { skelafstand: 3, hoejde: 3, begrundelse: 'Udsigten' }
  assert.deepEqual(counting(rules, carport, answers), { hoejde: 3, skelafstand: 3 })
})

test('what is decided on a page that does not count decides nothing', () => {
  const answers = { ejer: true, fuldmagt: [{ id: 'x', name: 'x.pdf' }] }
  assert.deepEqual(counting(rules, carport, answers), { ejer: true })
})

test('the meeting, the papers and the deadline follow from the answers', () => {
  const minutes = (answers: object) =>
    decideOne(rules, meeting, 'meeting', answers as never)?.minutes
  assert.equal(minutes({ moedeform: 'video', bygning: 'skur', areal: 10 }), 30)
  assert.equal(minutes({ moedeform: 'video', bygning: 'carport', areal: 38 }), 45)
  assert.equal(minutes({ moedeform: 'phone', bygning: 'nytHus', areal: 150 }), 60)
  assert.equal(
    decideOne(rules, meeting, 'meeting', { moedeform: 'phone', bygning: 'nytHus' })?.place,
    'phone',
  )
  const papers = (answers: object) =>
    rules.decide(meeting, 'documents', answers as never).map(({ id }) => id)
  assert.deepEqual(papers({ taetPaaSkel: 'nej' }), ['situationsplan', 'facadetegning'])
  assert.deepEqual(papers({ taetPaaSkel: 'vedIkke', bygning: 'udestue' }), [
    'situationsplan',
    'facadetegning',
    'skelafstand',
    'plantegning',
  ])
  assert.equal(decideOne(rules, carport, 'deadline', { skelafstand: 1, hoejde: 3 })?.days, 56)
})
