import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Actor } from '../../platform/actor.ts'
import { sql } from 'kysely'
import { addParty } from '../identity/index.ts'
import { bookingById } from './index.ts'
import { bookingsWithin } from './store/bookings.ts'
import { week, staff, desk, free, form } from './desk.test.support.ts'

test('staff book for somebody in a time that the public does not see, once', async () => {
  await using here = await desk('caseworker')
  const times = (await free(here, 'public')).map(({ start }) => start.toISOString())
  assert.ok(!times.includes('2026-11-23T13:00:00.000Z'))
  const path = '/desk/kalender/ny?slags=byggemoede&sted=office&uge=2026-W48'
  const page = await here.get(path)
  assert.match(page.body, /value="2026-11-23T13:00:00.000Z"/)
  const typed = form()
  const sent = await here.post(path, typed)
  assert.equal(sent.statusCode, 303)
  assert.equal((await here.post(path, typed)).headers.location, sent.headers.location)
  const bookings = await here.read((tx) => bookingsWithin(tx, { start: week.from, end: week.to }))
  assert.equal(bookings.length, 1)
  assert.equal(bookings[0]!.details?.phone, '+4520304050')

  const calendar = await here.get('/desk/kalender')
  assert.match(calendar.body, /Alma Testesen/)
  assert.match(calendar.body, /0 af 2/)
  const one = sent.headers.location!
  assert.match((await here.get(one)).body, /Tegning &lt;b>/)
  await here.post(`${one}/papirer`, { papirer: ['Tegning <b>', 'Noget andet'] })
  assert.match((await here.get('/desk/kalender')).body, /1 af 2/)
  const after = await here.read((tx) => bookingById(tx, bookings[0]!.id))
  assert.deepEqual(after.received, ['Tegning <b>'])
  assert.equal((await here.post(path, form())).statusCode, 409)
})

test('what is missing is asked for, and what was typed is kept', async () => {
  await using here = await desk('caseworker')
  const path = '/desk/kalender/ny?slags=byggemoede&sted=office&uge=2026-W48'
  const sent = await here.post(
    path,
    form({ navn: ' ', tid: '', phone: 'abc', papirer: 'Min "plan"' }),
  )
  assert.equal(sent.statusCode, 422)
  for (const words of [
    'Vælg en tid',
    'Skriv navnet',
    'Skriv telefonnummeret',
    'Min &quot;plan',
    'abc',
  ]) {
    assert.ok(sent.body.includes(words), words)
  }
})

test('a protected name is not in the week’s list', async () => {
  await using here = await desk('caseworker')
  const part = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Hemmelig Testesen', protected: true }),
  )
  await here.post(
    '/desk/kalender/ny?slags=byggemoede&sted=office',
    form({ navn: 'Hemmelig Testesen', part }),
  )
  const { body } = await here.get('/desk/kalender')
  assert.doesNotMatch(body, /Hemmelig/)
  assert.match(body, /Navnet er beskyttet/)
})

test('the calendar is for those who keep it, and its hours for administrators', async () => {
  await using here = await desk('editor')
  assert.equal((await here.get('/desk/kalender')).statusCode, 403)
  here.as(staff('caseworker'))
  assert.equal((await here.get('/desk/kalender')).statusCode, 200)
  assert.equal((await here.get('/desk/kalender/tider')).statusCode, 403)
  assert.equal((await here.get(`/desk/kalender/aftaler/${randomUUID()}`)).statusCode, 404)
})

test('a caseworker of another team sees that there is a meeting, not with whom', async () => {
  await using here = await desk('caseworker')
  const path = '/desk/kalender/ny?slags=byggemoede&sted=office'
  const own = (await here.post(path, form())).headers.location!
  here.as({ ...staff('caseworker'), teams: ['borgerservice'] } as Actor)
  const { body } = await here.get('/desk/kalender')
  assert.doesNotMatch(body, /Alma/)
  assert.match(body, /1 aftale hos et andet team/)
  assert.equal((await here.get(own)).statusCode, 404)
  assert.equal((await here.get(own.replace('/desk/kalender', ''))).statusCode, 404)
  const other = await here.post(path, form({ tid: '2026-11-24T08:00:00.000Z' }))
  assert.equal(other.headers.location, '/desk/kalender?booket=1')
})

test('who has seen an appointment is written down', async () => {
  await using here = await desk('caseworker')
  const sent = await here.post('/desk/kalender/ny?slags=byggemoede&sted=office', form())
  await here.get(sent.headers.location!)
  const { rows } = await here.read((tx) =>
    sql<{ action: string }>`select action from platform.access_log`.execute(tx),
  )
  assert.ok(rows.some(({ action }) => action === 'booking.seen'))
})
