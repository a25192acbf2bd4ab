import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import type { Block } from '../../../merging/index.ts'
import { keepDocument, removeUnused } from './index.ts'
import { put } from './media.test.support.ts'

test('a document is handed out to be saved, and can run nothing', async () => {
  await using here = await town()
  const bytes = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
  const name = '../../Referat <b> "møde"; \u202efdp.exe'
  const kept = await here.write((tx) =>
    keepDocument(tx, here.parts.storage, { bytes, name, by: null }),
  )
  assert.ok(kept.ok)
  const block: Block = { id: 'd', type: 'document', data: { file: kept.id, title: 'Referat' } }
  assert.equal(
    (await here.get(`/filer/${kept.id}/x.pdf`)).statusCode,
    404,
    'not on a live page yet',
  )
  await put(here, [block])
  const { body } = await here.get('/side/havnen')
  const [, href = ''] = new RegExp(`href="(/filer/${kept.id}/[^"]+)"`).exec(body) ?? []
  assert.match(body, /PDF, \d+ bytes|PDF,/)
  const answer = await here.get(href)
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.rawPayload, bytes)
  const { headers } = answer
  assert.equal(headers['content-type'], 'application/pdf')
  assert.match(
    String(headers['content-disposition']),
    /^attachment; filename="[ -~]*\.pdf"; filename\*=UTF-8''[\w%.-]+$/,
  )
  assert.doesNotMatch(String(headers['content-disposition']), /\.\.|\/|%E2%80%AE/)
  assert.match(String(headers['content-security-policy']), /default-src 'none'; sandbox/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  const etag = String(headers.etag)
  assert.equal((await here.get(href, undefined, { 'if-none-match': etag })).statusCode, 304)
  assert.equal((await here.get(href, 'naboby.example')).statusCode, 404)
  const bad = Buffer.from('<html><script>alert(1)</script></html>')
  assert.deepEqual(
    await here.write((tx) =>
      keepDocument(tx, here.parts.storage, { bytes: bad, name: 'a.pdf', by: null }),
    ),
    { ok: false, why: 'not-document' },
  )
})

test('what the words of a page link to is there for its readers, and stays', async () => {
  await using here = await town()
  const bytes = Buffer.from('Referat af mødet')
  const upload = { bytes, name: 'Referat.txt', by: null }
  const kept = await here.write((tx) => keepDocument(tx, here.parts.storage, upload))
  assert.ok(kept.ok)
  const href = `/filer/${kept.id}/Referat.txt`
  await put(here, [{ id: 'a', type: 'text', data: { text: `Læs [referatet](${href}).` } }])
  assert.equal((await here.get(href)).statusCode, 200)
  assert.equal(await here.write((tx) => removeUnused(tx, kept.id)), 'in-use')
})
