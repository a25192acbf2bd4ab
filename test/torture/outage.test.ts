import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { rehearsal } from '../../standins/rehearsal.ts'
import { town, type Town } from '../town.ts'
import { gatewaySms } from '../../src/integrations/sms/index.ts'
import { smtpMail } from '../../src/integrations/smtp/index.ts'
import { defineTemplate, notify } from '../../src/capabilities/notifications/index.ts'

const world = await rehearsal()
after(() => world[Symbol.asyncDispose]())
const address = `http://localhost:${world.ports.world}`

const letter = defineTemplate<{ case: string; no: number }>({
  name: 'proeve.brev',
  channel: 'email',
  da: (v) => ({ subject: `${v.case} ${v.no}`, text: 'Der er nyt.' }),
})
const sms = defineTemplate<{ case: string; no: number }>({
  name: 'proeve.sms',
  channel: 'sms',
  da: (v) => ({ text: `${v.case} ${v.no}` }),
})

type Kept = { type: string; subject: string; text: string; reference: string }

const faults = (way: string) =>
  fetch(`${address}/api/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ smtp: way, sms: way, slowMs: 600 }),
  })

async function pass(here: Town, minutes: number) {
  here.clock.now = new Date(+here.clock.now + minutes * 60_000)
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.ownerDb)
  await here.work()
}

const unsent = async (here: Town) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from notifications.message where state <> 'sent'`.execute(
    here.ownerDb,
  )
  return rows[0]!.n
}

// Two hours and few cases here; npm run torture takes half a day and a hundred messages.
const long = process.env.FAELLED_TORTURE === '1'
const [hours, cases, each] = long ? [12, 5, 10] : [2, 3, 3]

test('an outage of hours loses nothing, doubles nothing and keeps the order of each case', async () => {
  await using here = await town({
    now: new Date('2026-11-23T08:00:00Z'),
    mail: smtpMail(`smtp://localhost:${world.ports.smtp}`, { patience: 150, total: 400 }),
    sms: gatewaySms({ url: address, token: 'kun-til-demo' }, { patience: 150 }),
  })
  const ways = ['down', 'timeout-after-accept', '500', 'slow']
  let said = 0
  for (let step = 0; step < hours * 2; step++) {
    await faults(ways[step % ways.length]!)
    if (said < each) {
      const no = said++
      await here.write(async (tx) => {
        for (let n = 0; n < cases; n++) {
          const about = { thread: `case:${n}`, values: { case: `Sag ${n}`, no } }
          await notify(tx, {
            ...about,
            key: `mail:${n}:${no}`,
            template: letter,
            to: { email: `p${n}@a.example` },
          })
          await notify(tx, {
            ...about,
            key: `sms:${n}:${no}`,
            template: sms,
            to: { phone: '12345678' },
            urgent: true,
          })
        }
      })
    }
    await pass(here, 30)
  }
  const parked = await sql`select from graphile_worker._private_jobs where attempts > 1`.execute(
    here.ownerDb,
  )
  assert.equal(parked.rows.length, 0, 'an outage counts as nobody’s failure')

  await faults('ok')
  let minutes = 0
  for (; (await unsent(here)) && minutes < 60; minutes++) await pass(here, 1)

  const kept = ((await (await fetch(`${address}/api/messages`)).json()) as Kept[]).toReversed()
  const arrived = [
    ...new Map(kept.toReversed().map((one) => [one.reference, one])).values(),
  ].toReversed()
  const names = arrived.map(({ type, subject, text }) => `${type} ${subject || text}`)
  const total = cases * each * 2
  const lost = total - new Set(names).size
  const doubled = names.length - new Set(names).size
  const firsts = kept.filter(
    ({ reference }, at) => kept.findIndex((one) => one.reference === reference) === at,
  )
  const outOfOrder = disorder(firsts)
  const again = kept.length - arrived.length
  console.log(
    `${hours} h outage, ${total} messages: lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}; ` +
      `${again} repeats under the id of the first; drained in ${minutes} min`,
  )
  assert.deepEqual(
    { lost, doubled, outOfOrder, unsent: await unsent(here) },
    { lost: 0, doubled: 0, outOfOrder: 0, unsent: 0 },
  )
  assert.ok(minutes <= 15)
  await pass(here, 30)
  assert.deepEqual(await here.events(), [], 'nothing goes on asking')
})

/** How often a message came before one of the same case and channel that was written earlier. */
function disorder(messages: Kept[]): number {
  const last = new Map<string, number>()
  let wrong = 0
  for (const { type, subject, text } of messages) {
    const [, thread = '', no = ''] = /^(Sag \d+) (\d+)$/.exec(subject || text) ?? []
    if (Number(no) < (last.get(type + thread) ?? -1)) wrong++
    last.set(type + thread, Number(no))
  }
  return wrong
}
