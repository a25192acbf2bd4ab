import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingList, resourceList } from './store/hours.ts'
import { desk, free, form, hours } from './desk.test.support.ts'

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
