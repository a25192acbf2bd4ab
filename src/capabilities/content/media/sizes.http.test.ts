import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { town } from '../../../../test/town.ts'
import { photo } from './pictures.test.support.ts'
import { image, keep, put, watched } from './media.test.support.ts'

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
