import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, type Town, town } from '../../../../test/town.ts'
import type { Citizen } from '../../../platform/actor.ts'
import { lint } from '../publishing/lint.ts'
import { publish } from '../publishing/publish.ts'
import { Definition } from '../definition.ts'
import { shed } from '../shed.test.support.ts'
import { draftById } from '../store/drafts.ts'
import { begin, furnish, idOf, post } from '../walker.test.support.ts'

const silent = { property: async () => Promise.reject(new Error('down')) }

type Change = (question: any, id: string) => void

/** The shed with everybody logged in from the start, and all that can be found in an earlier case looked for there. */
function shedWith(change: Change = () => {}): any {
  const { needed: _, ...outcomes } = shed.outcomes
  const definition = structuredClone({ ...shed, outcomes, needed: undefined }) as any
  for (const question of definition.dialogue.pages.flatMap((page: any) => page.questions)) {
    if (['person', 'contact'].includes(question.widget)) continue
    Object.assign(question, { source: ['earlier', 'citizen'], earlierMonths: 6 })
    change(question, question.id)
  }
  return definition
}

const publishShed = (here: Town, change?: Change) =>
  here.write((tx) => publish(tx, shedWith(change), here.clock.now))

const answers = { hvad: { areal: '12,5', hoejde: '2' }, hvor: { sted: 'Klitvej 12' } }
const you = { 'person-navn': 'Alma', 'kontakt-email': 'alma@example.org' }

/** Somebody's whole application, sent, with the house in town. */
async function apply(here: Town) {
  const at = await begin(here, 'skur')
  for (const [page, fields] of Object.entries(answers)) await post(here, `${at}/${page}`, fields)
  await post(here, `${at}/huset`, { zone: 'byzone', fredet: 'nej' })
  await post(here, `${at}/dig`, you)
  await post(here, `${at}/send`, {})
}

const later = (here: Town, days: number) =>
  void (here.clock.now = new Date(+here.clock.now + days * 86_400_000))

const offered = async (here: Town, at?: string) => {
  const draft = at ?? (await begin(here, 'skur'))
  const { body } = await here.get(`${draft}/hvad`)
  return /name="areal"[^>]* value="([^"]*)"/.exec(body)?.[1] ?? ''
}

test('what one answered in an earlier case stands in the field with where it is from, and can be changed', async () => {
  await using here = await town(silent)
  await furnish(here)
  await publishShed(here)
  await apply(here)
  later(here, 60)
  const at = await begin(here, 'skur')
  const first = (await here.get(`${at}/hvad`)).body
  assert.match(first, /name="areal"[^>]* value="12,5"/)
  assert.match(first, /Fra din ansøgning SKU-2026-000001, 23\. november 2026\. Ret det, hvis/)
  await post(here, `${at}/hvad`, { areal: '14', hoejde: '2' })
  assert.equal(await offered(here, at), '14')
  assert.doesNotMatch((await here.get(`${at}/hvad`)).body, /Fra din ansøgning/)
  assert.match((await here.get(`${at}/hvor`)).body, /value="Klitvej 12, 2690 Karlslunde"/)
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12, 2690 Karlslunde' })
  const house = (await here.get(`${at}/huset`)).body
  assert.match(house, /value="byzone" checked/)
  assert.match(house, /value="nej" checked/)
})

test('it counts only when one has gone on with it: then it spares questions as registers do', async () => {
  await using here = await town(silent)
  await furnish(here)
  await publishShed(here)
  await apply(here)
  const at = await begin(here, 'skur')
  // Kept while typing, and by closing: what nobody touched is still nobody's answer.
  await here.post(`${at}/hvad?gem=1`, { areal: '12,5', hoejde: '3' })
  await post(here, `${at}/hvad`, { areal: '12,5', hoejde: '3', gem: 'luk' })
  const draft = await here.read((tx) => draftById(tx, idOf(at)))
  assert.deepEqual(draft!.typed, { hoejde: '3' })
  assert.equal((await here.get(`${at}/tjek`)).headers.location, `${at}/hvad`)
  await post(here, `${at}/hvad`, { areal: '12,5', hoejde: '3' })
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12' })
  const house = (await here.get(`${at}/huset`)).body
  assert.match(house, /value="byzone" checked[\s\S]*steps-text">(<[^>]*>)*Naboen/)
  assert.equal(await post(here, `${at}/huset`, { zone: 'byzone', fredet: 'nej' }), `${at}/dig`)
})

test('not what is too old, means something else, is sensitive, should be forgotten, or is another’s', async () => {
  await using here = await town(silent)
  const { alma, other } = await furnish(here)
  await publishShed(here)
  await apply(here)
  assert.equal(await offered(here), '12,5')
  here.as(citizen(other))
  assert.equal(await offered(here), '')
  here.as({ kind: 'nobody' })
  assert.notEqual((await here.get('/selvbetjening/skur/begynd')).statusCode, 200)

  const self = citizen(alma) as Citizen
  here.as({ ...self, behalf: { ...self.behalf, basis: 'parent' } })
  assert.equal(await offered(here), '12,5')
  here.as(self)
  const only = (change: object) => (question: any, id: string) =>
    void (id === 'areal' && Object.assign(question, change))
  for (const change of [{ unit: { da: 'alen²' } }, { meaning: 2 }, { retention: { days: 1 } }]) {
    await publishShed(here, only(change))
    const wanted = 'retention' in change ? '12,5' : ''
    assert.equal(await offered(here), wanted, JSON.stringify(change))
  }
  later(here, 1)
  assert.equal(await offered(here), '')
  await publishShed(here)
  assert.equal(await offered(here), '12,5')
  later(here, 200)
  assert.equal(await offered(here), '')
})

test('sensitive answers are never fetched, whatever the author wants', () => {
  const sensitive = shedWith((question, id) => {
    if (id === 'areal') question.sensitivity = 'sensitive'
    if (id === 'sted') question.widget = 'contact'
  })
  const said = lint(Definition.parse(sensitive)).map(({ sentence }) => sentence)
  assert.ok(said.includes('Svaret på areal er følsomt og hentes ikke fra en tidligere sag'))
  assert.ok(said.includes('Svaret på sted kan ikke hentes fra en tidligere sag'))
})
