import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, type Town, town } from '../../../test/town.ts'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { addStaff } from '../identity/index.ts'

const roles: StaffRole[] = ['caseworker', 'editor', 'admin', 'auditor']

async function employee(here: Town, role: StaffRole): Promise<Actor> {
  const id = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Birk Ansat', roles: [role], teams: [] }),
  )
  return {
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name: 'Birk Ansat', protected: false },
    roles: [role],
    teams: [],
  }
}

/** Puts a job in the queue that was tried until it was given up. Returns its id. */
async function park(here: Town, tenant: string): Promise<number> {
  const payload = JSON.stringify({ name: 'x.happened', tenant, capability: 'x', payload: {} })
  const { rows } = await sql<{ id: number }>`
    select id from graphile_worker.add_job('reaction', ${payload}::json)`.execute(here.ownerDb)
  const { id } = rows[0]!
  await sql`
    update graphile_worker._private_jobs
    set attempts = max_attempts, last_error = 'registeret svarer <ikke>' where id = ${id}`.execute(
    here.ownerDb,
  )
  return id
}

test('the start page is for employees', async () => {
  await using here = await town()
  for (const role of roles) {
    here.as(await employee(here, role))
    const { statusCode, body } = await here.get('/desk')
    assert.equal(statusCode, 200, role)
    assert.match(body, /Hej Birk/)
  }
  here.as(citizen(randomUUID()))
  assert.equal((await here.get('/desk')).statusCode, 303)
})

test('what has come to a stop is shown with its reason, and an administrator has it tried again', async () => {
  await using here = await town()
  const ours = await park(here, here.tenantId)
  const theirs = await park(here, here.neighbourId)
  here.as(await employee(here, 'auditor'))
  const seen = (await here.get('/desk/drift')).body
  assert.match(seen, /x\.happened/)
  assert.match(seen, /registeret svarer &lt;ikke>/)
  assert.equal(seen.match(/x\.happened/g)?.length, 1)
  assert.equal((await here.post(`/desk/drift/opgaver/${ours}`)).statusCode, 403)

  here.as(await employee(here, 'admin'))
  assert.match((await here.get('/desk/drift')).body, new RegExp(`/desk/drift/opgaver/${ours}`))
  for (const id of [ours, theirs]) {
    assert.equal((await here.post(`/desk/drift/opgaver/${id}`)).statusCode, 303)
  }
  assert.equal((await here.post('/desk/drift/opgaver/x')).statusCode, 404)
  assert.match((await here.get('/desk/drift')).body, /Intet er gået i stå/)
  const { rows } = await sql<{ attempts: number }>`
    select attempts from graphile_worker._private_jobs where id = ${theirs}`.execute(here.ownerDb)
  assert.ok(rows[0]!.attempts > 0, 'the neighbour’s job is the neighbour’s')
})

test('an editor has nothing to do with how it runs', async () => {
  await using here = await town()
  here.as(await employee(here, 'editor'))
  assert.equal((await here.get('/desk/drift')).statusCode, 403)
})
