import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { memoryStorage } from '../../../../test/memory-storage.ts'
import { type Town, town } from '../../../../test/town.ts'
import type { Block } from '../../../merging/index.ts'
import type { Storage } from '../../files/index.ts'
import { publishPage } from '../items/publishing.ts'
import { adopt, share } from '../library/actions.ts'
import { putPage } from '../put-page.ts'
import { keepDocument, keepImage, removeUnused } from './index.ts'
import { photo } from './pictures.test.support.ts'

const title: Block = { id: 'title', type: 'title', data: { text: 'Havnen' } }
const image = (media: string, data = {}): Block => ({
  id: `b${media}`,
  type: 'image',
  data: { media, ...data },
})

const put = (here: Town, blocks: Block[], path = '/side/havnen') =>
  here.write((tx) =>
    putPage(
      tx,
      { kind: 'answer', meta: { path }, blocks: [title, ...blocks] },
      { now: here.clock.now },
    ),
  )
const keep = async (here: Town, bytes: Buffer | Readable, more = {}) => {
  const upload = { name: 'Havn.jpg', bytes, by: null, alt: 'Kuttere ved kaj', ...more }
  const kept = await here.write((tx) => keepImage(tx, here.parts.storage, upload))
  assert.ok(kept.ok, JSON.stringify(kept))
  return kept
}

/** A storage that says what was put in it. */
function watched(): Storage & { puts: string[] } {
  const storage = memoryStorage()
  const puts: string[] = []
  return {
    ...storage,
    puts,
    async put(key, bytes) {
      puts.push(key)
      await new Promise((done) => setTimeout(done, 30))
      await storage.put(key, bytes)
    },
  }
}

test('an image on a live page comes in every size and form, and never larger than it is', async () => {
  await using here = await town()
  const { id } = await keep(here, await photo(1200, 800).jpeg().toBuffer())
  await put(here, [image(id)])
  const { body } = await here.get('/side/havnen')
  for (const ending of ['avif', 'webp', 'jpg'])
    assert.match(
      body,
      new RegExp(
        `/medier/${id}/480.${ending} 480w, /medier/${id}/960.${ending} 960w, /medier/${id}/1200.${ending} 1200w`,
      ),
    )
  assert.match(body, /width="1200" height="800" alt="Kuttere ved kaj"/)
  for (const [width, height] of [
    [480, 320],
    [960, 640],
    [1200, 800],
  ])
    for (const [ending, type, format] of [
      ['avif', 'image/avif', 'heif'],
      ['webp', 'image/webp', 'webp'],
      ['jpg', 'image/jpeg', 'jpeg'],
    ]) {
      const answer = await here.get(`/medier/${id}/${width}.${ending}`)
      assert.equal(answer.statusCode, 200)
      assert.equal(answer.headers['content-type'], type)
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
      assert.match(
        String(answer.headers['cache-control']),
        /^public, max-age=31536000,.* immutable$/,
      )
      const seen = await sharp(answer.rawPayload).metadata()
      assert.deepEqual([seen.format, seen.width, seen.height], [format, width, height])
      const etag = String(answer.headers.etag)
      assert.match(etag, /^"[\w-]{22}"$/)
      const again = await here.get(`/medier/${id}/${width}.${ending}`, undefined, {
        'if-none-match': etag,
      })
      assert.deepEqual([again.statusCode, again.rawPayload.length], [304, 0])
    }
  for (const other of [
    '1600.jpg',
    '481.jpg',
    '480.png',
    '480.svg',
    '0480.jpg',
    '480',
    '480.jpg.js',
    '..%2f480.jpg',
  ])
    assert.equal((await here.get(`/medier/${id}/${other}`)).statusCode, 404, other)
})

