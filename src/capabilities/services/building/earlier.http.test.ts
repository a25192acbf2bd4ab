import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { openWorking } from './actions.ts'
import { ask, beginTrees, employee, markOn, send } from './builder.test.support.ts'
import { buildingPaths as paths } from './paths.ts'
import { questionById } from './work.ts'

test('an author says whether an earlier case may answer, and which powers of attorney open the service', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  const service = (await beginTrees(here)).split('/').at(-1)!
  const work = async () => (await here.read((tx) => openWorking(tx, service))).work
  const page = (await work()).dialogue.pages[0]!.id
  const trees = { spoergsmaal: 'Hvor mange træer?', svartype: 'number', skal: 'ja' }
  const id = await ask(here, service, page, trees)
  const at = paths.question(service, id)
  await send(here, at, { ...trees, tidligere: '18' })
  const asked = async () => questionById(await work(), id)!.question
  assert.deepEqual((await asked()).source, ['earlier', 'citizen'])
  assert.equal((await asked()).earlierMonths, 18)
  assert.match((await here.get(at)).body, /name="tidligere"[^>]* value="18"/)
  const sensitive = {
    ...trees,
    tidligere: '18',
    foelsomt: 'sensitive',
    udgave: await markOn(here, at),
  }
  const refused = await here.post(at, sensitive)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Et følsomt svar kan ikke hentes fra en tidligere sag/)
  await send(here, at, trees)
  assert.deepEqual((await asked()).source, ['citizen'])
  assert.equal((await asked()).earlierMonths, undefined)

  const about = {
    navn: 'Bestil et gadetræ',
    formaal: 'Få et træ.',
    udbytte: 'Et træ.',
    minutter: '3',
    login: 'substantial',
    kle: '04.01.00',
    begynd: 'TRÆ',
  }
  await send(here, paths.about(service), { ...about, fuldmagter: 'urn:a\nurn:b\nurn:a' })
  assert.deepEqual((await work()).powers, ['urn:a', 'urn:b'])
  assert.match((await here.get(paths.changes(service))).body, /fuldmagterne, der giver adgang/)
  const two = {
    ...about,
    fuldmagter: 'urn:a urn:b',
    udgave: await markOn(here, paths.about(service)),
  }
  assert.equal((await here.post(paths.about(service), two)).statusCode, 422)
  await send(here, paths.about(service), about)
  assert.equal((await work()).powers, undefined)
})
