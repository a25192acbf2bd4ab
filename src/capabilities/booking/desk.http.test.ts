import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { sql } from 'kysely'
import { type Town, town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'
import { setUpBookingDemo } from './demo.ts'
import { bookingById, freeTimes, type Need } from './index.ts'
import { bookingsWithin } from './store/bookings.ts'
import { openingList, resourceList } from './store/hours.ts'
import { weekByKey } from './weeks.ts'

const now = new Date('2026-11-23T09:00:00Z')
const week = weekByKey('2026-W48')!
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }

const staff = (...roles: StaffRole[]): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id: randomUUID(), name: 'Mette Sand', protected: false },
  roles,
  teams: ['byggeri'],
})

async function desk(...roles: StaffRole[]) {
  const here = await town({ now, as: staff(...roles) })
  await here.write((tx) => setUpBookingDemo(tx))
  return here
}

const free = (here: Town, audience: 'public' | 'staff') =>
  here.read((tx) => freeTimes(tx, need, week, now, audience))

const form = (more: Record<string, string> = {}) => ({
  id: randomUUID(),
  tid: '2026-11-23T13:00:00.000Z',
  titel: 'Byggemøde',
  navn: 'Alma Testesen',
  phone: '20 30 40 50',
  papirer: 'Situationsplan\nTegning <b>',
  sms: 'ja',
  ...more,
})

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

test('a closed day has no times, and shows whose appointments lie on it', async () => {
  await using here = await desk('caseworker')
  await here.post(
    '/desk/kalender/ny?slags=byggemoede&sted=office',
    form({ tid: '2026-11-26T13:00:00.000Z' }),
  )
  const day = { 'foerste-dag': '26', 'foerste-maaned': '11', 'foerste-aar': '2026' }
  const wrong = await here.post('/desk/kalender/lukkedage', day)
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Skriv hvorfor/)
  const past = await here.post('/desk/kalender/lukkedage', {
    ...day,
    'foerste-aar': '2025',
    hvorfor: 'Ferie',
  })
  assert.match(past.body, /ikke er gået/)
  assert.equal(
    (await here.post('/desk/kalender/lukkedage', { ...day, hvorfor: 'Personaledag' })).statusCode,
    303,
  )
  assert.ok(
    (await free(here, 'staff')).every(({ start }) => !start.toISOString().startsWith('2026-11-26')),
  )
  const page = await here.get('/desk/kalender/lukkedage')
  assert.match(page.body, /Aftaler på lukkede dage/)
  assert.match((await here.get('/desk/kalender')).body, /Lukket: Personaledag/)
  const removal = /action="(\/desk\/kalender\/lukkedage\/[^"]+\/fjernelse)"/.exec(page.body)![1]!
  await here.post(removal)
  assert.ok(
    (await free(here, 'staff')).some(({ start }) => start.toISOString().startsWith('2026-11-26')),
  )
})

const hours = {
  ugedage: ['MO', 'SA'],
  hvortit: 'weekly',
  aabner: '9.15',
  lukker: '12',
  minutter: '60',
  'fra-dag': '1',
  'fra-maaned': '11',
  'fra-aar': '2026',
  hvem: 'public',
  moeder: ['byggemoede'],
  steder: ['office'],
  note: 'Ekstra åbent',
}

test('an administrator writes opening hours in plain words, and they can be booked', async () => {
  await using here = await desk('admin')
  const [mette] = await here.read(resourceList)
  const path = `/desk/kalender/tider/ressourcer/${mette!.id}/ny-tid`
  assert.equal((await here.get(path)).statusCode, 200)
  const before = (await free(here, 'public')).length
  assert.equal((await here.post(path, hours)).statusCode, 303)
  assert.equal((await free(here, 'public')).length, before + 4)
  const page = await here.get('/desk/kalender/tider')
  assert.match(page.body, /Hver mandag og lørdag 9\.15–12\.00/)
  const opening = (await here.read(openingList)).find(({ note }) => note === 'Ekstra åbent')!
  const edit = await here.get(`/desk/kalender/tider/${opening.id}`)
  assert.match(edit.body, /value="9\.15"/)
  assert.equal(
    (await here.post(`/desk/kalender/tider/${opening.id}`, { ...hours, hvem: 'staff' })).statusCode,
    303,
  )
  assert.equal((await free(here, 'public')).length, before)
  await here.post(`/desk/kalender/tider/${opening.id}/fjernelse`)
  assert.equal((await here.get(`/desk/kalender/tider/${opening.id}`)).statusCode, 404)
})

test('hours that make no sense are handed back with a sentence each', async () => {
  await using here = await desk('admin')
  const [mette] = await here.read(resourceList)
  const path = `/desk/kalender/tider/ressourcer/${mette!.id}/ny-tid`
  const tries: [Record<string, string | string[]>, RegExp][] = [
    [{ ugedage: [] }, /mindst én ugedag/],
    [{ aabner: '25.00' }, /klokkeslættet/],
    [{ lukker: '8' }, /lukkes senere/],
    [{ minutter: '2' }, /mellem 5 og 480/],
    [{ steder: [] }, /hvordan I mødes/],
    [{ 'fra-dag': '31' }, /Skriv en dato/],
  ]
  for (const [change, words] of tries) {
    const sent = await here.post(path, { ...hours, ...change })
    assert.equal(sent.statusCode, 422, JSON.stringify(change))
    assert.match(sent.body, words)
    assert.match(sent.body, /Ekstra åbent/)
  }
})

test('a new room can be used, and one that is put away cannot', async () => {
  await using here = await desk('admin', 'caseworker')
  const sent = await here.post('/desk/kalender/tider/ny-ressource', {
    slags: 'room',
    navn: 'Salen',
    pladser: '3',
    aktiv: 'ja',
  })
  assert.equal(sent.statusCode, 303)
  const room = (await here.read(resourceList)).find(({ name }) => name === 'Salen')!
  assert.equal(room.seats, 3)
  await here.post(`/desk/kalender/tider/ressourcer/${room.id}`, {
    slags: 'room',
    navn: 'Salen',
    pladser: '3',
  })
  assert.match((await here.get('/desk/kalender/tider')).body, /Kan ikke bookes/)
  assert.equal(
    (await here.post('/desk/kalender/tider', { titel: 'Møde om støj', varighed: '30' })).statusCode,
    303,
  )
  assert.match((await here.get('/desk/kalender/ny')).body, /Møde om støj, 30 minutter/)
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