test('what can be seen through stays so, also for old browsers', async () => {
  await using here = await town()
  const see = { create: { width: 600, height: 300, channels: 4, background: '#0000' } } as const
  const { id } = await keep(here, await sharp(see).png().toBuffer(), { name: 'Logo.png' })
  await put(here, [image(id)])
  assert.match((await here.get('/side/havnen')).body, new RegExp(`src="/medier/${id}/600.png"`))
  const { rawPayload } = await here.get(`/medier/${id}/480.png`)
  assert.equal((await sharp(rawPayload).stats()).isOpaque, false)
})

test('an image that is on no live page is not there, nor is it next door', async () => {
  await using here = await town()
  const { id } = await keep(here, await photo(500, 400).jpeg().toBuffer())
  const status = async (host?: string) => (await here.get(`/medier/${id}/480.jpg`, host)).statusCode
  assert.equal(await status(), 404)
  const item = await put(here, [image(id)])
  assert.equal(await status(), 200)
  assert.equal(await status('naboby.example'), 404)
  const { withdrawPage } = await import('../items/publishing.ts')
  await here.write((tx) => withdrawPage(tx, item))
  assert.equal(await status(), 404)
  for (const id of ['x', '..', '00000000-0000-4000-8000-000000000000'])
    assert.equal((await here.get(`/medier/${id}/480.jpg`)).statusCode, 404)
})

test('twenty who ask at once for a size that is not made yet make it once', async () => {
  const storage = watched()
  await using here = await town({ storage })
  const { id } = await keep(here, await photo(1000, 700).jpeg().toBuffer())
  await put(here, [image(id)])
  storage.puts.length = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => here.get(`/medier/${id}/960.webp`)),
  )
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [200])
  assert.equal(new Set(answers.map(({ rawPayload }) => rawPayload.toString('base64'))).size, 1)
  assert.equal(storage.puts.length, 1)
  assert.match(storage.puts[0]!, new RegExp(`^${here.tenantId}/medier/[0-9a-f-]{36}-960-webp$`))
  await here.get(`/medier/${id}/960.webp`)
  assert.equal(storage.puts.length, 1, 'it is kept')
})

test('the same bytes are kept once, also when two send them at once', async () => {
  const storage = watched()
  await using here = await town({ storage })
  const bytes = await photo(300, 200).jpeg().toBuffer()
  const both = await Promise.all([keep(here, bytes), keep(here, Readable.from([bytes]))])
  const later = await keep(here, bytes, { name: 'Et andet navn.jpg', alt: 'Andre ord' })
  assert.equal(new Set([...both, later].map(({ id }) => id)).size, 1)
  assert.deepEqual([...both, later].map(({ again }) => again).toSorted(), [false, true, true])
  const next = await keep(here, await photo(300, 200, 2).jpeg().toBuffer())
  assert.notEqual(next.id, later.id)
  // Next door the same bytes are another's.
  const there = await here.inNeighbour((tx) =>
    keepImage(tx, storage, { bytes, name: 'a.jpg', by: null }),
  )
  assert.ok(there.ok && there.id !== later.id)
})

test('bytes are there before the row that names them, and no row when they are not', async () => {
  const storage = memoryStorage()
  const full: Storage = { ...storage, put: () => Promise.reject(new Error('no room')) }
  await using here = await town({ storage })
  const bytes = await photo(30, 20).png().toBuffer()
  await assert.rejects(here.write((tx) => keepImage(tx, full, { bytes, name: 'a.png', by: null })))
  const kept = await keep(here, bytes)
  assert.equal(kept.again, false, 'nothing was left of the first try')
})

test('a page with an image that says nothing to those who cannot see is not let out', async () => {
  await using here = await town()
  const bytes = await photo(30, 20).png().toBuffer()
  const { id } = await keep(here, bytes, { alt: '' })
  await assert.rejects(put(here, [image(id)]), /"field":"alt"/)
  await assert.rejects(
    put(here, [image('00000000-0000-4000-8000-000000000000', { alt: 'Væk' })], '/side/b'),
    /"field":"media"/,
  )
  await put(here, [image(id, { decorative: true })], '/side/c')
  assert.match((await here.get('/side/c')).body, /<img[^>]* alt(=""|\s)/)
  await put(here, [image(id, { alt: 'Sidens egne ord' })], '/side/d')
  assert.match((await here.get('/side/d')).body, /alt="Sidens egne ord"/)
})

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

