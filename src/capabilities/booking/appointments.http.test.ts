import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, type Town, town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'
import type { Context } from '../../platform/capability.ts'
import { setUpBookingDemo } from './demo.ts'
import { ticks } from './reactions.ts'
import {
  type Booking,
  bookingById,
  bookingOfHolder,
  bookingLink,
  confirm,
  type Details,
  hold,
  type Need,
} from './index.ts'

const now = new Date('2026-11-23T09:00:00Z')
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }
const wednesday = new Date('2026-11-25T09:15:00Z')
const thursday = '2026-11-26T13:00:00.000Z'
const origin = 'http://klitby.example'

async function booked(
  here: Town,
  more: Partial<Details> = {},
  start = wednesday,
): Promise<Booking> {
  return here.write(async (tx) => {
    const held = await hold(tx, need, start, `draft ${start.toISOString()}`, now)
    assert.ok(held !== 'taken')
    const done = await confirm(
      tx,
      here.keys,
      held.id,
      `draft ${start.toISOString()}`,
      {
        partyId: null,
        title: 'Byggemøde om en carport',
        name: 'Alma Testesen',
        email: 'alma@example.dk',
        phone: '+4520304050',
        smsReminder: true,
        bring: ['Situationsplan', 'Tegning af facader'],
        language: 'da',
        ...more,
      },
      now,
    )
    assert.ok(done !== 'expired')
    return done
  })
}

const linkTo = (here: Town, booking: Booking) => bookingLink(here.keys, booking, '')
const partOf = (link: string, part: string) => link.replace('?', `/${part}?`)
const sequence = (ics: string) => Number(/^SEQUENCE:(\d+)/m.exec(ics)![1])

async function withDemo() {
  const here = await town({ now })
  await here.write((tx) => setUpBookingDemo(tx))
  return here
}

test('the link in a letter shows the appointment and what to bring, without login', async () => {
  await using here = await withDemo()
  const link = linkTo(here, await booked(here))
  const page = await here.get(link)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /[Oo]nsdag 25\. november/)
  assert.match(page.body, /kl\. 10\.15 til 11\.00/)
  assert.match(page.body, /Tegning af facader/)
  assert.match(page.body, /lokale/i)
  assert.match(page.headers['x-robots-tag'] as string, /noindex/)
  assert.match(page.headers['referrer-policy'] as string, /same-origin|no-referrer/)
})

test('a wrong signature, another’s signature and another tenant find nothing', async () => {
  await using here = await withDemo()
  const one = await booked(here)
  const other = await booked(here, {}, new Date(thursday))
  const [own, theirs] = [linkTo(here, one), linkTo(here, other)]
  const swapped = own.replace(/n=.*/, theirs.slice(theirs.indexOf('n=')))
  const foreign = bookingLink(here.keys, { ...one, tenantId: here.neighbourId }, '')
  for (const path of [own.replace(/\?.*/, ''), `${own}x`, swapped, foreign]) {
    for (const part of ['', 'flyt', 'aflys', 'kalender.ics']) {
      const url = part ? (path.includes('?') ? partOf(path, part) : `${path}/${part}`) : path
      assert.equal((await here.get(url)).statusCode, 404, url)
    }
    assert.equal(
      (await here.post(path.includes('?') ? partOf(path, 'aflys') : `${path}/aflys`)).statusCode,
      404,
    )
  }
  assert.equal((await here.get(own, 'naboby.example')).statusCode, 404)
  assert.equal((await here.get('/aftaler/not-an-id?n=x')).statusCode, 404)
})

test('it is moved with two clicks, and the old link still leads to it', async () => {
  await using here = await withDemo()
  const link = linkTo(here, await booked(here))
  const first = await here.get(link)
  const toTimes = /href="(\/aftaler\/[^"]*\/flyt[^"]*)"/
    .exec(first.body)![1]!
    .replaceAll('&amp;', '&')
  const times = await here.get(toTimes)
  assert.match(times.body, /Ledige tider i uge 48/)
  const button = new RegExp(`<button[^>]*name="tid"[^>]*value="${thursday}"`)
  assert.match(times.body, button)
  assert.doesNotMatch(times.body, /value="2026-11-25T09:15:00\.000Z"/)

  const sent = await here.post(toTimes, { tid: thursday })
  assert.equal(sent.statusCode, 303)
  const done = await here.get(sent.headers.location!)
  assert.match(done.body, /Din aftale er flyttet/)
  assert.match(done.body, /[Tt]orsdag 26\. november/)
  assert.match((await here.get(link)).body, /[Tt]orsdag 26\. november/)
  assert.equal(sequence((await here.get(partOf(link, 'kalender.ics'))).body), 1)
})

test('a time that is taken, or no time at all, gives the page again with a sentence', async () => {
  await using here = await withDemo()
  const link = linkTo(here, await booked(here))
  await booked(here, {}, new Date(thursday))
  const taken = await here.post(partOf(link, 'flyt'), { tid: thursday })
  assert.equal(taken.statusCode, 409)
  assert.match(taken.body, /Tiden er lige blevet taget/)
  for (const tid of ['', 'now', '2026-99-99T99:99:99.000Z', '2026-11-26']) {
    const wrong = await here.post(partOf(link, 'flyt'), { tid })
    assert.equal(wrong.statusCode, 422, tid)
    assert.match(wrong.body, /Vælg en tid/)
  }
  const odd = await here.post(partOf(link, 'flyt'), { tid: '2026-11-26T13:01:00.000Z' })
  assert.equal(odd.statusCode, 409)
})

