import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Town } from '../../../test/town.ts'
import { diskStorage } from '../../integrations/storage-disk/index.ts'
import { samples } from './samples.ts'
import { townWith, boundary, rowsOf, folder } from './files.test.support.ts'

/** Sends as a browser on a slow line does; `stopAfter` bytes it goes away. */
async function slowly(here: Town, port: number, bytes: number, stopAfter = Infinity) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="stor.pdf"\r\n\r\n`
  const sending = httpRequest({
    port,
    method: 'POST',
    path: '/proeve',
    headers: {
      host: 'klitby.example',
      origin: 'http://klitby.example',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  })
  const answered = new Promise<string>((resolve) => {
    sending.on('response', (response: Readable) => {
      let text = ''
      response.on('data', (piece) => (text += piece)).on('end', () => resolve(text))
      // Whoever goes away in the middle of an answer hears no more of it.
      response.on('error', () => resolve(''))
    })
    sending.on('error', () => resolve(''))
  })
  sending.write(head)
  sending.write(samples.pdf)
  const piece = Buffer.alloc(64 * 1024)
  let peak = 0
  for (let sent = samples.pdf.length; sent < bytes; sent += piece.length) {
    if (sent > stopAfter) {
      sending.destroy()
      return { text: await answered, peak }
    }
    if (!sending.write(piece)) await new Promise((resolve) => sending.once('drain', resolve))
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  sending.end(`\r\n--${boundary}--\r\n`)
  return { text: await answered, peak }
}

test('large files stream through: memory grows by less than 50 MB', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  await here.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = here.app.server.address() as AddressInfo
  await slowly(here, port, 1_000_000)
  const before = process.memoryUsage().rss
  const rounds = await Promise.all(Array.from({ length: 2 }, () => slowly(here, port, 19_000_000)))
  const grown = Math.round((Math.max(...rounds.map(({ peak }) => peak)) - before) / 1e6)
  console.log(`2 files of 19 MB at once: memory grew by ${grown} MB`)
  assert.ok(rounds.every(({ text }) => JSON.parse(text).files.f[0].size > 18_900_000))
  assert.ok(grown <= 50, `${grown} MB`)
})

test('a sender who goes away leaves neither row nor bytes', async () => {
  await using disk = await folder()
  await using here = await townWith(diskStorage(disk.path))
  await here.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = here.app.server.address() as AddressInfo
  for (let round = 0; round < 5; round++)
    await slowly(here, port, 9_000_000, 100_000 + round * 1_000_000)
  // What was on its way may still begin: it is over when nothing has been there for a while.
  for (let tries = 0, empty = 0; tries < 80 && empty < 10; tries++) {
    empty = (await disk.listed()).length ? 0 : empty + 1
    await wait(50)
  }
  assert.deepEqual(await disk.listed(), [])
  assert.equal(await rowsOf(here), 0)
})
