import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { photo, withPlace } from './pictures.test.support.ts'
import { stillOf } from './still.ts'

async function made(bytes: Buffer) {
  const outcome = await stillOf(bytes)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.why)
  return outcome.still
}
const whyNot = async (bytes: Buffer) => {
  const outcome = await stillOf(bytes)
  return outcome.ok ? 'taken' : outcome.why
}

test('every kind of image becomes a still one of the same proportions, and what is too large gets smaller', async () => {
  const kinds = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const
  for (const kind of kinds)
    for (const [width, height] of [
      [1, 1],
      [300, 200],
      [1200, 300],
    ] as const) {
      const still = await made(await photo(width, height)[kind]().toBuffer())
      assert.deepEqual([still.width, still.height], [width, height], kind)
      const read = await sharp(still.bytes).metadata()
      assert.equal(`image/${read.format}`, still.type, kind)
      assert.equal(read.space, 'srgb', kind)
    }
  const wide = await made(await photo(4000, 1000).jpeg().toBuffer())
  assert.deepEqual([wide.width, wide.height], [2400, 600])
})

test('where a photo was taken and who owns the camera is gone, and it stands upright', async () => {
  const bytes = await withPlace(300, 200)
  const before = await sharp(bytes).metadata()
  assert.ok(before.exif?.includes('Hemmelig'), 'the photo has something to lose')
  assert.equal(before.orientation, 6)
  const still = await made(bytes)
  const after = await sharp(still.bytes).metadata()
  assert.deepEqual(
    [after.exif, after.icc, after.xmp, after.iptc],
    [undefined, undefined, undefined, undefined],
  )
  assert.ok(!still.bytes.includes('Hemmelig'))
  assert.deepEqual([still.width, still.height, after.orientation], [200, 300, undefined])
})

test('colours of a wider space become those everybody has', async () => {
  const red = { create: { width: 8, height: 8, channels: 3, background: '#ff0000' } } as const
  const wide = await sharp(red).withIccProfile('p3').png().toBuffer()
  assert.ok((await sharp(wide).metadata()).icc)
  const still = await made(wide)
  const [r, g, b] = await sharp(still.bytes).raw().toBuffer()
  assert.deepEqual(
    [r, g, b].map((one) => Math.round(one! / 16)),
    [16, 0, 0],
  )
})

test('of a moving picture the first one stays', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [9, 9, 9] })
    .toBuffer()
  assert.equal((await sharp(moving).metadata()).pages, 3)
  const still = await made(moving)
  assert.deepEqual([still.width, still.height], [20, 10])
  const [r, g] = await sharp(still.bytes).raw().toBuffer()
  assert.ok(r! > 240 && g! < 20)
})

test('an image with more pixels than we can hold is refused before it is unpacked', async () => {
  const bomb = pngOf(60_000, 60_000)
  assert.ok(bomb.length < 1000)
  const from = process.memoryUsage().rss
  assert.equal(await whyNot(bomb), 'too-many-pixels')
  assert.ok(process.memoryUsage().rss - from < 100_000_000)
  assert.equal(
    await whyNot(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>'),
    ),
    'too-many-pixels',
  )
})

test('what is no whole image is refused, whatever it is called', async () => {
  const jpeg = await photo(300, 200).jpeg().toBuffer()
  const png = await photo(300, 200).png().toBuffer()
  assert.equal(await whyNot(Buffer.alloc(0)), 'empty')
  assert.equal(await whyNot(Buffer.alloc(20 * 1024 * 1024 + 1)), 'too-large')
  assert.equal(await whyNot(jpeg.subarray(0, jpeg.length / 2)), 'broken')
  assert.equal(await whyNot(png.subarray(0, png.length / 2)), 'broken')
  assert.equal(await whyNot(pngOf(100, 100)), 'broken', 'a header without a picture')
  for (const text of ['GIF89a', '<html><script>alert(1)</script></html>', '%PDF-1.7 %âãÏÓ', 'MZ'])
    assert.notEqual(await whyNot(Buffer.from(text)), 'taken', text)
  assert.equal(await whyNot(gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'not-image')
})

test('what hides behind an image does not come along', async () => {
  const jpeg = await photo(300, 200).jpeg().toBuffer()
  const both = Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
  const still = await made(both)
  assert.ok(!still.bytes.includes('<script>'))
})

test('a drawing becomes points: its scripts, links and entities are nowhere', async () => {
  const drawing = (inside: string, head = '') =>
    Buffer.from(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}</svg>`,
    )
  const still = await made(
    drawing('<script>alert(1)</script><rect width="40" height="20" fill="red" onload="alert(2)"/>'),
  )
  assert.deepEqual([still.type, still.width, still.height], ['image/png', 1600, 800])
  assert.ok(!still.bytes.includes('alert'))
  // A file of the machine is not drawn.
  const secret = join(mkdtempSync(join(tmpdir(), 'faelled-media-')), 'secret.png')
  writeFileSync(secret, await photo(40, 20).png().toBuffer())
  const blank = await made(drawing(''))
  for (const href of [secret, `file://${secret}`, pathToFileURL(secret).href]) {
    const still = await made(drawing(`<image xlink:href="${href}" width="40" height="20"/>`))
    assert.deepEqual(still.bytes, blank.bytes, href)
  }
  const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghijk'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]>`
  assert.equal(await whyNot(drawing('<text y="9">&k;</text>', entities)), 'broken')
  const outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const read = await stillOf(drawing('<text y="19" font-size="20">&x;</text>', outside))
  if (read.ok) assert.deepEqual(read.still.bytes, blank.bytes)
})

const payloads = new URL('../../../../../shared/data/sanitizer-payloads.json', import.meta.url)
test(
  'known hostile drawings are drawn or refused, and none is kept as it is',
  { skip: !existsSync(payloads) && 'the payloads are not beside the repository' },
  async (t) => {
    const all: { payload: string }[] = JSON.parse(readFileSync(payloads, 'utf8'))
    const drawings = all.map(({ payload }) => payload).filter((one) => /<svg/i.test(one))
    assert.ok(drawings.length > 5)
    let drawn = 0
    for (const payload of drawings) {
      const own = payload.replace(
        /<svg(?![^>]*\sxmlns=)/,
        '<svg xmlns="http://www.w3.org/2000/svg"',
      )
      const outcome = await stillOf(Buffer.from(own))
      if (!outcome.ok) continue
      drawn++
      assert.match((await sharp(outcome.still.bytes).metadata()).format, /^(png|jpeg)$/)
      assert.ok(!/script|javascript|onload|onerror/i.test(outcome.still.bytes.toString('latin1')))
    }
    t.diagnostic(`${drawings.length} drawings, ${drawn} drawn as points, the others refused`)
  },
)

test('where the image library does not run, images are refused calmly', async () => {
  const bytes = await photo(9, 9).png().toBuffer()
  assert.deepEqual(await stillOf(bytes, async () => undefined), { ok: false, why: 'unavailable' })
})

/** A PNG that says it is so large, and has next to nothing in it. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const parts = { IHDR: size, IDAT: deflateSync(Buffer.alloc(10)), IEND: Buffer.alloc(0) }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...Object.entries(parts).map(([name, body]) => {
      const named = Buffer.concat([Buffer.from(name), body])
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      length.writeUInt32BE(body.length)
      sum.writeUInt32BE(crc(named))
      return Buffer.concat([length, named, sum])
    }),
  ])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
