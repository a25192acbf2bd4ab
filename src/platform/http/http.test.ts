import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { clusterUrl } from '../../../test/template-database.ts'
import { town } from '../../../test/town.ts'
import { connect } from '../db.ts'

test('a host we do not know is a calm 404, whatever else the request says', async () => {
  await using here = await town()
  for (const host of [
    'evil.example',
    'klitby.example.evil.example',
    'klitby.example.',
    'klitby.example@evil.example',
    '',
  ]) {
    const answer = await here.get('/', host, { 'x-forwarded-host': 'klitby.example' })
    assert.equal(answer.statusCode, 404, host)
    assert.doesNotMatch(answer.body, /Klitby|evil/)
  }
})

test('a host we know is known in any case and with any port, and links never take it over', async () => {
  await using here = await town()
  for (const host of ['KLITBY.example', 'klitby.example:8080']) {
    const answer = await here.get('/', host, {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
    })
    assert.equal(answer.statusCode, 200, host)
    assert.doesNotMatch(answer.body, /evil|8080/)
  }
})

test('every answer carries the policy that lets nothing foreign run', async () => {
  await using here = await town()
  for (const url of ['/', '/findes-ikke', '/healthz', '/mit']) {
    const { headers } = await here.get(url)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/, url)
    assert.doesNotMatch(policy, /unsafe|\*/, url)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
})

test('a form sent from another site is refused, and so is one that does not say where it is from', async () => {
  await using here = await town()
  for (const route of ['/log-af', '/login/baglog-findes-ikke']) {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: 'http://naboby.example' },
      { origin: 'http://klitby.example', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await here.send('POST', 'klitby.example', route, { headers })
      assert.equal(answer.statusCode, 403, JSON.stringify(headers))
    }
  }
})

test('public pages are the same bytes for everyone, and are not sent again when they have not changed', async () => {
  await using here = await town()
  const first = await here.get('/', undefined, { cookie: '__Host-faelled=abc' })
  const second = await here.get('/', undefined, {
    'user-agent': 'another',
    'accept-language': 'en',
  })
  assert.equal(first.body, second.body)
  assert.equal(first.headers.etag, second.headers.etag)
  assert.equal(first.headers['set-cookie'], undefined)
})

test('English is the same page under /en, and its links stay there', async () => {
  await using here = await town()
  const page = await here.get('/en/soeg?q=x')
  assert.match(page.body, /<html lang="en"/)
  assert.match(page.body, /href="\/en\/mit"/)
  assert.doesNotMatch(page.body, /href="\/(mit|soeg)/)
  assert.equal((await here.get('/en')).statusCode, 200)
})

test('a person who must log in is sent to do so, and comes back to where they were', async () => {
  await using here = await town()
  const answer = await here.get('/mit?fane=1')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/login?retur=%2Fmit%3Ffane%3D1')
})

test('too many from one sender is a calm 429', async () => {
  await using here = await town({ rateLimit: 3 })
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await here.post('/log-af')).statusCode)
  assert.deepEqual(statuses.slice(3), [429, 429])
})

test('a body that is too large is refused before it is read', async () => {
  await using here = await town()
  const answer = await here.post('/log-af', { text: 'x'.repeat(600_000) })
  assert.equal(answer.statusCode, 413)
})

test('health is told without a tenant, and metrics name no tenant', async () => {
  await using here = await town()
  assert.deepEqual((await here.get('/healthz', 'localhost')).json(), { alive: true })
  assert.deepEqual((await here.get('/readyz', '10.0.0.1')).json(), { ready: true, database: true })
  await here.get('/')
  const { body } = await here.get('/metrics', 'anything')
  assert.match(body, /faelled_http_seconds/)
  assert.doesNotMatch(body, /klitby/i)
})

test('a database that goes away is an honest page, and one that comes back is used again', async () => {
  await using here = await town()
  assert.equal((await here.get('/soeg?q=bil')).statusCode, 200)
  const [name] = new URL(here.ownerUrl).pathname.split('/').slice(1)
  const elsewhere = connect(clusterUrl(), 1)
  const allow = (answer: boolean) =>
    sql.raw(`alter database ${name} with allow_connections ${answer}`).execute(elsewhere)
  await allow(false)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name} and usename = 'faelled_web_tests'`.execute(elsewhere)
  const away = await here.get('/soeg?q=bil')
  assert.equal(away.statusCode, 503)
  assert.ok(away.headers['retry-after'])
  assert.match(away.body, /<h1/)
  assert.doesNotMatch(away.body, /postgres|terminat|at \w+ \(/i)
  await allow(true)
  await elsewhere.destroy()
  assert.equal((await here.get('/soeg?q=bil')).statusCode, 200)
})

test('what wants JSON gets a problem it can read', async () => {
  await using here = await town()
  const answer = await here.get('/findes-ikke', undefined, { accept: 'application/json' })
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(answer.json().status, 404)
})
