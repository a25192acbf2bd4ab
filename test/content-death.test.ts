// A worker is killed while a shared change is on its way to many websites: no page is half one, and all come there.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { block, commons, page } from '../src/capabilities/content/library/library.test.support.ts'
import { adopt } from '../src/capabilities/content/index.ts'
import { publishPage } from '../src/capabilities/content/index.ts'
import { inTenant } from '../src/platform/db.ts'
import { siteOf } from '../src/platform/site.ts'
import { addTenant } from '../src/platform/tenants.ts'
import { webUrlOf } from './template-database.ts'

const many = 24

/** A worker with the whole house, in a process of its own. */
async function worker(ownerUrl: string): Promise<ChildProcess> {
  const database = new URL(ownerUrl).pathname.slice(1)
  const args = [
    '--import',
    './tools/jsx.ts',
    'test/content-worker.ts',
    ownerUrl,
    webUrlOf(database),
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => assert.fail('the worker did not start')),
  ])
  return child
}

test('a worker killed in the middle of a change to many websites leaves no half page, and another finishes', async (t) => {
  await using here = await commons()
  const words = (n: number) =>
    page(`Udgave ${n}`, block('a', `Ord fra udgave ${n}.`), block('b', `Mere fra udgave ${n}.`))
  await here.share(words(1))
  for (let n = 0; n < many; n++) {
    const tenant = {
      key: `by-${n}`,
      host: `by-${n}.example`,
      name: `By ${n}`,
      kind: 'municipality' as const,
      profile: {},
    }
    const id = await addTenant(here.ownerDb, tenant)
    const making = { site: siteOf({ ...tenant, id }, `http://${tenant.host}`), now: here.clock.now }
    await inTenant(here.db, id, 'read write', async (tx) => {
      const adopted = await adopt(tx, { libraryItem: here.item() }, null, here.clock.now)
      assert.ok(adopted.ok)
      await publishPage(tx, adopted.id, null, making)
    })
  }
  await here.share(words(2))

  /** Every page as visitors meet it: the revision it says in each of its parts. */
  const seen = async () =>
    (
      await sql<{ html: string; title: string; body: string; baseNo: number; versionBase: number }>`
        select p.html, p.title, p.body, p.base_no as "baseNo", v.base_no as "versionBase"
        from content.published p join content.item i on i.tenant_id = p.tenant_id and i.id = p.item_id
        join content.version v on v.tenant_id = i.tenant_id and v.item_id = i.id and v.no = i.live_version`.execute(
        here.ownerDb,
      )
    ).rows
  const isWhole = ({
    html,
    title,
    body,
    baseNo,
    versionBase,
  }: Awaited<ReturnType<typeof seen>>[number]) => {
    const said = new Set(
      [...`${html}${title}${body}`.matchAll(/[Uu]dgave (\d)/g)].map(([, n]) => n),
    )
    return said.size === 1 && said.has(String(baseNo)) && versionBase === baseNo
  }
  let deaths = 0
  for (let before = 0; ; deaths++) {
    const pages = await seen()
    assert.equal(pages.length, many)
    assert.deepEqual(
      pages.filter((one) => !isWhole(one)),
      [],
      `after ${deaths} deaths`,
    )
    const done = pages.filter(({ baseNo }) => baseNo === 2).length
    if (done === many) break
    assert.ok(deaths < 30, `${done} of ${many} after ${deaths} deaths`)
    const child = await worker(here.ownerUrl)
    // Killed as soon as it has got somewhere; the third is left to finish.
    for (let waited = 0; waited < 300; waited++) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from content.published where base_no = 2`.execute(here.ownerDb)
      const [{ n }] = rows as [{ n: number }]
      if (n === many || (deaths < 2 && n > before)) {
        before = n
        break
      }
      await wait(20)
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  t.diagnostic(`${many} websites, ${deaths} workers killed`)
  assert.ok(deaths >= 2)
})
