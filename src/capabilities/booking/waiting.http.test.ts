import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, type Town, town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'
import { cancel } from './actions/appointments.ts'
import { setUpBookingDemo } from './demo.ts'
import { type Booking, confirm, hold, type Need, waitingHref } from './index.ts'
import { person } from './person.ts'
import { waitingOfParty } from './store/waiting.ts'

const now = new Date('2026-11-23T09:00:00Z')
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }
const wednesday = new Date('2026-11-25T09:15:00Z')
const path = waitingHref(need, '/selvbetjening/byggemoede/1/tid')

const dates = (from: number, to: number) => ({
  'fra-dag': String(from),
  'fra-maaned': '11',
  'fra-aar': '2026',
  'til-dag': String(to),
  'til-maaned': '11',
  'til-aar': '2026',
})

async function withDemo() {
  const here = await town({ now })
  await here.write((tx) => setUpBookingDemo(tx))
  return here
}

const person1 = (here: Town, name: string) =>
  here.write((tx) => addParty(tx, here.keys, { kind: 'person', name }))

async function joins(here: Town, name: string, form: Record<string, string>) {
  const id = await person1(here, name)
  here.as(citizen(id, name))
  const sent = await here.post(path, form)
  here.as(undefined)
  return { id, sent }
}

async function booked(here: Town, partyId: string | null = null): Promise<Booking> {
  return here.write(async (tx) => {
    const held = await hold(tx, need, wednesday, 'draft', now)
    assert.ok(held !== 'taken')
    const done = await confirm(
      tx,
      here.keys,
      held.id,
      'draft',
      {
        partyId,
        title: 'Byggemøde',
        name: 'Alma',
        smsReminder: false,
        bring: [],
        language: 'da',
      },
      now,
    )
    assert.ok(done !== 'expired')
    return done
  })
}

test('when a time is freed the first in line are told, once, and only those it suits', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  for (let n = 1; n <= 5; n++) {
    const { sent } = await joins(here, `Person ${n}`, {
      ...dates(23, 30),
      email: `p${n}@example.dk`,
    })
    assert.equal(sent.statusCode, 303)
    assert.match(sent.headers.location!, /tak=1/)
    here.clock.now = new Date(+now + n * 1000)
  }
  await joins(here, 'For sent', { ...dates(27, 30), email: 'later@example.dk' })
  await here.write((tx) => cancel(tx, booking.id, now))
  await here.work()
  await here.work()
  const told = () =>
    here.sent.mails.filter(({ subject }) => /blevet en tid ledig/.test(subject)).map(({ to }) => to)
  assert.deepEqual(told(), ['p1@example.dk', 'p2@example.dk', 'p3@example.dk'])
  const [mail] = here.sent.mails
  assert.match(mail!.text, /onsdag 25\. november kl\. 10\.15/)
  assert.ok(mail!.text.includes('http://klitby.example/selvbetjening/byggemoede/1/tid'))

  const again = await booked(here)
  await here.write((tx) => cancel(tx, again.id, now))
  await here.work()
  await here.work()
  assert.deepEqual(
    told(),
    [1, 2, 3, 4, 5].map((n) => `p${n}@example.dk`),
  )
})

test('one asks for dates and an address, and is told what is missing', async () => {
  await using here = await withDemo()
  const tries: [Record<string, string>, RegExp][] = [
    [dates(23, 30), /Skriv en e-mail eller et telefonnummer/],
    [{ ...dates(30, 23), email: 'a@example.dk' }, /efter den første/],
    [{ ...dates(2, 3), email: 'a@example.dk' }, /ikke er gået/],
    [{ ...dates(23, 31), email: 'a@example.dk' }, /Skriv en dato/],
    [{ ...dates(23, 30), email: 'hvad' }, /navn@eksempel\.dk/],
    [{ ...dates(23, 30), phone: '12' }, /8 cifre/],
  ]
  for (const [form, words] of tries) {
    const { sent } = await joins(here, 'Ida', form)
    assert.equal(sent.statusCode, 422)
    assert.match(sent.body, words)
    assert.match(sent.body, new RegExp(`value="${form['fra-dag']}"`))
  }
})

test('the way back leads to our own pages only', async () => {
  await using here = await withDemo()
  here.as(citizen(await person1(here, 'Ida')))
  assert.equal((await here.get(path)).statusCode, 200)
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
  ]) {
    assert.equal((await here.get(waitingHref(need, back))).statusCode, 404, back)
  }
})

test('who joins twice stands in line once', async () => {
  await using here = await withDemo()
  const { id } = await joins(here, 'Ida', { ...dates(23, 30), email: 'a@example.dk' })
  here.as(citizen(id, 'Ida'))
  await here.post(path, { ...dates(24, 29), phone: '20 30 40 50' })
  const line = await here.read((tx) => waitingOfParty(tx, id))
  assert.deepEqual(
    line.map(({ firstDay, phone }) => [firstDay, phone]),
    [['2026-11-24', '+4520304050']],
  )
})

test('a person gets all we know of their appointments, and is forgotten', async () => {
  await using here = await withDemo()
  const { id } = await joins(here, 'Ida', { ...dates(23, 30), email: 'a@example.dk' })
  await booked(here, id)
  const known = await here.read((tx) => person.export(tx, id))
  assert.deepEqual(
    known.map(({ rows }) => rows.length),
    [1, 1],
  )
  assert.equal(known[0]!.rows[0]!.title, 'Byggemøde')
  await here.write((tx) => person.erase(tx, id, now))
  assert.deepEqual(
    (await here.read((tx) => person.export(tx, id))).map(({ rows }) => rows.length),
    [0, 0],
  )
  assert.notEqual(await here.write((tx) => hold(tx, need, wednesday, 'next', now)), 'taken')
})
