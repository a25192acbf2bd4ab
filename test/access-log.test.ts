import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { accessLogHead, firstBrokenEntry, logAccess } from '../src/platform/access-log.ts'
import { citizen, town, type Town } from './town.ts'

const actor = citizen('018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f')
const look = (here: Town, n: number) =>
  here.write((tx) =>
    logAccess(tx, actor, `request-${n}`, { action: 'read', subject: `case:${n}`, reason: 'test' }),
  )

const asOwner = async (here: Town, change: string) => {
  await sql.raw('alter table platform.access_log disable trigger append_only').execute(here.ownerDb)
  await sql.raw(change).execute(here.ownerDb)
}

test('the log is only added to, also by its owner', async () => {
  await using here = await town()
  await look(here, 1)
  await assert.rejects(
    here.write((tx) => sql`delete from platform.access_log`.execute(tx)),
    /permission denied/,
  )
  await assert.rejects(
    here.write((tx) =>
      sql`insert into platform.access_log select * from platform.access_log`.execute(tx),
    ),
  )
  await assert.rejects(
    sql`update platform.access_log set reason = 'x'`.execute(here.ownerDb),
    /only added to/,
  )
  await assert.rejects(sql`truncate platform.access_log`.execute(here.ownerDb), /only added to/)
})

test('an untouched log is whole, also when many looked at once', async () => {
  await using here = await town()
  await Promise.all(Array.from({ length: 40 }, (_, n) => look(here, n)))
  assert.equal(await here.read(firstBrokenEntry), undefined)
  assert.equal((await here.read(accessLogHead))!.no, 40)
})

for (const [kind, change, broken] of [
  ['changed', `update platform.access_log set reason = 'none' where no = 3`, 3],
  ['removed', `delete from platform.access_log where no = 3`, 4],
  [
    'inserted',
    `insert into platform.access_log select tenant_id, 11, at, actor, action, subject, reason, request, hash from platform.access_log where no = 2`,
    10,
  ],
  ['cut off', `delete from platform.access_log where no > 7`, 10],
  ['swapped', `update platform.access_log set no = case no when 4 then 100 else no end`, 5],
] as const) {
  test(`an entry that was ${kind} is found`, async () => {
    await using here = await town()
    for (let n = 0; n < 10; n++) await look(here, n)
    await asOwner(here, change)
    const found = await here.read(firstBrokenEntry)
    assert.ok(found !== undefined && found <= Math.max(broken, 11), `${kind}: ${found}`)
  })
}

test('a log that was rewritten whole differs from the head that was told outside', async () => {
  await using here = await town()
  for (let n = 0; n < 3; n++) await look(here, n)
  const anchored = await here.read(accessLogHead)
  await asOwner(here, `delete from platform.access_log; delete from platform.access_log_head`)
  await look(here, 9)
  assert.equal(await here.read(firstBrokenEntry), undefined)
  assert.notDeepEqual(await here.read(accessLogHead), anchored)
})
