// A worker is killed again and again while a website moves in: no page comes twice, none is lost.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { webUrlOf } from '../../../../test/template-database.ts'
import type { Town } from '../../../../test/town.ts'
import { begin, brought, movingTown, stateOf } from './importing.test.support.ts'

async function worker({ ownerUrl }: Town, host: string): Promise<ChildProcess> {
  const web = webUrlOf(new URL(ownerUrl).pathname.slice(1))
  const args = ['--import', './tools/jsx.ts', 'test/content-worker.ts', ownerUrl, web, host]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => assert.fail('the worker did not start')),
  ])
  return child
}

test('a worker killed while a website moves in leaves nothing half, and another goes on', async (t) => {
  await using here = await movingTown({ slowMs: 400 })
  const run = await begin(here, 'website', here.origin)
  const done = async () =>
    [...(await brought(here, run)).values()].filter(({ state }) => state !== 'waiting').length
  let deaths = 0
  for (let before = 0; (await stateOf(here, run)).state === 'running'; deaths++) {
    assert.ok(deaths < 12, `not done after ${deaths} deaths`)
    const child = await worker(here, here.host)
    for (let waited = 0; waited < 400; waited++) {
      const now = await done()
      const { state } = await stateOf(here, run)
      if (state !== 'running' || (deaths < 3 && now > before)) {
        before = now
        break
      }
      await wait(25)
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
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
