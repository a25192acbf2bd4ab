import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleBytes, typeOf } from './kinds.ts'
import { samples, tiffOf, zip } from './samples.ts'

const told = (body: Buffer | string, name = 'fil.pdf') => typeOf(Buffer.from(body), name)

test('what people send is known by its first bytes', async () => {
  assert.equal(await told(samples.pdf), 'application/pdf')
  assert.equal(await told(samples.jpeg), 'image/jpeg')
  assert.equal(await told(samples.png), 'image/png')
  assert.equal(await told(samples.heic), 'image/heic')
  assert.equal(await told(samples.tiff), 'image/tiff')
  assert.equal(await told(tiffOf(9_000_000).subarray(0, sampleBytes)), 'image/tiff')
  assert.equal(await told(samples.webp), 'image/webp')
  assert.equal(await told('AC1032\0\0\0\0\0\0\0\0\0'), 'image/vnd.dwg')
  assert.match((await told(samples.docx))!, /wordprocessingml\.document$/)
  assert.equal(await told(samples.odt), 'application/vnd.oasis.opendocument.text')
})

test('text is taken as text, also when an old Windows wrote it', async () => {
  assert.equal(await told('Kære kommune\r\nHer er målene: 2,4 m', 'mål.txt'), 'text/plain')
  assert.equal(
    await told(Buffer.from('navn;vej\nBo;\xc5vej 1', 'latin1'), 'liste.CSV'),
    'text/plain',
  )
  assert.equal(await told('Kære kommune', 'brev'), undefined)
})

test('what can run is refused whatever it is called', async () => {
  for (const name of ['tegning.pdf', 'tegning.txt', 'tegning.png']) {
    assert.equal(
      await told('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', name),
      undefined,
    )
    assert.equal(await told('<?xml version="1.0"?><svg/>', name), undefined)
    assert.equal(await told('\ufeff  <!doctype html><p>hej', name), undefined)
    assert.equal(await told('hej <script>1</script>', name), undefined)
    assert.equal(await told('MZ\x90\0'.padEnd(300, '\0'), name), undefined)
    assert.equal(await told('#!/bin/sh\n\x1b[31m\0', name), undefined)
    assert.equal(await told(samples.docm, name), undefined)
    assert.equal(await told(zip([['a.txt', 'hej']]), name), undefined)
    assert.equal(await told(zip([['../../etc/passwd', 'slip']]), name), undefined)
    assert.equal(await told('GIF89a/*<svg onload=1>*/=1;', name), undefined)
  }
})

test('a file that is two things at once is judged by how it begins', async () => {
  assert.equal(
    await told(Buffer.concat([samples.png, Buffer.from('<script>1</script>')]), 'x.html'),
    'image/png',
  )
  assert.equal(await told(Buffer.concat([Buffer.from('<html>'), samples.pdf]), 'x.pdf'), undefined)
  assert.equal(await told(Buffer.concat([samples.jpeg, zip([['a', 'b']])]), 'x.zip'), 'image/jpeg')
})

test('a document that unfolds to a thousand times its size is not unfolded by us', async () => {
  const bomb = zip([['[Content_Types].xml', Buffer.alloc(200 * 1024 * 1024)]])
  const before = process.memoryUsage().rss
  assert.equal(await told(bomb.subarray(0, 64 * 1024), 'bombe.docx'), undefined)
  const grown = Math.round((process.memoryUsage().rss - before) / 1e6)
  console.log(
    `bomb of ${Math.round(bomb.length / 1000)} kB, 210 MB unfolded: memory grew ${grown} MB`,
  )
  assert.ok(grown < 50)
})
