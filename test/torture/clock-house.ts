import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { demoDatabase } from '../../bench/house/serve.ts'
import { webUrlOf } from '../../src/app.ts'
import { confirm, freeTimes, hold, type Need } from '../../src/capabilities/booking/index.ts'
import { signatureOf } from '../../src/capabilities/booking/links.ts'
import { weekOf } from '../../src/capabilities/booking/weeks.ts'
import { addParty, addStaff } from '../../src/capabilities/identity/index.ts'
import { hashOf, newToken, sessionCookie } from '../../src/capabilities/identity/sessions/cookie.ts'
import { addSession } from '../../src/capabilities/identity/store/sessions.ts'
import { defineTemplate, notify } from '../../src/capabilities/notifications/index.ts'
import { connect, inTenant, type Tx } from '../../src/platform/db.ts'
import { keyring } from '../../src/platform/keys.ts'
import { partsOf } from '../../src/parts.ts'
import { capabilitiesOf } from '../../src/rooms.ts'
import { clusterUrl } from '../template-database.ts'

export type ClockHouse = Awaited<ReturnType<typeof clockHouse>>

const minute = 60_000
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }
const letter = defineTemplate<{ what: string }>({
  name: 'test.clock',
  channel: 'email',
  da: ({ what }) => ({ subject: `Om ${what}`, text: `Vi skriver om ${what}.` }),
})

