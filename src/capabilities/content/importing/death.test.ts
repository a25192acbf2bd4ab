// A worker is killed again and again while a website moves in: no page comes twice, none is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { killOnTheWay, waysTo, workerProcess } from '../../../../test/worker-house.ts'
import { begin, brought, movingTown, stateOf } from './importing.test.support.ts'

test('a worker killed while a website moves in leaves nothing half, and another goes on', async (t) => {
  await using here = await movingTown({ slowMs: 400 })
  const run = await begin(here, 'website', here.origin)
  const deaths = await killOnTheWay({
    start: () => workerProcess('test/content-worker.ts', ...waysTo(here), here.host),
    kills: 3,
    done: async () => {
      if ((await stateOf(here, run)).state !== 'running') return undefined
      const addresses = [...(await brought(here, run)).values()]
      return addresses.filter(({ state }) => state !== 'waiting').length
    },
  })
  const pages = await brought(here, run)
  const { rows } = await sql<{ items: number; paths: number }>`
    select count(*)::int as items, count(distinct path)::int as paths from content.item`.execute(
    here.ownerDb,
  )
  const carried = [...pages.values()].filter(({ state }) => state === 'carried')
  assert.deepEqual(rows, [{ items: carried.length, paths: carried.length }])
  assert.equal(pages.size, 17)
  assert.equal(pages.get('/langsom')!.state, 'carried')
  assert.ok(deaths >= 3)
  t.diagnostic(
    `${pages.size} addresses, ${deaths} workers killed, ${carried.length} pages, none twice`,
  )
})
