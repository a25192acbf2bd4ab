// A worker is killed while a shared change is on its way to many websites: no page is half one, and all come there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { block, commons, page } from '../src/capabilities/content/library/library.test.support.ts'
import { adopt, publishPage } from '../src/capabilities/content/index.ts'
import { inTenant } from '../src/platform/db.ts'
import { siteOf } from '../src/platform/site.ts'
import { addTown } from './town.ts'
import { killOnTheWay, waysTo, workerProcess } from './worker-house.ts'

const many = 24

test('a worker killed in the middle of a change to many websites leaves no half page, and another finishes', async (t) => {
  await using here = await commons()
  const words = (n: number) =>
    page(`Udgave ${n}`, block('a', `Ord fra udgave ${n}.`), block('b', `Mere fra udgave ${n}.`))
  await here.share(words(1))
  for (let n = 0; n < many; n++) {
    const id = await addTown(here, `by-${n}`, `By ${n}`)
    const tenant = (await here.tenants.byHost(`by-${n}.example`))!
    const making = { site: siteOf(tenant, here.hosts.origin(tenant.host)), now: here.clock.now }
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
  const deaths = await killOnTheWay({
    start: () => workerProcess('test/content-worker.ts', ...waysTo(here)),
    kills: 2,
    done: async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from content.published where base_no = 2`.execute(here.ownerDb)
      return rows[0]!.n === many ? undefined : rows[0]!.n
    },
    holds: async (deaths) => {
      const pages = await seen()
      assert.equal(pages.length, many)
      assert.deepEqual(
        pages.filter((one) => !isWhole(one)),
        [],
        `after ${deaths} deaths`,
      )
    },
  })
  t.diagnostic(`${many} websites, ${deaths} workers killed`)
  assert.ok(deaths >= 2)
})
