import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town, type Town } from '../../../test/town.ts'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { addFile } from '../files/index.ts'
import { addParty } from '../identity/index.ts'
import {
  cancelMessage,
  defineTemplate,
  type Mail,
  messagesAbout,
  type NewMessage,
  notify,
  type Sms,
  waitingMessages,
} from './index.ts'

const letter = defineTemplate<{ what: string }>({
  name: 'proeve.brev',
  channel: 'email',
  da: ({ what }, site) => ({
    subject: `Om ${what}`,
    text: `Vi skriver om ${what}. Se ${site.origin}/mit/sager.`,
  }),
  en: ({ what }) => ({ subject: `About ${what}`, text: `We write about ${what}.` }),
})
const reminder = defineTemplate<{ clock: string }>({
  name: 'proeve.husk',
  channel: 'sms',
  da: ({ clock }, site) => ({
    text: `Du har en aftale hos ${site.shortName} i morgen kl. ${clock} – se ${site.origin}`,
  }),
})

const say = (here: Town, more: Partial<NewMessage<{ what: string }>> = {}) =>
  here.write((tx) =>
    notify(tx, {
      key: randomUUID(),
      template: letter,
      values: { what: 'hegn' },
      to: { email: 'alma@a.example' },
      ...more,
    }),
  )
const remind = (here: Town, more: Partial<NewMessage<{ clock: string }>> = {}) =>
  here.write((tx) =>
    notify(tx, {
      key: randomUUID(),
      template: reminder,
      values: { clock: '10.15' },
      to: { phone: '12 34 56 78' },
      ...more,
    }),
  )
/** Time passes on our clock, and what was put off is due. */
async function pass(here: Town, minutes: number) {
  here.clock.now = new Date(+here.clock.now + minutes * 60_000)
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.ownerDb)
  await here.work()
}
const states = async (here: Town) =>
  (
    await sql<{ state: string }>`select state from notifications.message order by seq`.execute(
      here.ownerDb,
    )
  ).rows.map(({ state }) => state)
const staff = (id: string, roles: StaffRole[]): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id, name: 'Karl', protected: false },
  roles,
  teams: [],
})
const person = (here: Town, more = {}) =>
  here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Alma', email: 'alma@a.example', ...more }),
  )

test('a message is written at once, sent once and marked', async () => {
  await using here = await town()
  await say(here, { key: 'en' })
  await say(here, { key: 'en' })
  assert.equal(here.sent.mails.length, 0)
  await here.work()
  const [mail, ...more] = here.sent.mails
  assert.deepEqual(more, [])
  assert.equal(mail!.subject, 'Om hegn')
  assert.equal(mail!.to, 'alma@a.example')
  assert.deepEqual(mail!.from, { name: 'Klitby Kommune', address: 'post@klitby.example' })
  assert.match(mail!.id, /^[0-9a-f-]{36}@klitby\.example$/)
  assert.match(mail!.text, /Se http:\/\/klitby\.example\/mit\/sager\./)
  assert.match(mail!.html, /href="http:\/\/klitby\.example\/mit\/sager"/)
  assert.deepEqual(await states(here), ['sent'])
  assert.deepEqual(await here.events(), [])
})

test('an SMS is plain, short, and from the municipality', async () => {
  const sms: Sms[] = []
  await using here = await town({ sms: async (one) => void sms.push(one) })
  await remind(here)
  await here.work()
  const text = 'Du har en aftale hos Klitby i morgen kl. 10.15 - se http://klitby.example'
  assert.deepEqual(
    sms.map(({ from, to, text }) => ({ from, to, text })),
    [{ from: 'Klitby', to: '4512345678', text }],
  )
})

test('what is rolled back is never sent; what has nobody to go to or lacks a value is never queued', async () => {
  await using here = await town()
  const nobody = await person(here, { email: null })
  await assert.rejects(say(here, { to: { partyId: nobody } }), /there is no address for email/)
  await assert.rejects(say(here, { to: {} }), /there is no address/)
  await assert.rejects(say(here, { to: { email: 'a@b.dk\r\nBcc: c@d.dk' } }), /not an address/)
  await assert.rejects(say(here, { values: { what: '' } }), /what is missing/)
  const poison = defineTemplate<{ what: string }>({
    name: 'gift',
    channel: 'email',
    da: () => {
      throw new Error('a template with a mistake')
    },
  })
  await assert.rejects(say(here, { template: poison }), /a mistake/)
  await assert.rejects(
    here.write(async (tx) => {
      await notify(tx, {
        key: 'x',
        template: letter,
        values: { what: 'y' },
        to: { email: 'a@b.example' },
      })
      throw new Error('no')
    }),
  )
  assert.deepEqual(await states(here), [])
  assert.deepEqual(await here.events(), [])
})

