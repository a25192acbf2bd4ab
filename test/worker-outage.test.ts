import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { gate } from './gate.ts'
import { town } from './town.ts'
import { begin, child, notes, tell, until } from './worker-house.ts'

test('a worker that loses its database in mid-job comes back by itself, and each job is done', async (t) => {
  await using here = await town()
  await using way = await gate(here.ownerUrl)
  await begin(here)
  using worker = await child(here, 'only', 1500, way.port)
  const said = async (what: string) => (await notes(here)).some((note) => note.what === what)
  // What failed waits some seconds before it is tried again; how long is not what is looked at here.
  using _hurry = setInterval(() => {
    void sql`update graphile_worker._private_jobs set run_at = now()
      where locked_at is null and payload ->> 'name' is not null and run_at > now()`
      .execute(here.ownerDb)
      .catch(() => {})
  }, 200)
  for (const seconds of [0, 3, 9]) {
    const job = `job of ${seconds}`
    await tell(here, job)
    await until(() => said(`began ${job}`), 20)
    await way.shut()
    await wait(seconds * 1000)
    await way.open()
    const took = await until(() => said(`ended ${job}`), 40)
    t.diagnostic(`database away for ${seconds} s in mid-job: done ${took.toFixed(1)} s after`)
    assert.equal(worker.exitCode, null, 'the worker has not ended')
  }
  await tell(here, 'afterwards')
  await until(() => said('ended afterwards'), 10)
})

test('a worker whose every connection is ended at PostgreSQL’s side does the job, and the next', async () => {
  await using here = await town()
  await begin(here)
  using worker = await child(here, 'only', 1500)
  const said = async (what: string) => (await notes(here)).some((note) => note.what === what)
  await tell(here, 'first')
  await until(() => said('began first'), 10)
  for (let n = 0; n < 3; n++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(here.ownerDb)
    await wait(200)
  }
  await until(() => said('ended first'), 40)
  await tell(here, 'second')
  await until(() => said('ended second'), 20)
  assert.equal(worker.exitCode, null)
})