/** The demo, what is to be decided in it, and what was. Moments are the database's. */
export async function clockHouse() {
  const { url, environment, config, drop } = await demoDatabase(clusterUrl())
  const db = connect(url, 2)
  // As the role that serves: fenced in, as the house is.
  const web = connect(webUrlOf(config), 2)
  const mail = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _, done) => void stream.resume().once('end', done),
  })
  await new Promise<void>((ready) => mail.listen(0, '127.0.0.1', ready))
  const { port } = mail.server.address() as { port: number }
  const keys = keyring(config.secrets)
  const tenantId = await one<string>(`select id from platform.tenant where key = 'klitby'`)
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTenant(web, tenantId, 'read write', work)
  const ticking = capabilitiesOf(partsOf(config))
    .flatMap(({ name: room, every = [] }) =>
      every.map(({ name, seconds }) => `('tick:${room}:${name}', ${seconds})`),
    )
    .join()
  const asks = new Map<string, () => Promise<string>>()

  async function one<T>(text: string): Promise<T> {
    const { rows } = await sql.raw<Record<string, T>>(text).execute(db)
    return Object.values(rows[0] ?? {})[0]!
  }
  const get = (path: string, cookie = '') =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = { host: `klitby.localhost:${config.port}`, cookie }
      const sent = request({ host: '127.0.0.1', port: config.port, path, headers }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (part) => (body += part))
        answer.on('end', () => resolve({ status: answer.statusCode!, body }))
      })
      sent.on('error', reject).end()
    })

  const expected: Record<string, string> = {}
  const decide = (what: string, right: string, ask: () => Promise<string>) => {
    expected[what] = right
    asks.set(what, ask)
  }

  async function session(kind: 'citizen' | 'staff', seen: number, ends: number, right: string) {
    const at = await now()
    const token = newToken()
    await write(async (tx) => {
      const partyId =
        kind === 'citizen'
          ? await addParty(tx, keys, { kind: 'person', name: 'Alma Ur' })
          : await addStaff(tx, keys, { name: 'Birk Ur', roles: ['caseworker'], teams: [] })
      const { rows } = await sql<{ key: string }>`
        select key from identity.provider where audience = ${kind} limit 1`.execute(tx)
      await addSession(tx, keys, {
        tokenHash: hashOf(token),
        kind,
        partyId,
        ...(kind === 'citizen' && { behalf: { id: partyId, kind: 'person', basis: 'self' } }),
        mayActFor: [],
        level: 'substantial',
        provider: rows[0]!.key,
        sub: partyId,
        startedAt: new Date(+at - seen * minute),
        endsAt: new Date(+at + ends * minute),
      })
    })
    const page = kind === 'citizen' ? '/mit' : '/desk'
    decide(`${kind} session seen ${seen} min ago, ending in ${ends}`, right, async () =>
      (await get(page, `${sessionCookie}=${token}`)).status === 200 ? 'open' : 'closed',
    )
  }

  const now = () => one<Date>('select clock_timestamp()')

  async function appointment(starts: number, right: string) {
    const at = await now()
    const booking = await write(async (tx) => {
      const within = { from: at, to: new Date(+at + 60 * 24 * 60 * minute) }
      const [first] = await freeTimes(tx, need, within, at, 'public')
      const held = await hold(tx, need, first!.start, `clock ${starts} ${Math.random()}`, at)
      if (held === 'taken') throw new Error('a free time was taken')
      const { rows } = await sql<{ holder: string }>`
        select holder from booking.booking where id = ${held.id}`.execute(tx)
      const details = {
        partyId: null,
        title: 'Byggemøde',
        name: 'Alma Ur',
        smsReminder: false,
        bring: [],
        language: 'da' as const,
      }
      const made = await confirm(tx, keys, held.id, rows[0]!.holder, details, at)
      if (made === 'expired') throw new Error('a hold was not there')
      await sql`delete from booking.reservation where booking_id = ${made.id}`.execute(tx)
      await sql`
        update booking.booking set during = tstzrange(${new Date(+at + starts * minute)}::timestamptz,
          ${new Date(+at + (starts + 45) * minute)}::timestamptz) where id = ${made.id}`.execute(tx)
      return made
    })
    const path = `/aftaler/${booking.id}/aflys?n=${signatureOf(keys, booking)}`
    decide(`the link of an appointment that begins in ${starts} min`, right, async () =>
      (await get(path)).status === 200 ? 'open' : 'closed',
    )
    return { path: path.replace('aflys', 'flyt') }
  }

  /** Every seat of a free time held, for so many minutes more. */
  async function held(move: string, nth: number, minutes: number, right: string) {
    const at = await now()
    const start = await write(async (tx) => {
      const within = { from: at, to: new Date(+at + 60 * 24 * 60 * minute) }
      const { start } = (await freeTimes(tx, need, within, at, 'public'))[nth]!
      for (let n = 0; n < 100; n++) {
        const seat = await hold(tx, need, start, `seat ${n} ${Math.random()}`, at)
        if (seat === 'taken') break
        const until = new Date(+at + minutes * minute)
        await sql`update booking.booking set hold_until = ${until} where id = ${seat.id}`.execute(
          tx,
        )
      }
      return start
    })
    const week = weekOf(start.toISOString().slice(0, 10)).key
    decide(`a time held for ${minutes} min more`, right, async () =>
      (await get(`${move}&uge=${week}`)).body.includes(start.toISOString()) ? 'free' : 'held',
    )
  }

  async function message(what: string, due: number, right: string) {
    const at = await now()
    const key = `clock ${what} ${Math.random()}`
    await write((tx) =>
      notify(tx, {
        key,
        template: letter,
        values: { what },
        to: { email: 'alma@example.org' },
        at: new Date(+at + due * minute),
        remind: true,
      }),
    )
    const state = () => one<string>(`select state from notifications.message where key = '${key}'`)
    decide(`a reminder ${what}`, right, async () => {
      for (let n = 0; n < 400 && (await state()) !== right; n++) await wait(100)
      return state()
    })
  }

  return {
    environment: { ...environment, SMTP_URL: `smtp://127.0.0.1:${port}` },
    /** Lays out what is to be decided, and says what is right. */
    async prepare(): Promise<Record<string, string>> {
      for (const key of Object.keys(expected)) delete expected[key]
      await session('citizen', 25, 60, 'open')
      await session('citizen', 35, 60, 'closed')
      await session('citizen', 5, 5, 'open')
      await session('citizen', 5, -1, 'closed')
      await session('staff', 55, 60, 'open')
      await session('staff', 65, 60, 'closed')
      await appointment(-30, 'open')
      await appointment(-46, 'closed')
      const { path } = await appointment(600, 'open')
      await held(path, 3, 5, 'held')
      await held(path, 4, -1, 'free')
      await message('that was due a minute ago', -1, 'sent')
      await message('that was due 19 hours ago', -19 * 60, 'sent')
      await message('that was due 21 hours ago', -21 * 60, 'cancelled')
      await message('that is due in two hours', 120, 'queued')
      decide('what is done by the clock', 'in its time', ticks)
      return { ...expected }
    },
    /** What the house decides of each. */
    async ask(wanted: string[]): Promise<Record<string, string>> {
      const found: Record<string, string> = {}
      for (const what of wanted) found[what] = await asks.get(what)!()
      return found
    },
    async [Symbol.asyncDispose]() {
      await new Promise<void>((done) => mail.close(done))
      await db.destroy()
      await web.destroy()
      drop()
    },
  }

  /** All that is done by the clock is due within its own time from now: neither at once, which is a storm, nor late. */
  async function ticks(): Promise<string> {
    const question = `
      select coalesce(string_agg(key, ', '), 'in its time') from graphile_worker.jobs
      join (values ${ticking}) as tick (key, seconds) using (key)
      where run_at not between now() - interval '5 seconds' and now() + (seconds + 5) * interval '1 second'`
    for (let n = 0; n < 50 && (await one(question)) !== 'in its time'; n++) await wait(100)
    return one(question)
  }
}
