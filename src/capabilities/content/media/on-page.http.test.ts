import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { publishPage } from '../items/publishing.ts'
import { adopt, share } from '../library/actions.ts'
import { putPage } from '../put-page.ts'
import { keepDocument, removeUnused } from './index.ts'
import { photo } from './pictures.test.support.ts'
import { image, keep, put, title } from './media.test.support.ts'

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
