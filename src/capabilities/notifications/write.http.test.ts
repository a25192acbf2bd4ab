import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../test/town.ts'
import { addFile } from '../files/index.ts'
import { defineTemplate, notify, type Sms } from './index.ts'
import { letter, say, remind, pass, states, person } from './notifications.test.support.ts'

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
