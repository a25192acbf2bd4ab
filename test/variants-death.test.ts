// One form, 98 variants: a shared change comes to all of them, also when workers are killed on the way.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Policy } from '../src/merging/index.ts'
import { inTenant } from '../src/platform/db.ts'
import { addTenant } from '../src/platform/tenants.ts'
import { Definition } from '../src/capabilities/services/definition.ts'
import { publish } from '../src/capabilities/services/publishing/publish.ts'
import { adoptPublished } from '../src/capabilities/services/sharing/actions.ts'
import {
  commons,
  questionIn,
  rulesOf,
} from '../src/capabilities/services/sharing/sharing.test.support.ts'
import { shed } from '../src/capabilities/services/shed.test.support.ts'
import { webUrlOf } from './template-database.ts'

const many = 98

/** What each does differently, and how it takes what is new; in turn. */
const sorts: { policy: Policy; edit: (service: Definition) => void; becomes: string }[] = [
  { policy: { kind: 'follow' }, edit: () => {}, becomes: 'published' },
  {
    policy: { kind: 'follow' },
    edit: (service) => void (service.receipt.contact.phone = '11223344'),
    becomes: 'published',
  },
  {
    policy: { kind: 'follow' },
    edit: (service) => void (rulesOf(service, 'gebyr')[1]!.outputs[0] = '450'),
    becomes: 'open',
  },
  {
    policy: { kind: 'follow' },
    edit: (service) => {
      const answers = { zone: 'landzone', naboEnig: true }
      service.tests = [{ name: 'Gebyret', answers, expect: { fee: { kroner: 500 } } }]
    },
    becomes: 'open',
  },
  { policy: { kind: 'follow-editorial' }, edit: () => {}, becomes: 'open' },
  {
    policy: { kind: 'frozen', until: '2027-02-01', reason: 'Valg' },
    edit: (service) => void (questionIn(service, 'areal').label.da = 'Hvor mange m²?'),
    becomes: 'waiting',
  },
]

/** A worker with the whole house, in a process of its own. */
async function worker(ownerUrl: string): Promise<ChildProcess> {
  const database = webUrlOf(new URL(ownerUrl).pathname.slice(1))
  const args = ['--import', './tools/jsx.ts', 'test/services-worker.ts', ownerUrl, database]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => assert.fail('the worker did not start')),
  ])
  return child
}

test(`${many} variants of one form, workers killed on the way: each is published or waits, and none is half`, async (t) => {
  await using here = await commons()
  const { id: sharedId } = await here.share(() => {})
  const sort = new Map<string, (typeof sorts)[number]>()
  for (let n = 0; n < many; n++) {
    const one = sorts[n % sorts.length]!
    const id = await addTenant(here.ownerDb, {
      key: `by-${n}`,
      host: `by-${n}.example`,
      name: `By ${n}`,
      kind: 'municipality',
      profile: {},
    })
    sort.set(id, one)
    await inTenant(here.db, id, 'read write', async (tx) => {
      const own = Definition.parse(structuredClone(shed))
      one.edit(own)
      await publish(tx, own, here.clock.now)
      const adopted = await adoptPublished(tx, sharedId, one.policy)
      assert.ok(adopted.ok)
    })
  }
  await here.share((service) => {
    rulesOf(service, 'gebyr')[1]!.outputs[0] = '600'
    service.summary.da = 'Et lille skur i haven'
  }, 'substantive')

  /** Each variant with what it lies on, what citizens meet of it, and what became of the change. */
  const seen = async () =>
    (
      await sql<{ tenantId: string; baseNo: number; body: Definition; state: string | null }>`
        select v.tenant_id, v.base_no, d.body, p.state from services.variant v
        join lateral (
          select body from services.definition one
          where one.tenant_id = v.tenant_id and one.service_id = v.service_id order by version desc limit 1
        ) d on true
        left join services.proposal p on p.tenant_id = v.tenant_id and p.service_id = v.service_id`.execute(
        here.ownerDb,
      )
    ).rows
  let deaths = 0
  for (let before = 0; ; deaths++) {
    const all = await seen()
    assert.equal(all.length, many)
    for (const { tenantId, baseNo, body, state } of all) {
      const isNew = body.summary.da === 'Et lille skur i haven'
      assert.equal(isNew, baseNo === 2, 'half a change')
      assert.equal(isNew, state === 'published')
      if (state !== null) assert.equal(state, sort.get(tenantId)!.becomes)
      const own = Definition.parse(structuredClone(shed))
      sort.get(tenantId)!.edit(own)
      assert.equal(body.receipt.contact.phone, own.receipt.contact.phone, 'what is local is there')
    }
    const done = all.filter(({ state }) => state !== null).length
    if (done === many) break
    assert.ok(deaths < 30, `${done} of ${many} after ${deaths} deaths`)
    const child = await worker(here.ownerUrl)
    // Killed as soon as it has got somewhere; the third is left to finish.
    for (let waited = 0; waited < 1000; waited++) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from services.proposal`.execute(here.ownerDb)
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
  t.diagnostic(`${many} variants, ${deaths} workers killed`)
  assert.ok(deaths >= 2)
})
