import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { town } from './town.ts'
import { begin, child, notes, tell, until } from './worker-house.ts'

test('a killed worker’s job is taken up by another within 15 seconds', async (t) => {
  await using here = await town()
  await begin(here)
  using first = await child(here, 'first', 60_000)
  await tell(here, 'a')
  await until(async () => (await notes(here)).length === 1, 10)
  using _second = await child(here, 'second', 0)
  first.kill('SIGKILL')
  const took = await until(
    async () => (await notes(here)).some(({ who, what }) => who === 'second' && what === 'ended a'),
    15,
  )
  t.diagnostic(`taken up after ${took.toFixed(1)} s`)
})

test('a worker that is alive keeps its job, however long it takes', async () => {
  await using here = await town()
  await begin(here)
  using _first = await child(here, 'first', 14_000)
  using _second = await child(here, 'second', 14_000)
  await tell(here, 'a')
  await until(async () => (await notes(here)).some(({ what }) => what === 'ended a'), 25)
  assert.equal((await notes(here)).length, 2)
})

test('a job that takes its process with it is parked in the end, and the others get done', async () => {
  await using here = await town()
  await begin(here)
  await tell(here, 'exit')
  await tell(here, 'fine')
  using _hurry = setInterval(
    () =>
      void sql`update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null
      where locked_at is null or locked_at < now() - interval '1 second'`
        .execute(here.ownerDb)
        .catch(() => {}),
    200,
  )
  let deaths = 0
  const parked = () =>
    here.read(
      async (tx) =>
        (await sql<{ attempts: number }>`select * from platform.parked_jobs()`.execute(tx)).rows,
    )
  while ((await parked()).length === 0 && deaths < 40) {
    using worker = await child(here, `worker ${deaths}`, 0)
    await Promise.race([once(worker, 'exit'), wait(4000)])
    deaths++
  }
  assert.equal((await parked()).length, 1, `after ${deaths} deaths`)
  assert.ok((await notes(here)).some(({ what }) => what === 'ended fine'))
})