test('an image on a shared page follows it to those who adopt it, and stays where it is', async () => {
  await using here = await town()
  const { id } = await keep(here, await photo(600, 400).jpeg().toBuffer(), { credit: 'Bo Foto' })
  const blocks = [title, image(id)]
  const item = randomUUID()
  const wish = {
    kind: 'answer' as const,
    pathHint: '/side/havnen',
    changeClass: 'editorial' as const,
  }
  const first = { ...wish, id: item, blocks, afterNo: 0, changeNote: 'Første udgave' }
  assert.ok((await here.write((tx) => share(tx, first, null))).ok)
  const upload = { bytes: Buffer.from('Referat'), name: 'Referat.txt', by: null }
  const paper = await here.write((tx) => keepDocument(tx, here.parts.storage, upload))
  assert.ok(paper.ok)
  const document = { id: 'd', type: 'document', data: { file: paper.id, title: 'Referat' } }
  const second = { ...first, blocks: [...blocks, document], afterNo: 1 }
  const refused = await here.write((tx) => share(tx, second, null))
  assert.deepEqual(refused, {
    ok: false,
    why: 'problems',
    problems: [{ what: 'own-document', block: 'd' }],
  })
  const there = (url: string) => here.get(url, 'naboby.example')
  assert.equal((await there(`/medier/${id}/480.jpg`)).statusCode, 404, 'on none of their pages yet')
  await here.inNeighbour(async (tx) => {
    const taken = await adopt(tx, { libraryItem: item }, null, here.clock.now)
    assert.ok(taken.ok)
    assert.ok((await publishPage(tx, taken.id, null, { now: here.clock.now })).ok)
  })
  const { body } = await there('/side/havnen')
  assert.match(body, /alt="Kuttere ved kaj"/)
  assert.match(body, /Bo Foto/)
  assert.equal((await there(`/medier/${id}/480.webp`)).statusCode, 200)
  assert.equal((await here.get(`/medier/${id}/480.webp`)).statusCode, 404, 'ours is not live')
  assert.equal(await here.write((tx) => removeUnused(tx, id)), 'in-use')
})

test('the image of a piece of news goes along in the feed and to those who link to it', async () => {
  await using here = await town()
  const { id } = await keep(here, await photo(1000, 500).jpeg().toBuffer())
  const meta = { path: '/nyheder/havnen' }
  const page = { kind: 'news' as const, meta, blocks: [title, image(id)] }
  await here.write((tx) => putPage(tx, page, { now: here.clock.now }))
  const href = `http://klitby.example/medier/${id}/1000.jpg`
  const feed = (await here.get('/nyheder.atom')).body
  assert.ok(feed.includes(`<link rel="enclosure" type="image/jpeg" href="${href}"/>`))
  const { body } = await here.get('/nyheder/havnen')
  assert.ok(body.includes(`<meta property="og:image" content="${href}"/>`))
  assert.ok(body.includes('<meta property="og:image:width" content="1000"/>'))
  assert.ok(body.includes('<meta property="og:image:height" content="500"/>'))
  assert.ok(body.includes(`<meta itemprop="image" content="${href}"/>`))
  assert.match((await here.get('/')).body, new RegExp(`<img src="/medier/${id}/480.jpg"`))
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

test('an image that came as a stream is read no further than it may be', async () => {
  await using here = await town()
  let sent = 0
  const endless = Readable.from(
    (async function* () {
      for (;;) yield ((sent++, Buffer.alloc(1024 * 1024, 1)))
    })(),
  )
  const kept = await here.write((tx) =>
    keepImage(tx, here.parts.storage, { bytes: endless, name: 'a', by: null }),
  )
  assert.deepEqual(kept, { ok: false, why: 'too-large' })
  assert.ok(sent < 60)
})
