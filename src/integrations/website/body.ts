import { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Thrown when there are more bytes than may be taken, or they swell more than anything honest does. */
export class TooLarge extends Error {
  name = 'TooLarge'
}

/** Text seldom packs more than 20 to 1; a bomb packs 1000 to 1. */
const mostSwelling = 200
const alwaysBytes = 1024 * 1024

/** The bytes of a body, unpacked; at most `most` on either side of the unpacking. */
export async function bytesOf(body: Readable, encoding: string, most: number): Promise<Buffer> {
  let packed = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      packed += chunk.length
      done(packed > most ? new TooLarge() : null, chunk)
    },
  })
  const unpack = unpackerOf(encoding)
  const steps = [body, measure, ...(unpack ? [unpack] : [])]
  const last = steps.reduce<Readable>((from, to) => {
    if (from === to) return to
    from.on('error', (error) => to.destroy(error))
    return from.pipe(to as Transform)
  }, body)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of last as AsyncIterable<Buffer>) {
      size += chunk.length
      const swells = unpack && size > alwaysBytes && size > packed * mostSwelling
      if (size > most || swells) throw new TooLarge()
      chunks.push(chunk)
    }
  } finally {
    for (const step of steps) step.destroy()
  }
  return Buffer.concat(chunks)
}

function unpackerOf(encoding: string): Transform | undefined {
  if (/^(x-)?gzip$/i.test(encoding)) return createGunzip()
  if (/^deflate$/i.test(encoding)) return createInflate()
  if (/^br$/i.test(encoding)) return createBrotliDecompress()
  return undefined
}

/** Unpacks a file that is itself packed, as sitemap.xml.gz is. */
export const unpacked = (bytes: Buffer, most: number): Promise<Buffer> =>
  bytes[0] === 0x1f && bytes[1] === 0x8b
    ? bytesOf(Readable.from([bytes], { objectMode: false }), 'gzip', most)
    : Promise.resolve(bytes)
