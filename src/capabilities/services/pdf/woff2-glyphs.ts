import { reader, type Reader } from './woff2-reader.ts'

/** One outline as a TrueType file holds it. */
export type Glyph = Buffer
type Point = { dx: number; dy: number; on: boolean }
type Box = [number, number, number, number]

const composite = { words: 1, scale: 8, more: 32, xy: 64, matrix: 128, instructions: 256 }

/** Restores the outlines of a transformed `glyf` table (WOFF2 § 5.1), each padded to four bytes. */
export function readGlyphs(table: Buffer): Glyph[] {
  const head = reader(table)
  head.skip(2)
  const options = head.u16()
  const count = head.u16()
  head.skip(2)
  const sizes = Array.from({ length: 7 }, () => head.u32())
  const [contours, ends, flags, points, composites, boxes, instructions] = sizes.map((size) =>
    reader(head.take(size)),
  ) as [Reader, Reader, Reader, Reader, Reader, Reader, Reader]
  const boxed = boxes.take(((count + 31) >> 5) * 4)
  // A bit per outline whose contours overlap; renderers do not need it.
  if (options & 1) head.skip((count + 7) >> 3)

  return Array.from({ length: count }, (_, index) => {
    const hasBox = ((boxed[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0
    const number = contours.i16()
    if (number === 0) return Buffer.alloc(0)
    const box = (): Box => [boxes.i16(), boxes.i16(), boxes.i16(), boxes.i16()]
    if (number < 0) {
      const { parts, instructed } = readComposite(composites)
      const code = instructed ? instructions.take(points.short()) : Buffer.alloc(0)
      const length = instructed ? [shorts([code.length]), code] : []
      return padded([shorts([-1, ...box()]), parts, ...length])
    }
    const counts = Array.from({ length: number }, () => ends.short())
    const all = counts.reduce((sum, one) => sum + one, 0)
    const outline = Array.from({ length: all }, () => readPoint(flags.u8(), points))
    const code = instructions.take(points.short())
    return simple(counts, outline, hasBox ? box() : boxOf(outline), code)
  })
}

function readComposite(from: Reader) {
  const parts: Buffer[] = []
  let instructed = false
  for (let flags = composite.more; flags & composite.more;) {
    const head = from.take(4)
    flags = head.readUInt16BE(0)
    instructed ||= (flags & composite.instructions) !== 0
    const numbers = flags & composite.words ? 4 : 2
    const scale =
      flags & composite.scale ? 2 : flags & composite.xy ? 4 : flags & composite.matrix ? 8 : 0
    parts.push(head, from.take(numbers + scale))
  }
  return { parts: Buffer.concat(parts), instructed }
}

/** The triplet encoding of WOFF2 § 5.2: a flag says how many bits the two distances have. */
function readPoint(flag: number, from: Reader): Point {
  const on = flag < 128
  const n = flag & 127
  const sign = (bit: number, value: number) => (bit & 1 ? value : -value)
  if (n < 10) return { on, dx: 0, dy: sign(n, ((n & 14) << 7) + from.u8()) }
  if (n < 20) return { on, dx: sign(n, (((n - 10) & 14) << 7) + from.u8()), dy: 0 }
  if (n < 84) {
    const k = n - 20
    const byte = from.u8()
    return {
      on,
      dx: sign(n, 1 + (k & 48) + (byte >> 4)),
      dy: sign(n >> 1, 1 + ((k & 12) << 2) + (byte & 15)),
    }
  }
  if (n < 120) {
    const k = n - 84
    const dx = 1 + (Math.floor(k / 12) << 8) + from.u8()
    return { on, dx: sign(n, dx), dy: sign(n >> 1, 1 + (((k % 12) >> 2) << 8) + from.u8()) }
  }
  if (n < 124) {
    const [a, b, c] = [from.u8(), from.u8(), from.u8()]
    return { on, dx: sign(n, (a << 4) + (b >> 4)), dy: sign(n >> 1, ((b & 15) << 8) + c) }
  }
  const dx = from.u16()
  return { on, dx: sign(n, dx), dy: sign(n >> 1, from.u16()) }
}

function boxOf(outline: Point[]): Box {
  let [x, y] = [0, 0]
  const xs: number[] = []
  const ys: number[] = []
  for (const { dx, dy } of outline) {
    xs.push((x += dx))
    ys.push((y += dy))
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Every distance as two bytes: larger than need be, and read alike. */
function simple(counts: number[], outline: Point[], box: Box, code: Buffer): Glyph {
  let last = -1
  const ends = counts.map((count) => (last += count))
  return padded([
    shorts([counts.length, ...box, ...ends, code.length]),
    code,
    Buffer.from(outline.map(({ on }) => (on ? 1 : 0))),
    shorts(outline.map(({ dx }) => dx)),
    shorts(outline.map(({ dy }) => dy)),
  ])
}

function shorts(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeInt16BE(value, index * 2))
  return bytes
}

function padded(parts: Buffer[]): Buffer {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}
