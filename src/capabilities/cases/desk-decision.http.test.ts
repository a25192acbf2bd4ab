import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../test/town.ts'
import { caseById } from './index.ts'
import { openOne, staff } from './cases.test.support.ts'

const request = {
  kind: 'information',
  items: 'Tegning af facaden',
  why: 'Vi skal se, hvor høj den bliver.',
  due: '2026-12-03',
  answerDays: '14',
}

test('a decision without grounds is handed back, each thing that is missing beside its field, and all text kept', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  const sent = await here.post(`/desk/sager/${id}/afgoerelse`, {
    id: randomUUID(),
    outcome: 'rejected',
    text: 'Du må ikke bygge <her>.',
    rules: 'Byggelovens § 16',
  })
  assert.equal(sent.statusCode, 422)
  for (const field of [
    'considerations',
    'facts',
    'hearing',
    'appealBody',
    'appealDays',
    'appealHow',
  ]) {
    assert.match(sent.body, new RegExp(`<a href="#${field}">`), field)
    assert.match(sent.body, new RegExp(`id="${field}-error"`), field)
  }
  assert.doesNotMatch(sent.body, /id="rules-error"/)
  assert.match(sent.body, /Skriv, hvad I har lagt vægt på \(forvaltningsloven § 24\)/)
  assert.match(sent.body, /Du må ikke bygge &lt;her>\./)
  assert.match(sent.body, /Byggelovens § 16/)
  assert.equal((await here.read((tx) => caseById(tx, id))).state, 'received')
})

test('not even the database takes a refusal without grounds', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  await assert.rejects(
    here.write((tx) =>
      sql`insert into cases.decision (id, case_id, outcome, text, decided_by, decided_at)
        values (${randomUUID()}, ${id}, 'rejected', 'Nej', ${birk}, now())`.execute(tx),
    ),
    /check constraint/,
  )
})

test('what the form does not ask for is not taken from it', async () => {
  await using here = await town()
  const { id, birk, alma } = await openOne(here)
  here.as(staff(birk))
  const more = {
    state: 'closed',
    number: 'X',
    tenantId: here.neighbourId,
    tenant_id: here.neighbourId,
    applicantId: birk,
    caseId: randomUUID(),
    decidedBy: alma,
    byId: alma,
    at: '1999-01-01',
    fromKind: 'citizen',
    fromId: alma,
    closedBy: alma,
    doneAt: '1999-01-01',
    answeredAt: '1999-01-01',
    __proto__: 'x',
    constructor: 'x',
  }
  const note = randomUUID()
  const bodies: [string, Record<string, string>][] = [
    ['notater', { id: note, note: 'Et notat' }],
    ['beskeder', { id: randomUUID(), text: 'En besked' }],
    ['opgaver', { id: randomUUID(), task: 'En opgave' }],
    ['frist', { deadline: '2026-12-24', reason: 'Jul' }],
    ['ansvarlig', { assignee: birk }],
    ['oplysninger', { id: randomUUID(), ...request }],
  ]
  for (const [path, body] of bodies) {
    const sent = await here.post(`/desk/sager/${id}/${path}`, { ...more, ...body })
    assert.equal(sent.statusCode, 303, path)
  }
  const kept = await here.read((tx) => caseById(tx, id))
  assert.deepEqual(
    [kept.number, kept.state, kept.applicantId],
    ['BYG-2026-000001', 'waiting-for-citizen', alma],
  )
  const { rows } = await here.read((tx) =>
    sql<{
      byId: string
      year: number
    }>`select by_id, extract(year from at)::int as year from cases.note`.execute(tx),
  )
  assert.deepEqual(rows, [{ byId: birk, year: 2026 }])
  const others = await here.inNeighbour((tx) => sql`select from cases.note`.execute(tx))
  assert.equal(others.rows.length, 0)
})
