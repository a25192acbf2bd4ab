import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../../test/town.ts'
import { demoDefinition, demoServices } from '../../demo.ts'
import { Definition } from '../../definition.ts'
import { ask, beginTrees, complaintsOn, employee } from '../builder.test.support.ts'
import { buildingPaths } from '../paths.ts'
import { checklist } from './checklist.ts'
import { criteria } from './criteria.ts'
import { qualityPaths as paths } from './paths.ts'
import { qualityTexts } from './texts.ts'

const service = 'bestilEtGadetrae'
const page = 'hvor-skal-traeet-staa'

async function withTrees() {
  const here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  return here
}

/** What the page says of one criterion. */
const said = (body: string, id: string) =>
  new RegExp(
    `<li class="stack" id="${id}">(.*?)</details>|<li class="stack" id="${id}">(.*?)</li>`,
    's',
  )
    .exec(body)!
    .slice(1)
    .join('')

test('every criterion has words, and an address that a link can lead to', () => {
  for (const { id } of criteria) {
    assert.ok(qualityTexts.da.items[id], id)
    assert.match(id, /^[a-z][a-z-]{0,39}$/)
  }
  assert.ok(criteria.length >= 24)
})

test('what a machine can see is told with the place to put it right', async () => {
  await using here = await withTrees()
  await ask(here, service, page, {
    spoergsmaal: 'Hvor gammel er du, såfremt det er påkrævet?',
    svartype: 'number',
  })
  const { body } = await here.get(paths.checklist(service))
  assert.match(said(body, 'plain-words'), /»såfremt«: skriv hellere »hvis«/)
  assert.match(said(body, 'units'), /siger ikke, hvad tallet tæller/)
  assert.match(said(body, 'known-already'), /kan måske hentes i CPR/)
  assert.match(said(body, 'tests'), /Der er ingen prøver/)
  assert.match(said(body, 'summary'), /Sørger platformen for/)
  assert.match(body, new RegExp(`href="${buildingPaths.about(service)}#klar"`))
})

test('a person vouches with name and date, and against the machine only with a reason', async () => {
  await using here = await withTrees()
  const tone = paths.tick(service, 'tone')
  assert.equal((await here.post(tone, { note: '' })).statusCode, 303)
  const { body } = await here.get(paths.checklist(service))
  assert.match(said(body, 'tone'), /Mette sagde god for det/)
  const refused = await here.post(paths.tick(service, 'english'), { note: ' ' })
  assert.equal(refused.statusCode, 422)
  assert.deepEqual(complaintsOn(refused.body), ['Skriv, hvorfor det er i orden'])
  await here.post(paths.tick(service, 'english'), { note: 'Kun for ansatte' })
  assert.match(said((await here.get(paths.checklist(service))).body, 'english'), /Kun for ansatte/)
  await here.post(tone, { knap: 'fjern' })
  const after = (await here.get(paths.checklist(service))).body
  assert.match(said(after, 'tone'), /Venter på et menneske/)
})

test('what the house does is not for a person to say', async () => {
  await using here = await withTrees()
  for (const id of ['summary', 'findes-ikke'])
    assert.equal((await here.post(paths.tick(service, id), {})).statusCode, 404)
})

test('a new version is looked through anew, and says who did before', () => {
  const [name] = demoServices
  const work = Definition.parse(demoDefinition(name!))
  const tick = { version: 1, criterion: 'tone', note: '', byId: 'x', at: new Date(0) }
  const state = (version: number) =>
    checklist(work, version, [tick]).find(({ criterion }) => criterion.id === 'tone')!
  assert.equal(state(1).state, 'ticked')
  assert.equal(state(2).state, 'waits')
  assert.equal(state(2).before, tick)
})
