import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town } from '../../../test/town.ts'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { addParty } from '../identity/index.ts'
import { type Mail, messagesAbout, waitingMessages } from './index.ts'
import { say, pass, states, person } from './notifications.test.support.ts'

const staff = (id: string, roles: StaffRole[]): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id, name: 'Karl', protected: false },
  roles,
  teams: [],
})

test('what is refused for good is told at the desk, tried again when asked, and holds nobody up', async () => {
  const refuse = { yes: true }
  const mails: Mail[] = []
  await using here = await town({
    mail: async (mail) => {
      if (refuse.yes) return { refused: '550 5.1.1 <findes-ikke@a.example> unknown' }
      mails.push(mail)
      return undefined
    },
  })
  const alma = await person(here)
  const signe = await person(here, {
    name: 'Signe Skærmet',
    email: 'signe@a.example',
    protected: true,
  })
  await say(here, { to: { partyId: alma }, thread: 'case:1', about: 'case:1' })
  await say(here, { to: { partyId: signe } })
  await say(here, { to: { email: 'ukendt@a.example' } })
  await here.work()
  assert.deepEqual(await states(here), ['failed', 'failed', 'failed'])
  assert.deepEqual(await here.events(), [], 'nothing keeps trying')
  refuse.yes = false
  await say(here, { thread: 'case:1' })
  await here.work()
  assert.equal(mails.length, 1, 'the next of the thread is not held up')

  const karl = await here.write((tx) => addParty(tx, here.keys, { kind: 'staff', name: 'Karl' }))
  here.as(staff(karl, ['caseworker']))
  const page = await here.get('/desk/beskeder')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Alma.*Afvist.*Adressen eller nummeret findes ikke\..*550 5\.1\.1/s)
  assert.match(page.body, /uk…@a\.example/)
  assert.match(page.body, /Beskyttet navn/)
  assert.doesNotMatch(page.body, /Signe|signe@|findes-ikke/)
  const log = await sql<{ n: number }>`select count(*) as n from platform.access_log`.execute(
    here.ownerDb,
  )
  assert.equal(Number(log.rows[0]!.n), 1)

  const [, second, first] = await here.read((tx) => waitingMessages(tx))
  assert.equal((await here.post(`/desk/beskeder/${first!.id}/forsoeg`)).statusCode, 303)
  assert.equal((await here.post(`/desk/beskeder/${second!.id}/afslutning`)).statusCode, 303)
  assert.equal((await here.post(`/desk/beskeder/${second!.id}/forsoeg`)).statusCode, 404)
  await here.work()
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['alma@a.example', 'alma@a.example'],
  )
  assert.deepEqual(await states(here), ['sent', 'cancelled', 'failed', 'sent'])
  const about = await here.read((tx) => messagesAbout(tx, 'case:1'))
  assert.deepEqual(
    about.map(({ state, subject }) => [state, subject]),
    [['sent', 'Om hegn']],
  )
})

test('the list is for caseworkers and administrators of the same tenant', async () => {
  await using here = await town({ mail: async () => ({ refused: '550' }) })
  await say(here)
  await here.work()
  const [message] = await here.read((tx) => waitingMessages(tx))
  const karl = await here.write((tx) => addParty(tx, here.keys, { kind: 'staff', name: 'Karl' }))
  assert.equal((await here.get('/desk/beskeder')).statusCode, 303)
  here.as(citizen(karl))
  assert.equal((await here.get('/desk/beskeder')).statusCode, 303)
  here.as(staff(karl, ['editor']))
  assert.equal((await here.get('/desk/beskeder')).statusCode, 403)
  here.as(staff(karl, ['admin']))
  assert.match((await here.get('/desk/beskeder')).body, /Prøv igen/)
  assert.match(
    (await here.get('/desk/beskeder', 'naboby.example')).body,
    /Alle beskeder er nået frem/,
  )
  assert.equal(
    (await here.post(`/desk/beskeder/${message!.id}/forsoeg`, {}, 'naboby.example')).statusCode,
    404,
  )
  assert.deepEqual(await states(here), ['failed'])
})

test('a message that never leaves is given up after three days, and the thread goes on', async () => {
  const mails: Mail[] = []
  await using here = await town({
    mail: async (mail) => {
      if (mail.subject === 'Om gift') throw new TypeError('poison')
      mails.push(mail)
      return undefined
    },
  })
  await say(here, { thread: 't', values: { what: 'gift' } })
  await say(here, { thread: 't' })
  for (let day = 0; day < 5; day++) await pass(here, 23 * 60)
  await here.work()
  assert.deepEqual(await states(here), ['failed', 'sent'])
  assert.equal(mails.length, 1)
})

test('a worker that died while sending is taken over, under the same id', async () => {
  const mails: Mail[] = []
  await using here = await town({ mail: async (mail) => void mails.push(mail) })
  await say(here)
  await sql`update notifications.message set claimed_at = ${here.clock.now}, tries = 1`.execute(
    here.ownerDb,
  )
  await here.work()
  assert.equal(mails.length, 0, 'somebody may still be sending it')
  await pass(here, 2)
  const { rows } = await sql<{ id: string }>`select id from notifications.message`.execute(
    here.ownerDb,
  )
  assert.deepEqual(
    mails.map(({ id }) => id),
    [`${rows[0]!.id}@klitby.example`],
  )
})
