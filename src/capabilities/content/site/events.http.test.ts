import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town, type Town } from '../../../../test/town.ts'
import { putPage } from '../index.ts'

type Times = [starts: string, ends?: string][]

/** An event's page at /det-sker/<name>. The town's clock is at noon on a November day of 2026. */
const event = (here: Town, name: string, title: string, times: Times) =>
  here.write((tx) =>
    putPage(
      tx,
      {
        kind: 'event',
        meta: { path: `/det-sker/${name}` },
        blocks: [
          { id: 'title', type: 'title', data: { text: title } },
          { id: 'lead', type: 'lead', data: { text: 'Kom, og bring; en ven\\nabo.' } },
          ...times.map(([starts, ends], n) => ({
            id: `time-${n}`,
            type: 'event' as const,
            data: { starts, ...(ends && { ends }), place: 'Torvet, Klitby' },
          })),
        ],
      },
      { now: here.clock.now },
    ),
  )

const at = (here: Town, days: number, clock: string) =>
  `${new Date(+here.clock.now + days * 86_400_000).toISOString().slice(0, 10)}T${clock}`

test('what takes place is listed soonest first, what is over is not, and a day goes on until it ends', async () => {
  await using here = await town()
  assert.match((await here.get('/det-sker')).body, /når der er noget/)
  await event(here, 'senere', 'Senere', [[at(here, 9, '10:00')]])
  await event(here, 'flere', 'Flere gange', [
    [at(here, -3, '10:00'), at(here, -3, '11:00')],
    [at(here, 2, '10:00')],
    [at(here, 5, '10:00')],
  ])
  await event(here, 'i-dag', 'I dag', [[at(here, 0, '00:30')]])
  await event(here, 'forbi', 'Forbi', [[at(here, 0, '00:10'), at(here, 0, '00:20')]])
  const { body } = await here.get('/det-sker')
  const shown = [...body.matchAll(/class="ink" href="([^"]*)"/g)].map(([, href]) => href)
  assert.deepEqual(shown, ['/det-sker/i-dag', '/det-sker/flere', '/det-sker/senere'])
  assert.match(body, /Og én gang til/)
  assert.match((await here.get('/')).body, /id="det-sker"[\s\S]*\/det-sker\/i-dag/)
  assert.doesNotMatch((await here.get('/det-sker', 'naboby.example')).body, /Senere/)
})

test('an event goes into a calendar by itself, in UTC across the change of clocks, and all of them as one', async () => {
  await using here = await town()
  await event(here, 'sommer', 'Sommer; fest', [['2027-07-01T16:30', '2027-07-01T18:00']])
  await event(here, 'vinter', 'Vinter', [['2027-01-15T16:30']])
  const one = await here.get('/det-sker/sommer.ics')
  assert.match(String(one.headers['content-type']), /^text\/calendar/)
  assert.match(one.body, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  assert.match(one.body, /\r\nDTSTART:20270701T143000Z\r\nDTEND:20270701T160000Z\r\n/)
  assert.match(one.body, /\r\nSUMMARY:Sommer\\; fest\r\n/)
  assert.match(one.body, /\r\nLOCATION:Torvet\\, Klitby\r\n/)
  assert.equal(one.body.match(/BEGIN:VEVENT/g)!.length, 1)
  const all = await here.get('/det-sker.ics')
  assert.match(all.body, /\r\nDTSTART:20270115T153000Z\r\n/)
  assert.equal(all.body.match(/BEGIN:VEVENT/g)!.length, 2)
  assert.match((await here.get('/det-sker/sommer')).body, /href="\/det-sker\/sommer\.ics"/)
})

test('what is no event, or not published, is in no calendar', async () => {
  await using here = await town()
  for (const path of ['/det-sker/findes-ikke.ics', '/privatliv.ics', '/.ics'])
    assert.equal((await here.get(path)).statusCode, 404, path)
})

test('those who read English are told in English, and find the Danish events where there are no others', async () => {
  await using here = await town()
  await event(here, 'sommer', 'Sommer', [['2027-07-01T16:30']])
  const { body } = await here.get('/en/det-sker')
  assert.match(body, /<h1[^>]*>What is on<\/h1>[\s\S]*href="\/en\/det-sker\/sommer"/)
  const page = (await here.get('/en/det-sker/sommer')).body
  const [, calendar = ''] = /href="([^"]*\.ics)"/.exec(page) ?? []
  assert.match((await here.get(calendar)).body, /SUMMARY:Sommer/)
})
