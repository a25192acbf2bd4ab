import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../../test/town.ts'
import { putPage } from '../../put-page.ts'
import { addressOf } from '../address.ts'
import { counting } from './counting.ts'
import { isPerson } from './entry.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function withPage(log?: NodeJS.WritableStream) {
  const here = await town({ ...(log && { log }) })
  const blocks = [
    { id: 'title', type: 'title', data: { text: 'Pas' } },
    { id: 'a', type: 'text', data: { text: 'Et pas tager to uger.' } },
  ]
  const pas = await here.write((tx) =>
    putPage(tx, { kind: 'answer', meta: { path: '/side/pas' }, blocks }, { now: here.clock.now }),
  )
  const tell = (sti: string, fra = 'direkte', agent = browser, ip = '192.0.2.17') =>
    here.send('POST', 'klitby.example', '/tael', {
      payload: new URLSearchParams({ sti, fra }).toString(),
      remoteAddress: ip,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': agent },
    })
  /** Rows as they are once the process has closed: what waited has been written. */
  const rowsAfterClosing = async () => {
    await here.app.close()
    const { rows } = await sql<{ item: string; day: string; entry: string; count: number }>`
      select item_id as item, day, entry, count from content.view order by entry`.execute(
      here.ownerDb,
    )
    return rows
  }
  return Object.assign(here, { pas, tell, rowsAfterClosing })
}

test('a page is the same bytes with and without readers before, and counting sets no cookie and keeps nothing', async () => {
  await using here = await withPage()
  const first = await here.get('/side/pas')
  const answer = await here.tell('/side/pas', 'soegning')
  const again = await here.get('/side/pas', 'klitby.example', {
    cookie: 'a=b',
    referer: 'https://www.google.com/',
    'user-agent': browser,
  })
  assert.deepEqual([answer.statusCode, answer.body], [204, ''])
  assert.equal(answer.headers['set-cookie'], undefined)
  assert.equal(again.body, first.body)
  assert.equal(again.headers.etag, first.headers.etag)
  assert.equal(again.headers['set-cookie'], undefined)
  assert.match(first.body, /data-island="insight"[^>]* data-path="\/side\/pas"/)
  assert.deepEqual(await here.rowsAfterClosing(), [
    { item: here.pas, day: '2026-11-23', entry: 'search', count: 1 },
  ])
})

test('five hundred readers at once, two processes and a closing later, are five hundred', async () => {
  await using here = await withPage()
  const from = { tenantId: here.tenantId, now: here.clock.now, write: here.write }
  const [one, other] = [counting(), counting()]
  const address = addressOf('/side/pas')!
  await Promise.all([
    ...Array.from({ length: 200 }, (_, n) =>
      here.tell('/side/pas', n % 2 ? 'egen' : 'direkte', browser, `192.0.2.${n % 100}`),
    ),
    ...Array.from({ length: 300 }, async (_, n) => {
      const count = n % 2 ? one : other
      count.read(from, address, 'other')
      if (n % 20 === 0) await count.flush()
    }),
  ])
  await Promise.all([one.flush(), other.flush()])
  assert.deepEqual(
    (await here.rowsAfterClosing()).map(({ entry, count }) => [entry, count]),
    [
      ['direct', 100],
      ['other', 300],
      ['own', 100],
    ],
  )
})

test('counts that could not be written are written with the next', async () => {
  await using here = await withPage()
  let away = true
  const write: typeof here.write = (work) =>
    away ? Promise.reject(new Error('away')) : here.write(work)
  const count = counting()
  const from = { tenantId: here.tenantId, now: here.clock.now, write }
  count.read(from, addressOf('/side/pas')!, 'own')
  await count.flush()
  away = false
  count.read(from, addressOf('/side/pas')!, 'own')
  await count.flush()
  assert.deepEqual(
    (await here.rowsAfterClosing()).map((row) => row.count),
    [2],
  )
})

