import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { town } from '../../../test/town.ts'
import { addParty, addStaff } from '../identity/index.ts'
import { caseById, openCase } from './index.ts'
import { openOne, staff } from './cases.test.support.ts'

test('forty cases opened at once have forty numbers, and two with one id are one', async () => {
  await using here = await town()
  const { wanted } = await openOne(here)
  const open = (id: string) =>
    here.write((tx) =>
      openCase(tx, { ...wanted, id, source: { room: 'services', id } }, here.clock.now),
    )
  const twin = randomUUID()
  const all = await Promise.all([
    ...Array.from({ length: 39 }, () => open(randomUUID())),
    open(twin),
    open(twin),
  ])
  assert.equal(new Set(all.map(({ number }) => number)).size, 40)
  for (const { number } of all) assert.match(number, /^BYG-2026-\d{6}$/)
  const next = await open(randomUUID())
  assert.ok(!all.some(({ number }) => number === next.number))
})

test('several cases are given to a colleague at once', async () => {
  await using here = await town()
  const { id, birk, wanted } = await openOne(here)
  const other = randomUUID()
  await here.write((tx) =>
    openCase(tx, { ...wanted, id: other, source: { room: 'x', id: other } }, here.clock.now),
  )
  const kirsten = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Kirsten', roles: ['caseworker'], teams: [] }),
  )
  const editor = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Else', roles: ['editor'], teams: [] }),
  )
  here.as(staff(birk))
  const give = (til: string) =>
    here.post('/desk/sager/tildeling?team=byggeri', { id: [id, other], handling: 'giv', til })
  const given = await give(kirsten)
  assert.match(given.headers.location!, /team=byggeri.*flyttet=2/)
  assert.match((await here.get(given.headers.location!)).body, /2 sager er flyttet/)
  for (const one of [id, other]) {
    const { assigneeId, state } = await here.read((tx) => caseById(tx, one))
    assert.deepEqual([assigneeId, state], [kirsten, 'in-progress'])
  }
  assert.match((await give(editor)).headers.location!, /flyttet=0/)
  assert.match((await give(randomUUID())).headers.location!, /flyttet=0/)
})

test('a case is closed with a reason, and taken up again with another', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  assert.equal(
    (await here.post(`/desk/sager/${id}/afslutning`, { id: randomUUID(), reason: '' })).statusCode,
    422,
  )
  const close = () =>
    here.post(`/desk/sager/${id}/afslutning`, { id: randomUUID(), reason: 'Trukket tilbage' })
  assert.equal((await close()).statusCode, 303)
  assert.equal((await close()).statusCode, 409)
  const message = await here.post(`/desk/sager/${id}/beskeder`, {
    id: randomUUID(),
    text: 'Gem mig',
  })
  assert.equal(message.statusCode, 409)
  assert.match(message.body, /Gem mig/)
  assert.equal(
    (await here.post(`/desk/sager/${id}/genoptagelse`, { reason: 'Ny tegning' })).statusCode,
    303,
  )
  const { state, turn } = await here.read((tx) => caseById(tx, id))
  assert.deepEqual([state, turn], ['in-progress', 'staff'])
  const { body } = await here.get(`/desk/sager/${id}`)
  for (const said of ['Trukket tilbage', 'Ny tegning', 'Sagen blev genoptaget'])
    assert.ok(body.includes(said), said)
})

test('a note is one click, and the decision page says when there are none', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  assert.match(
    (await here.get(`/desk/sager/${id}/afgoerelse`)).body,
    /Der er ingen notater i sagen/,
  )
  const note = { id: randomUUID(), note: 'Ringede til Alma.' }
  await here.post(`/desk/sager/${id}/notater`, note)
  await here.post(`/desk/sager/${id}/notater`, note)
  assert.doesNotMatch(
    (await here.get(`/desk/sager/${id}/afgoerelse`)).body,
    /Der er ingen notater i sagen/,
  )
  const { body } = await here.get(`/desk/sager/${id}`)
  assert.equal(body.match(/Ringede til Alma\./g)?.length, 1)
  assert.match(body, /Offentlighedsloven § 13/)
})

test('the desk’s start page shows one’s own work first', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  await here.post(`/desk/sager/${id}/ansvarlig`, { assignee: birk })
  const { body } = await here.get('/desk')
  assert.match(body, /Mine sager/)
  assert.match(body, /BYG-2026-000001/)
  await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'x' }))
})
