// Rows 1 and 2 of the test plan: what was acknowledged is never lost, what was sent again is never doubled, and what
// follows from it is done exactly once, however often web, worker and PostgreSQL are killed meanwhile.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { demoDatabase, startProgram } from '../../bench/house/serve.ts'
import { prepareSender, type Sender } from '../../bench/house/submissions.ts'
import { connect, inTenant } from '../../src/platform/db.ts'
import { keyring } from '../../src/platform/keys.ts'
import { startStandIns } from '../../standins/start.ts'
import { testCluster } from '../../tools/postgres/throwaway.ts'
import { freeBlock } from '../../tools/ports.ts'

const full = process.env.FAELLED_TORTURE === '1'
const clients = full ? 20 : 5
const each = full ? 50 : 8
const betweenKills = full ? 25 : 12
const total = clients * each

test(`${total} submissions while web, worker and PostgreSQL are killed: none lost, none doubled`, async (t) => {
  const cluster = await testCluster({ durable: true })
  const house = await killableHouse(cluster.url)
  try {
    const senders = await house.senders()
    const state = { acknowledged: 0, repeats: 0, done: false }
    const killing = killAgainAndAgain(house, cluster, state)
    const acknowledged = (
      await Promise.all(senders.map((sender) => sendAll(sender, house, state)))
    ).flat()
    state.done = true
    const { kills, seconds } = await killing
    assert.equal(new Set(acknowledged).size, total)

    await house.until(
      `select count(*) = ${total} from notifications.message where template = 'services.receipt' and state = 'sent'`,
    )
    const [kept] = await house.ask(
      `
      select
        (select count(*) from services.submission)::int as submissions,
        (select count(*) from services.submission where id = any($1))::int as acknowledged,
        (select count(*) from services.submission where pdf_id is null)::int as without_pdf,
        (select count(*) from services.draft where id = any($1))::int as half,
        (select count(*) from cases.case where id = any($1))::int as cases,
        (select count(distinct number) from cases.case where id = any($1))::int as numbers,
        (select count(*) from notifications.message where template = 'services.receipt')::int as receipts`,
      [acknowledged],
    )
    assert.deepEqual(kept, {
      submissions: total,
      acknowledged: total,
      without_pdf: 0,
      half: 0,
      cases: total,
      numbers: total,
      receipts: total,
    })
    assert.equal(new Set(await house.mailsSent()).size, total)
    assert.deepEqual(house.gone, [], 'whoever loses PostgreSQL lives on')
    t.diagnostic(
      `acknowledged ${total}, lost 0, doubled 0, half 0; ${kills} kills, ${state.repeats} repeats; ${seconds} s from PostgreSQL's death to the next receipt`,
    )
  } finally {
    await house.close()
    await cluster.stop()
  }
})

type House = Awaited<ReturnType<typeof killableHouse>>
type State = { acknowledged: number; repeats: number; done: boolean }