test('robots, addresses without a page and what is no address make no row; strange words make no other sort of place', async () => {
  await using here = await withPage()
  for (const agent of ['Googlebot/2.1', 'curl/8', 'Mozilla/5.0 (compatible; bingbot/2.0)', ''])
    assert.equal((await here.tell('/side/pas', 'egen', agent)).statusCode, 204)
  for (const path of ['/side/findes-ikke', 'https://ond.example/', '/side/pas?cpr=1', '', '//x'])
    assert.equal((await here.tell(path)).statusCode, 204)
  await here.tell('/side/pas', '__proto__')
  assert.deepEqual(
    (await here.rowsAfterClosing()).map(({ entry, count }) => [entry, count]),
    [['other', 1]],
  )
})

test('a reader whose browser runs no script is counted by the server, through a cache that keeps the page', async () => {
  await using here = await withPage()
  const { body } = await here.get('/side/pas')
  const src = /<noscript><img src="([^"]+)"/.exec(body)![1]!
  const pixel = await here.get(src, 'klitby.example', { 'user-agent': browser })
  assert.equal(pixel.headers['cache-control'], 'no-store')
  assert.equal(pixel.headers['content-type'], 'image/gif')
  assert.equal(pixel.headers['set-cookie'], undefined)
  await here.get(src, 'klitby.example', { 'user-agent': browser, 'sec-purpose': 'prefetch' })
  await here.send('HEAD' as 'GET', 'klitby.example', src, { headers: { 'user-agent': browser } })
  assert.deepEqual(
    (await here.rowsAfterClosing()).map(({ entry, count }) => [entry, count]),
    [['server', 1]],
  )
})

test('the English page counts for the page that is read', async () => {
  await using here = await withPage()
  const { body } = await here.get('/en/side/pas')
  assert.match(body, /data-path="\/en\/side\/pas"/)
  await here.tell('/en/side/pas')
  assert.deepEqual(
    (await here.rowsAfterClosing()).map(({ item }) => item),
    [here.pas],
  )
})

test('one sender has so many counted in a minute, and no more', async () => {
  await using here = await withPage()
  const answers = await Promise.all(Array.from({ length: 260 }, () => here.tell('/side/pas')))
  assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 20)
  assert.deepEqual(
    (await here.rowsAfterClosing()).map((row) => row.count),
    [240],
  )
})

test('no address, browser or sender stands in any row or line of the log', async () => {
  const log = new PassThrough()
  const written = text(log)
  let rows = ''
  {
    await using here = await withPage(log)
    await here.tell('/side/pas', 'anden')
    for (let n = 0; n < 240; n++) await here.tell('/side/pas')
    assert.equal((await here.tell('/side/pas')).statusCode, 429)
    await here.app.close()
    const { rows: tables } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('content', 'platform') and c.relkind = 'r'`.execute(here.ownerDb)
    for (const { name } of tables)
      rows += JSON.stringify(
        (await sql`select to_jsonb(one)::text from ${sql.raw(name)} one`.execute(here.ownerDb))
          .rows,
      )
  }
  log.end()
  const lines = await written
  assert.match(rows, /2026-11-23/, 'there are rows to look in')
  assert.match(lines, /\/tael/, 'and a line of the one that was turned away')
  for (const trace of ['192.0.2.17', 'Firefox', 'Mozilla'])
    for (const [where, all] of Object.entries({ rows, lines }))
      assert.ok(!all.includes(trace), `${trace} in ${where}`)
})

test('people are told from robots by what robots call themselves', () => {
  const person = (agent: string) => isPerson({ 'user-agent': agent })
  assert.ok(person(browser))
  assert.ok(
    person(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  )
  for (const robot of [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'facebookexternalhit/1.1',
    'python-requests/2.32',
    'Mozilla/5.0 HeadlessChrome/140.0',
    'SiteimproveCrawler',
  ])
    assert.ok(!person(robot), robot)
})
