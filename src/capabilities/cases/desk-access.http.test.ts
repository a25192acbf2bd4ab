import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../test/town.ts'
import { caseById, openCase } from './index.ts'
import { openOne, staff } from './cases.test.support.ts'

test('an auditor reads and changes nothing; an editor does not see cases', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  const writes = [
    'ansvarlig',
    'oplysninger',
    'beskeder',
    'notater',
    'opgaver',
    'frist',
    'afgoerelse',
    'afslutning',
    'genoptagelse',
    'dokumenter',
  ]
  for (const [role, read] of [
    ['auditor', 200],
    ['editor', 403],
  ] as const) {
    here.as(staff(birk, [role]))
    assert.equal((await here.get('/desk/sager')).statusCode, read)
    const seen = await here.get(`/desk/sager/${id}`)
    assert.equal(seen.statusCode, read)
    assert.doesNotMatch(seen.body, /<form[^>]*method="post"[^>]*\/desk\//)
    for (const path of writes) {
      const sent = await here.post(`/desk/sager/${id}/${path}`, {
        id: randomUUID(),
        reason: 'x',
        note: 'x',
        text: 'x',
      })
      assert.equal(sent.statusCode, 403, `${role} ${path}`)
    }
    assert.equal(
      (await here.post('/desk/sager/tildeling', { id, handling: 'tag' })).statusCode,
      403,
    )
  }
  assert.equal((await here.read((tx) => caseById(tx, id))).assigneeId, null)
})

test('a case is one case for its tenant alone', async () => {
  await using here = await town()
  const { id, birk, wanted } = await openOne(here)
  const again = await here.write((tx) => openCase(tx, wanted, here.clock.now))
  assert.equal(again.number, 'BYG-2026-000001')
  const cases = await here.read((tx) => sql`select from cases.case`.execute(tx))
  assert.equal(cases.rows.length, 1)
  here.as(staff(birk))
  assert.equal((await here.get(`/desk/sager/${id}`, 'naboby.example')).statusCode, 404)
  assert.doesNotMatch((await here.get('/desk/sager?status=all', 'naboby.example')).body, /BYG-/)
  assert.equal((await here.get('/desk/sager/not-an-id')).statusCode, 404)
})

test('who saw a case is noted for everyone it is about; who searched, with what they found', async () => {
  await using here = await town()
  const { id, alma, birk } = await openOne(here)
  here.as(staff(birk, ['caseworker'], ['natur']))
  await here.get(`/desk/sager/${id}`)
  await here.get('/desk/sager?q=carport')
  await here.get('/desk/sager')
  const { rows } = await here.read((tx) =>
    sql<
      Record<string, string>
    >`select actor, action, subject, reason from platform.access_log order by no`.execute(tx),
  )
  assert.deepEqual(rows, [
    {
      actor: `staff:${birk}`,
      action: 'cases.case-seen',
      subject: `party:${alma}`,
      reason: 'other-case',
    },
    {
      actor: `staff:${birk}`,
      action: 'cases.case-seen',
      subject: `case:${id}`,
      reason: 'other-case',
    },
    { actor: `staff:${birk}`, action: 'cases.searched', subject: `case:${id}`, reason: 'search' },
  ])
})

test('a protected name is in no list, finds no case, and is shown on the case to those who handle it', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here, { name: 'Signe Skærmet', protected: true })
  here.as(staff(birk))
  for (const path of ['/desk/sager', '/desk/sager?q=carport', '/desk']) {
    const { body } = await here.get(path)
    assert.doesNotMatch(body, /Skærmet/, path)
  }
  assert.match((await here.get('/desk/sager')).body, /Beskyttet navn og adresse/)
  assert.match((await here.get('/desk/sager?q=skærmet')).body, /Ingen sager passer/)
  assert.match((await here.get(`/desk/sager/${id}`)).body, /Signe Skærmet/)
  here.as(staff(birk, ['auditor']))
  assert.doesNotMatch((await here.get(`/desk/sager/${id}`)).body, /Skærmet/)
})

test('somebody who becomes protected is no longer found by name', async () => {
  await using here = await town()
  const { alma, birk } = await openOne(here)
  here.as(staff(birk))
  assert.match((await here.get('/desk/sager?q=testesen')).body, /BYG-2026-000001/)
  await here.write((tx) =>
    sql`update identity.party set protected = true where id = ${alma}`.execute(tx),
  )
  const { body } = await here.get('/desk/sager?q=testesen')
  assert.doesNotMatch(body, /BYG-2026-000001/)
  assert.match((await here.get('/desk/sager?q=carport')).body, /BYG-2026-000001/)
})
