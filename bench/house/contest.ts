import { Agent, request } from 'node:http'
import { confirm, hold, type Need } from '../../src/capabilities/booking/index.ts'
import { signatureOf } from '../../src/capabilities/booking/links.ts'
import { putOpening, putResource } from '../../src/capabilities/booking/store/hours.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Keys } from '../../src/platform/keys.ts'

const need: Need = { kind: 'kaploeb', minutes: 30, competence: 'kaploeb', place: 'phone' }

/** Everybody has a time at nine on Mondays; at ten there are as many seats as are fought for. */
const crowd = { opens: '09:00', closes: '09:30' }
const goal = { opens: '10:00', closes: '10:30' }

/** What the clients of a contest are: each has an appointment of its own, and the address that moves it. */
export type Contest = { moves: string[]; at: Date; home: Date }

/** Lays in as many appointments as there are clients, and one time that has room for `seats` of them. */
export async function setUpContest(
  tx: Tx,
  keys: Keys,
  clients: number,
  seats: number,
  monday: string,
): Promise<Contest> {
  const now = new Date(Date.parse(`${monday}T00:00:00Z`) - 7 * 86_400_000)
  const opening = {
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    validFrom: monday,
    validUntil: null,
    grid: 30,
    audience: 'public' as const,
    kinds: ['kaploeb'],
    places: ['phone' as const],
    note: null,
  }
  const resource = {
    kind: 'caseworker' as const,
    partyId: null,
    competences: ['kaploeb'],
    where: null,
    active: true,
  }
  for (let left = clients; left > 0; left -= 100) {
    const hall = await putResource(tx, {
      ...resource,
      name: `Sal ${left}`,
      seats: Math.min(left, 100),
    })
    await putOpening(tx, { ...opening, ...crowd, resourceId: hall })
  }
  await putOpening(tx, {
    ...opening,
    ...goal,
    resourceId: await putResource(tx, { ...resource, name: 'Mål', seats }),
  })

  const home = new Date(`${monday}T08:00:00Z`)
  const moves: string[] = []
  for (let n = 0; n < clients; n++) {
    const holder = `contest ${n}`
    const held = await hold(tx, need, home, holder, now)
    if (held === 'taken') throw new Error('there is room for everybody at nine')
    const booking = await confirm(
      tx,
      keys,
      held.id,
      holder,
      {
        partyId: null,
        title: 'Kapløb',
        name: holder,
        smsReminder: false,
        bring: [],
        language: 'da',
      },
      now,
    )
    if (booking === 'expired') throw new Error('a held time was gone')
    moves.push(`/aftaler/${booking.id}/flyt?n=${signatureOf(keys, booking)}`)
  }
  return { moves, at: new Date(+home + 3_600_000), home }
}

export type Outcome = { won: string[]; lost: number; faults: number; ms: number }

/** All clients ask for the time at once, each on a connection of its own. */
export async function race({ moves, at }: Contest, port: number, host: string): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: moves.length })
  const began = performance.now()
  const answers = await Promise.all(moves.map((path) => post(agent, port, host, path, at)))
  const ms = performance.now() - began
  agent.destroy()
  return {
    won: moves.filter((_, n) => answers[n] === 303),
    lost: answers.filter((status) => status === 409).length,
    faults: answers.filter((status) => status !== 303 && status !== 409).length,
    ms,
  }
}

/** The winners go back, so that the time is free again. Says whether all could. */
export async function goHome(
  { home }: Contest,
  winners: string[],
  port: number,
  host: string,
): Promise<boolean> {
  const agent = new Agent()
  const answers = await Promise.all(winners.map((path) => post(agent, port, host, path, home)))
  return answers.every((status) => status === 303)
}

function post(agent: Agent, port: number, host: string, path: string, at: Date): Promise<number> {
  const body = new URLSearchParams({ tid: at.toISOString() }).toString()
  const headers = {
    host,
    origin: `http://${host}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((done, fail) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: 'POST', headers },
      (answer) => {
        answer.resume().once('end', () => done(answer.statusCode!))
      },
    )
    sent.once('error', fail).end(body)
  })
}
