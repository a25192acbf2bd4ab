// One form, 98 variants: a shared change comes to all of them, also when workers are killed on the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Policy } from '../src/merging/index.ts'
import { inTenant } from '../src/platform/db.ts'
import { Definition } from '../src/capabilities/services/definition.ts'
import { publish } from '../src/capabilities/services/publishing/publish.ts'
import { adoptPublished } from '../src/capabilities/services/sharing/actions.ts'
import {
  commons,
  questionIn,
  rulesOf,
} from '../src/capabilities/services/sharing/sharing.test.support.ts'
import { shed } from '../src/capabilities/services/shed.test.support.ts'
import { addTown } from './town.ts'
import { killOnTheWay, waysTo, workerProcess } from './worker-house.ts'

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

test(`${many} variants of one form, workers killed on the way: each is published or waits, and none is half`, async (t) => {
  await using here = await commons()
  const { id: sharedId } = await here.share(() => {})
  const sort = new Map<string, (typeof sorts)[number]>()
  for (let n = 0; n < many; n++) {
    const one = sorts[n % sorts.length]!
    const id = await addTown(here, `by-${n}`, `By ${n}`)
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
  const deaths = await killOnTheWay({
    start: () => workerProcess('test/services-worker.ts', ...waysTo(here)),
    kills: 2,
    done: async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from services.proposal`.execute(here.ownerDb)
      return rows[0]!.n === many ? undefined : rows[0]!.n
    },
    holds: async () => {
      const all = await seen()
      assert.equal(all.length, many)
      for (const { tenantId, baseNo, body, state } of all) {
        const isNew = body.summary.da === 'Et lille skur i haven'
        assert.equal(isNew, baseNo === 2, 'half a change')
        assert.equal(isNew, state === 'published')
        if (state !== null) assert.equal(state, sort.get(tenantId)!.becomes)
        const own = Definition.parse(structuredClone(shed))
        sort.get(tenantId)!.edit(own)
        assert.equal(body.receipt.contact.phone, own.receipt.contact.phone, 'what is local stays')
      }
    },
  })
  t.diagnostic(`${many} variants, ${deaths} workers killed`)
  assert.ok(deaths >= 2)
})
