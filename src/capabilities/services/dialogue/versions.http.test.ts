import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { demoDefinition } from '../demo.ts'
import { publish } from '../publishing/publish.ts'
import { submissionById } from '../store/submissions.ts'
import { begin, fillMeeting, furnish, idOf, post } from '../walker.test.support.ts'

/** The building meeting as changed since somebody began. */
function changed(change: (definition: any) => void): unknown {
  const definition = structuredClone(demoDefinition('byggemoede')) as any
  change(definition)
  return definition
}
const question = (definition: any, id: string) =>
  definition.dialogue.pages.flatMap((page: any) => page.questions).find((one: any) => one.id === id)

test('an open draft follows the newest version: what means the same stands, the rest is asked again', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  const newer = changed((definition) => {
    definition.dialogue.pages[0].title.da = 'Hvad skal der bygges?'
    question(definition, 'bygning').label.da = 'Vælg én'
    question(definition, 'bygning').options[0].label.da = 'Overdækket plads til bil'
    question(definition, 'areal').unit.da = 'alen²'
    definition.data.properties.areal.maximum = 9000
    definition.data.properties.nyt = { type: 'boolean' }
    definition.data.required.push('nyt')
    definition.dialogue.pages[0].questions.push({
      id: 'nyt',
      widget: 'yes-no',
      label: { da: 'Nyt spørgsmål?' },
    })
  })
  const hash = await here.write((tx) => publish(tx, newer, here.clock.now))

  const check = await here.get(`${at}/tjek`)
  assert.equal(check.headers.location, `${at}/hvad`)
  const page = (await here.get(`${at}/hvad`)).body
  assert.match(page, /Hvad skal der bygges\?/)
  assert.match(page, /Vi har ændret selvbetjeningen, siden du begyndte/)
  assert.match(page, /Vi spørger igen om: Størrelse\./)
  assert.match(page, /value="carport" checked/)
  assert.doesNotMatch(page, /name="areal"[^>]* value="38"/)

  const answers = { bygning: 'carport', areal: '38', nyt: 'ja' }
  await post(here, `${at}/hvad?ret=1`, answers)
  const whole = (await here.get(`${at}/tjek`)).body
  assert.doesNotMatch(whole, /Vi har ændret selvbetjeningen/)
  assert.match(whole, /Klitvej 12/)
  const version = /name="udgave" value="([^"]+)"/.exec(whole)![1]!
  assert.equal(version, hash)
  await post(here, `${at}/send`, { udgave: version })
  const submission = await here.read((tx) => submissionById(tx, idOf(at)))
  assert.equal(submission.definitionHash, hash)
  assert.equal(submission.answers.nyt, true)
})

test('when nothing came to mean something else, all stands, and what is seen is what is sent', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  const newer = changed((definition) => (question(definition, 'areal').hint.da = 'Mål udenpå.'))
  const hash = await here.write((tx) => publish(tx, newer, here.clock.now))
  const check = (await here.get(`${at}/tjek`)).body
  assert.match(check, /Alt, du har svaret, står her stadig\./)
  await post(here, `${at}/send`, { udgave: hash })
  const submission = await here.read((tx) => submissionById(tx, idOf(at)))
  assert.equal(submission.definitionHash, hash)
})

test('an author can say that the words came to mean something else', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  const newer = changed((definition) => (question(definition, 'bygning').meaning = 2))
  await here.write((tx) => publish(tx, newer, here.clock.now))
  const page = (await here.get(`${at}/hvad`)).body
  assert.match(page, /Vi spørger igen om: Byggeri\./)
  assert.match(page, /name="areal"[^>]* value="38"/)
  assert.doesNotMatch(page, /value="carport" checked/)
})