async function killableHouse(cluster: string) {
  const { url, environment, config, drop } = await demoDatabase(cluster)
  const port = await freeBlock(5)
  const standIns = await startStandIns({
    portBase: port,
    webPort: config.port,
    tenants: ['klitby'],
    people: new URL('../../demo/people.json', import.meta.url).pathname,
    addresses: new URL('../../demo/addresses.csv', import.meta.url).pathname,
    host: '127.0.0.1',
  })
  const told = { ...environment, SMTP_URL: `smtp://localhost:${port + 4}` }
  let closing = false
  const gone: string[] = []
  const running: { web?: ChildProcess; worker?: ChildProcess } = {}
  // As whoever runs them in operation would: what ends is started again.
  const keep = async (name: 'web' | 'worker'): Promise<void> => {
    if (closing) return
    const child = await startProgram(name, told).catch(() => undefined)
    if (!child) return wait(300).then(() => keep(name))
    running[name] = child
    child.once('exit', (code, signal) => {
      if (!closing && signal !== 'SIGKILL') gone.push(`${name} ended with ${code ?? signal}`)
      void keep(name)
    })
  }
  await Promise.all([keep('web'), keep('worker')])
  const ask = async (text: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    return client
      .query(text, values)
      .then(({ rows }) => rows)
      .finally(() => client.end())
  }
  return {
    port: config.port,
    ask,
    /** Programs that ended without having been killed. */
    gone,
    async senders(): Promise<Sender[]> {
      const db = connect(url, 2)
      const [{ id }] = (await ask(`select id from platform.tenant where key = 'klitby'`)) as [
        { id: string },
      ]
      const keys = keyring(config.secrets)
      const made: Sender[] = []
      for (let n = 0; n < clients; n++) {
        made.push(await inTenant(db, id, 'read write', (tx) => prepareSender(tx, keys, each)))
      }
      await db.destroy()
      return made
    },
    kill: (name: 'web' | 'worker') => void running[name]?.kill('SIGKILL'),
    async until(question: string) {
      const began = Date.now()
      for (;;) {
        const [answer] = await ask(question).catch(() => [{}])
        if (Object.values(answer ?? {})[0] === true) return
        assert.ok(Date.now() - began < 120_000, `not within two minutes: ${question}`)
        // What waits because PostgreSQL was away has waited long enough.
        await ask(
          `update graphile_worker._private_jobs set run_at = now() where locked_at is null and payload is not null`,
        ).catch(() => {})
        await wait(500)
      }
    },
    /** The references of the receipts that came; a repeat carries the same one. */
    async mailsSent(): Promise<string[]> {
      const response = await fetch(`http://localhost:${port + 3}/api/messages?to=maja@example.org`)
      const mails = (await response.json()) as { subject: string; reference: string }[]
      return mails
        .filter(({ subject }) => /kvittering/i.test(subject))
        .map(({ reference }) => reference)
    },
    async close() {
      closing = true
      const children = Object.values(running).filter(
        ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
      )
      await Promise.all(children.map((child) => [once(child, 'exit'), child.kill('SIGKILL')][0]))
      await standIns.close()
      drop()
    },
  }
}

/** Kills web and worker by turns after so many receipts, and PostgreSQL once, half way. */
async function killAgainAndAgain(house: House, cluster: { crash(): Promise<void> }, state: State) {
  let [kills, next, seconds, crashed] = [0, betweenKills, '', false]
  while (!state.done) {
    await wait(10)
    const half = !crashed && state.acknowledged >= total / 2
    if (!half && state.acknowledged < next) continue
    next = state.acknowledged + betweenKills
    kills++
    if (half) {
      crashed = true
      const [before, began] = [state.acknowledged, Date.now()]
      await cluster.crash()
      while (state.acknowledged === before && !state.done) await wait(20)
      seconds = ((Date.now() - began) / 1000).toFixed(1)
    } else house.kill(kills % 3 === 0 ? 'worker' : 'web')
  }
  assert.ok(crashed, 'PostgreSQL was killed')
  return { kills, seconds }
}

/** Sends each draft again and again until there is a receipt. Returns the ids acknowledged. */
async function sendAll(
  { cookie, paths }: Sender,
  { port }: House,
  state: State,
): Promise<string[]> {
  const acknowledged: string[] = []
  const host = `klitby.localhost:${port}`
  for (const path of paths) {
    for (let tries = 0; ; tries++) {
      assert.ok(tries < 1000, `no receipt after ${tries} tries`)
      const receipt = await post(`http://127.0.0.1:${port}${path}`, host, cookie)
      if (receipt) {
        acknowledged.push(receipt)
        state.acknowledged++
        // Slower than a quick machine could, so that there is time to be killed in.
        await wait(20 + Math.random() * 60)
        break
      }
      state.repeats++
      await wait(50 + Math.random() * 100)
    }
  }
  return acknowledged
}

async function post(url: string, host: string, cookie: string): Promise<string | undefined> {
  const { request } = await import('node:http')
  const headers = {
    host,
    cookie,
    origin: `http://${host}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': 0,
  }
  return new Promise((done) => {
    const sent = request(url, { method: 'POST', headers, timeout: 15_000 }, (answer) => {
      answer.resume()
      answer.once('close', () =>
        done(/\/kvittering\/([\w-]{36})/.exec(answer.headers.location ?? '')?.[1]),
      )
    })
    sent.once('timeout', () => sent.destroy())
    sent.once('error', () => done(undefined)).end()
  })
}