test('a person is written to where they are and in their own language', async () => {
  await using here = await town()
  const alma = await person(here, { language: 'en' })
  await say(here, { to: { partyId: alma } })
  await sql`update identity.party set email = 'ny@a.example'`.execute(here.ownerDb)
  await here.work()
  assert.deepEqual(
    here.sent.mails.map(({ to, subject }) => [to, subject]),
    [['ny@a.example', 'About hegn']],
  )
})

test('a protected address is in no letter', async () => {
  await using here = await town()
  const address = { text: 'Skjulevej 3', postalCode: '2699', city: 'Klitby' }
  const signe = await person(here, { protected: true, address })
  await say(here, { to: { partyId: signe }, values: { what: 'hegnet på Skjulevej 3' } })
  await here.work()
  assert.doesNotMatch(JSON.stringify(here.sent.mails), /Skjulevej/)
})

test('a message for later waits for its time, and can be taken back', async () => {
  await using here = await town()
  const at = new Date(+here.clock.now + 60 * 60_000)
  await remind(here, { key: 'aftale:1:husk', at })
  await remind(here, { key: 'aftale:2:husk', at })
  await pass(here, 30)
  assert.equal(here.sent.sms.length, 0)
  await here.write((tx) => cancelMessage(tx, 'aftale:1:'))
  await pass(here, 31)
  assert.equal(here.sent.sms.length, 1)
  assert.deepEqual(await states(here), ['cancelled', 'sent'])
  await remind(here, { key: 'aftale:1:husk' })
  await here.work()
  assert.equal(here.sent.sms.length, 2, 'what was taken back may be said again')
})

test('an SMS in the night waits for the morning, unless it hurries; a mail does not wait', async () => {
  await using here = await town({ now: new Date('2027-03-27T22:00:00Z') })
  await remind(here)
  await remind(here, { urgent: true })
  await say(here)
  await here.work()
  assert.deepEqual([here.sent.sms.length, here.sent.mails.length], [1, 1])
  await pass(here, 7 * 60 + 59)
  assert.equal(here.sent.sms.length, 1)
  await pass(here, 1)
  assert.equal(here.sent.sms.length, 2)
})

test('a reminder that could not leave in time is not sent afterwards', async () => {
  const away = { down: true }
  const sms: Sms[] = []
  await using here = await town({
    sms: async (one) => {
      if (away.down) throw new Error('away')
      sms.push(one)
      return undefined
    },
  })
  await remind(here, { at: here.clock.now, remind: true })
  await here.work()
  away.down = false
  await pass(here, 24 * 60)
  assert.deepEqual(sms, [])
  assert.deepEqual(await states(here), ['cancelled'])
})

test('a calendar entry and a kept file go along; one with a virus does not leave', async () => {
  await using here = await town()
  const pdf = { name: 'Kvittering.pdf', type: 'application/pdf', body: Buffer.from('%PDF-1.7') }
  const file = await here.write((tx) => addFile(tx, here.parts.storage, pdf))
  const invitation = {
    name: 'moede.ics',
    type: 'text/calendar; method=REQUEST',
    text: 'BEGIN:VCALENDAR',
  }
  await say(here, { attachments: [{ fileId: file.id }, invitation] })
  await here.work()
  assert.deepEqual(
    here.sent.mails[0]!.attachments.map(({ name, type, body }) => [name, type, String(body)]),
    [
      ['Kvittering.pdf', 'application/pdf', '%PDF-1.7'],
      [invitation.name, invitation.type, invitation.text],
    ],
  )
  await sql`update files.file set state = 'waiting'`.execute(here.ownerDb)
  await say(here, { attachments: [{ fileId: file.id }] })
  await here.work()
  assert.deepEqual(await states(here), ['sent', 'waiting'])
  await sql`update files.file set state = 'quarantined'`.execute(here.ownerDb)
  await pass(here, 20)
  assert.deepEqual(await states(here), ['sent', 'failed'])
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

test('what was written to a person can be told and forgotten', async () => {
  await using here = await town()
  const alma = await person(here)
  await say(here, { to: { partyId: alma } })
  await here.work()
  await say(here, {
    to: { partyId: alma, email: 'anden@a.example' },
    at: new Date(+here.clock.now + 3_600_000),
  })
  const room = here.capabilities.find(({ name }) => name === 'notifications')!.person!
  const told = await here.read((tx) => room.export(tx, alma))
  assert.deepEqual(
    told[0]!.rows.map((row) => row.subject),
    ['Om hegn', 'Om hegn'],
  )
  await here.write((tx) => room.erase(tx, alma, here.clock.now))
  const { rows } = await sql`select * from notifications.message`.execute(here.ownerDb)
  assert.doesNotMatch(JSON.stringify(rows), /hegn|@a\.example/)
  assert.deepEqual(await states(here), ['sent', 'cancelled'])
})
