import assert from 'node:assert/strict'
import { brotliDecompressSync } from 'node:zlib'
import { test } from 'node:test'
import { sql } from 'kysely'
import { setMenu } from '../site/menu.ts'
import { sweep } from './sweep.ts'
import { sweeps } from './sweep-store.ts'
import { withPage } from './publishing.test.support.ts'

test('a page is the same bytes for everybody, compressed beforehand, named and known by its key', async () => {
  await using here = await withPage()
  const plain = await here.get('/side/pas')
  const packed = await here.get('/side/pas', 'klitby.example', {
    'accept-encoding': 'br',
    cookie: '__Host-s=1',
    'user-agent': 'another',
  })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
  assert.equal(plain.headers.etag, packed.headers.etag)
  assert.match(String(plain.headers['cache-control']), /^public, .*stale-while-revalidate=86400$/)
  assert.equal(plain.headers['set-cookie'], undefined)
  assert.match(String(plain.headers['surrogate-key']), new RegExp(`^item-${here.pas} `))
  const again = await here.get('/side/pas', 'klitby.example', {
    'if-none-match': String(plain.headers.etag),
  })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
})

test('what is sent is what was written when it was published: reading renders nothing', async () => {
  await using here = await withPage()
  await sql`update content.published set html = 'bytes as they lie' where path = '/side/pas'`.execute(
    here.ownerDb,
  )
  assert.equal((await here.get('/side/pas')).body, 'bytes as they lie')
})

test('another menu is on every page at once, and the sweep makes the bytes anew', async () => {
  await using here = await withPage()
  await here.write((tx) => setMenu(tx, [{ label: 'Havnen', href: '/side/pas' }]))
  here.tenants.forget()
  const { body } = await here.get('/side/pas')
  assert.match(body, /Havnen/)
  await sql`update content.published set checked_at = now() - interval '2 days'`.execute(
    here.ownerDb,
  )
  assert.deepEqual(await sweep(await here.context()), [], 'another house is no drift')
  const { rows } = await sql<{ html: string }>`
    select html from content.published where path = '/side/pas'`.execute(here.ownerDb)
  assert.equal(rows[0]!.html, body)
})

test('a page that has been tampered with is found by the sweep, told and put right', async () => {
  await using here = await withPage()
  const { body } = await here.get('/side/pas')
  await sql`update content.published set title = 'Andet', etag = '"x"', html = 'Andet',
    checked_at = now() - interval '2 days'`.execute(here.ownerDb)
  assert.deepEqual(await sweep(await here.context()), [{ path: '/side/pas', why: 'other-words' }])
  assert.equal((await here.get('/side/pas')).body, body)
  const [told] = await here.write((tx) => sweeps(tx))
  assert.deepEqual([told!.lookedAt, told!.drift], [1, [{ path: '/side/pas', why: 'other-words' }]])
  assert.deepEqual(await sweep(await here.context()), [], 'once a day each')
})
