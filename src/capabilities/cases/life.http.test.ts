import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import { caseById } from './index.ts'
import { openOne, pdf, staff, uploads } from './cases.test.support.ts'

const id = '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f'

test('a case is asked about, answered, decided and read', async () => {
  await using here = await town()
  const { alma, birk, number } = await openOne(here)
  assert.equal(number, 'BYG-2026-000001')
  here.as(staff(birk))
  assert.match((await here.get('/desk/sager')).body, /BYG-2026-000001/)
  assert.equal((await here.post(`/desk/sager/${id}/ansvarlig`, { assignee: birk })).statusCode, 303)

  const request = randomUUID()
  const asked = await here.post(`/desk/sager/${id}/oplysninger`, {
    id: request,
    kind: 'information',
    items: 'Tegning af facaden\n- Højden i meter',
    why: 'Vi skal se, hvor høj den bliver.',
    due: '2026-12-03',
    answerDays: '14',
  })
  assert.equal(asked.statusCode, 303)

  here.as(citizen(alma))
  const waits = (await here.get(`/mine-sager/${id}`)).body
  assert.match(waits, /Det er din tur/)
  assert.match(waits, /torsdag 3\. december/)
  assert.match(waits, /14 dage efter, vi har det/)
  const overview = (await here.get('/mit')).body
  assert.match(overview, /Send det, vi mangler/)

  const some = await uploads(
    here,
    `/mine-sager/${id}/svar/${request}`,
    { 'svar-1': '2,4 meter' },
    {},
  )
  assert.equal(some.headers.location, `/mine-sager/${id}?tak=some`)
  const all = await uploads(
    here,
    `/mine-sager/${id}/svar/${request}`,
    {},
    { 'fil-0': pdf('facade.pdf') },
  )
  assert.equal(all.headers.location, `/mine-sager/${id}?tak=all`)
  assert.match((await here.get(`/mine-sager/${id}`)).body, /facade\.pdf/)
  const answered = await here.read((tx) => caseById(tx, id))
  assert.deepEqual(
    [answered.turn, answered.news, answered.deadline],
    ['staff', 'information', '2026-12-07'],
  )

  here.as(staff(birk))
  const decision = {
    id: randomUUID(),
    outcome: 'granted-with-conditions',
    text: 'Du må bygge carporten.',
    conditions: 'Den må ikke være over 2,5 meter.',
    rules: 'Byggelovens § 16',
    considerations: 'Naboens lys',
    facts: 'Tegningen viser 2,4 meter',
    hearing: 'known',
    appealBody: 'Nævnenes Hus',
    appealDays: '28',
    appealHow: 'Skriv til os.',
  }
  assert.equal((await here.post(`/desk/sager/${id}/afgoerelse`, decision)).statusCode, 303)

  here.as(citizen(alma))
  const decided = (await here.get(`/mine-sager/${id}`)).body
  for (const said of [
    'Du har fået ja med vilkår',
    'Naboens lys',
    'Nævnenes Hus',
    'mandag 21. december',
  ]) {
    assert.ok(decided.includes(said), said)
  }
})
