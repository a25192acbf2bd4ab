import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import type { Actor, Citizen } from '../../platform/actor.ts'
import { addParty } from '../identity/index.ts'
import { caseById } from './index.ts'
import { openOne, pdf, staff, uploads } from './cases.test.support.ts'
import { askFor } from './mine.test.support.ts'

test('a case is nobody else’s: not another citizen’s, not the same person’s for a firm, not the neighbour’s', async () => {
  await using here = await town()
  const one = await openOne(here)
  const { id, alma } = one
  const answer = await askFor(here, one, 'Tegning')
  here.as(citizen(alma))
  const upload = await uploads(here, answer, {}, { 'fil-0': pdf('a.pdf') })
  assert.equal(upload.statusCode, 303)
  const document = /dokumenter\/([0-9a-f-]{36})/.exec(
    (await here.get(`/mine-sager/${id}`)).body,
  )![1]
  const paths = [
    `/mine-sager/${id}`,
    `/mine-sager/${id}/dokumenter/${document}`,
    `/mine-sager/${id}/afgoerelse/${randomUUID()}`,
  ]

  const bo = await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'Bo' }))
  const firm = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'organisation', name: 'Firma', cvr: '99100028' }),
  )
  const asFirm = {
    ...(citizen(alma) as Citizen),
    behalf: { id: firm, name: 'Firma', protected: false, basis: 'signatory', kind: 'organisation' },
  }
  for (const actor of [citizen(bo), asFirm as Actor]) {
    here.as(actor)
    for (const path of paths) assert.equal((await here.get(path)).statusCode, 404, path)
    assert.equal((await uploads(here, answer, { 'svar-0': 'x' }, {})).statusCode, 404)
    assert.equal(
      (await uploads(here, `/mine-sager/${id}/beskeder`, { id: randomUUID(), text: 'x' }, {}))
        .statusCode,
      404,
    )
    assert.doesNotMatch((await here.get('/mine-sager')).body, /BYG-/)
  }
  here.as(citizen(alma))
  for (const path of paths)
    assert.equal((await here.get(path, 'naboby.example')).statusCode, 404, path)
  assert.equal((await here.get(paths[1]!)).statusCode, 200)
  assert.equal((await here.get('/mine-sager/not-an-id')).statusCode, 404)
})

test('a message with a paper lands on the case and makes it our turn; sent twice, it is there once', async () => {
  await using here = await town()
  const { id, alma, birk } = await openOne(here)
  here.as(citizen(alma))
  const letter = { id: randomUUID(), text: 'Må den være rød?', byId: birk, fromKind: 'staff' }
  const send = (text = letter.text) =>
    uploads(here, `/mine-sager/${id}/beskeder`, { ...letter, text }, { filer: pdf('farve.pdf') })
  assert.equal((await send()).statusCode, 303)
  assert.equal((await send()).statusCode, 303)
  const { body } = await here.get(`/mine-sager/${id}`)
  assert.equal(body.match(/Må den være rød\?/g)?.length, 1)
  assert.equal(body.match(/farve\.pdf/g)?.length, 1)
  assert.doesNotMatch(body, /Svar fra kommunen/)
  const { turn, news } = await here.read((tx) => caseById(tx, id))
  assert.deepEqual([turn, news], ['staff', 'message'])
  here.as(staff(birk))
  assert.match((await here.get('/desk/sager')).body, /Ny besked/)
  here.as(citizen(alma))
  await send('Eller blå?')
  assert.match((await here.get(`/mine-sager/${id}`)).body, /Eller blå\?/, 'the back button')
})

test('a person’s cases are handed out whole, and an erased name finds nothing', async () => {
  await using here = await town()
  const { alma, birk } = await openOne(here)
  const { person } = here.capabilities.find(({ name }) => name === 'cases')!
  const [data] = await here.read((tx) => person!.export(tx, alma))
  assert.equal(data!.rows.length, 1)
  assert.equal(data!.rows[0]!.number, 'BYG-2026-000001')
  await here.write((tx) => person!.erase(tx, alma, here.clock.now))
  here.as(staff(birk))
  assert.doesNotMatch((await here.get('/desk/sager?q=testesen')).body, /BYG-2026/)
  assert.match((await here.get('/desk/sager?q=carport')).body, /BYG-2026/)
})
