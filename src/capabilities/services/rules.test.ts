import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoDefinition } from './demo.ts'
import { readDefinition } from './publishing/publish.ts'
import { rules } from './rules.ts'

const carport = readDefinition(demoDefinition('carport'))
const meeting = readDefinition(demoDefinition('byggemoede'))

test('a condition on what is not answered does not hold', () => {
  const holds = (condition: string, answers: object) =>
    rules.holds(
      { ...carport, dialogue: { pages: [{ ...carport.dialogue.pages[0]!, when: condition }] } },
      condition,
      answers as never,
    )
  assert.equal(holds('hoejde = 3', {}), false)
  assert.equal(holds('hoejde < 5', {}), false)
  assert.equal(holds('hoejde = null', {}), true)
  assert.equal(holds('not(hoejde = 1)', {}), true)
  assert.equal(
    holds('hoejde > 1 and (areal in (1, 2) or bygning = "skur")', { hoejde: 2, areal: 2 }),
    true,
  )
})

test('pages come and go with the answers, and what stands on a page that went does not count', () => {
  const pages = (answers: object) =>
    rules.course(carport, answers as never).asked.map(({ page }) => page.id)
  assert.ok(!pages({}).includes('begrundelse'))
  assert.ok(pages({ skelafstand: 1, hoejde: 3 }).includes('begrundelse'))
  const answers = { skelafstand: 3, hoejde: 3, begrundelse: 'Udsigten' }
  assert.deepEqual(rules.course(carport, answers).counting, { hoejde: 3, skelafstand: 3 })
})

test('what is decided on a page that does not count decides nothing', () => {
  const answers = { ejer: true, fuldmagt: [{ id: 'x', name: 'x.pdf' }] }
  assert.deepEqual(rules.course(carport, answers).counting, { ejer: true })
})

test('the meeting, the papers and the deadline follow from the answers', () => {
  const need = (answers: object) => rules.decide(meeting, 'meeting', answers as never)
  assert.equal(need({ moedeform: 'video', bygning: 'skur', areal: 10 })?.minutes, undefined)
  assert.equal(need({ moedeform: 'video', bygning: 'garage', areal: 10 })?.minutes, 30)
  assert.equal(need({ moedeform: 'video', bygning: 'carport', areal: 38 })?.minutes, 45)
  assert.equal(need({ moedeform: 'phone', bygning: 'nytHus', areal: 150 })?.minutes, 60)
  assert.deepEqual(need({ moedeform: 'phone', bygning: 'nytHus' }), {
    kind: 'byggemoede',
    minutes: 60,
    competence: 'byggesag',
    place: 'phone',
  })
  const papers = (answers: object) =>
    rules.decide(meeting, 'documents', answers as never)?.map(({ id }) => id)
  assert.deepEqual(papers({ taetPaaSkel: 'nej' }), ['situationsplan', 'facadetegning'])
  assert.deepEqual(papers({ taetPaaSkel: 'vedIkke', bygning: 'udestue' }), [
    'situationsplan',
    'facadetegning',
    'skelafstand',
    'plantegning',
  ])
  assert.equal(rules.decide(carport, 'deadline', { skelafstand: 1, hoejde: 3 }), 56)
  assert.equal(rules.decide(carport, 'deadline', { hoejde: 2.4 }), 40)
})

test('an outcome says which rules gave it', () => {
  const grounds = rules.grounds(carport, 'deadline', { skelafstand: 1, hoejde: 3 })
  assert.deepEqual(grounds, [
    {
      text: 'Fra 2,5 meters højde og under 2,5 meter fra skel skal vi spørge naboen.',
      law: { text: 'Bygningsreglementet, kapitel 8' },
    },
  ])
})