test('a cancelled time is free again, once, and the calendar is told', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  const link = linkTo(here, booking)
  assert.match((await here.get(partOf(link, 'aflys'))).body, /Vil du aflyse/)
  for (let n = 0; n < 2; n++) assert.equal((await here.post(partOf(link, 'aflys'))).statusCode, 303)
  assert.match((await here.get(link)).body, /Aftalen er aflyst/)
  const ics = (await here.get(partOf(link, 'kalender.ics'))).body
  assert.match(ics, /METHOD:CANCEL/)
  assert.match(ics, /STATUS:CANCELLED/)
  assert.equal(sequence(ics), 1)

  const take = (holder: string) => here.write((tx) => hold(tx, need, wednesday, holder, now))
  const answers = await Promise.all(['a', 'b', 'c'].map(take))
  assert.equal(answers.filter((answer) => answer !== 'taken').length, 1)
  const told = (await here.events()).map(({ name }) => name)
  assert.equal(told.filter((name) => name === 'booking.cancelled').length, 1)
  assert.equal(told.filter((name) => name === 'booking.time-freed').length, 1)
})

test('when the meeting is over the link shows nothing of it, and nothing can be changed', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  const link = linkTo(here, booking)
  here.clock.now = booking.end
  const page = await here.get(link)
  assert.equal(page.statusCode, 410)
  assert.doesNotMatch(page.body, /carport|Alma/)
  await here.post(partOf(link, 'aflys'))
  await here.post(partOf(link, 'flyt'), { tid: '2026-12-03T13:00:00.000Z' })
  assert.deepEqual(await here.read((tx) => bookingById(tx, booking.id)), booking)
})

test('whose it is needs no link, and others do not get in by logging in', async () => {
  await using here = await withDemo()
  const [alma, other] = await here.write((tx) =>
    Promise.all([
      addParty(tx, here.keys, { kind: 'person', name: 'Alma Testesen' }),
      addParty(tx, here.keys, { kind: 'person', name: 'Bo Testesen' }),
    ]),
  )
  const { id } = await booked(here, { partyId: alma! })
  here.as(citizen(alma!))
  assert.equal((await here.get(`/aftaler/${id}`)).statusCode, 200)
  assert.match((await here.get('/mit/aftaler')).body, /Byggemøde om en carport/)
  here.as(citizen(other!))
  assert.equal((await here.get(`/aftaler/${id}`)).statusCode, 404)
  assert.equal((await here.post(`/aftaler/${id}/aflys`)).statusCode, 404)
  assert.doesNotMatch((await here.get('/mit/aftaler')).body, /carport/)
  here.as(undefined)
  assert.equal((await here.get(`/aftaler/${id}`)).statusCode, 404)
})

test('a confirmation goes out with an invitation, and a move and a cancellation follow it', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  const link = linkTo(here, booking)
  await here.work()
  await here.post(partOf(link, 'flyt'), { tid: thursday })
  await here.work()
  await here.post(partOf(link, 'aflys'))
  await here.work()
  await here.work()
  const { mails } = here.sent
  assert.deepEqual(
    mails.map(({ subject }) => subject.split(':')[0]),
    ['Byggemøde om en carport onsdag 25. november kl. 10.15', 'Flyttet', 'Aflyst'],
  )
  const files = mails.map(({ attachments }) => attachments[0]!.body.toString('utf8'))
  assert.deepEqual(files.map(sequence), [0, 1, 2])
  assert.equal(new Set(files.map((ics) => /^UID:(.*)$/m.exec(ics)![1])).size, 1)
  assert.deepEqual(
    files.map((ics) => /^METHOD:(\w+)/m.exec(ics)![1]),
    ['REQUEST', 'REQUEST', 'CANCEL'],
  )
  assert.ok(mails[0]!.text.includes(origin))
  assert.deepEqual(here.sent.sms, [])
})

test('the short address of an SMS leads to the appointment', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  const there = await here.get(`/a/${booking.code}`)
  assert.equal(there.statusCode, 303)
  assert.equal(there.headers.location, linkTo(here, booking))
  assert.equal((await here.get('/a/aaaaaaaaaaaa')).statusCode, 404)
})

test('the telephone number is forgotten when the meeting has been, and expired holds are swept', async () => {
  await using here = await withDemo()
  const booking = await booked(here)
  await here.write((tx) => hold(tx, need, new Date(thursday), 'somebody', now))
  const sweep = async () => {
    const context = { now: here.clock.now, write: here.write } as unknown as Context
    for (const { work } of ticks) await work(context)
  }
  await sweep()
  const phone = async () => (await here.read((tx) => bookingById(tx, booking.id))).details?.phone
  assert.equal(await phone(), '+4520304050')
  assert.ok(await here.read((tx) => bookingOfHolder(tx, 'somebody', 'held')))
  here.clock.now = new Date(+booking.end + 1000)
  await sweep()
  assert.equal(await phone(), undefined)
  assert.equal(await here.read((tx) => bookingOfHolder(tx, 'somebody', 'held')), undefined)
})
