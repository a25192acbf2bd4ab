import { brotliDecompressSync } from 'node:zlib'
import { type Glyph, readGlyphs } from './woff2-glyphs.ts'
import { reader, type Reader } from './woff2-reader.ts'

type Table = { tag: string; transform: number; length: number; body: Buffer }

// Tags of the known tables, by their number in the directory (WOFF2 § 4.1).
const tags =
  `cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT
  VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc
  feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill`
    .split(/\s+/)
    .map((tag) => tag.replace('_', ' '))

/** Unpacks a font as browsers get it (WOFF2) to the TrueType file a PDF can hold. Throws when it is not one. */
export function trueTypeOf(woff2: Buffer): Buffer {
  const header = reader(woff2)
  if (header.u32() !== 0x774f4632) throw new Error('not a WOFF2 file')
  const flavor = header.u32()
  header.skip(4)
  const count = header.u16()
  header.skip(6)
  const compressed = header.u32()
  header.skip(24)
  const tables = Array.from({ length: count }, () => readEntry(header))
  const bytes = brotliDecompressSync(woff2.subarray(header.at, header.at + compressed))
  let at = 0
  for (const table of tables) {
    table.body = bytes.subarray(at, at + table.length)
    at += table.length
  }
  restoreOutlines(tables)
  return trueTypeFile(flavor, tables)
}

function readEntry(header: Reader): Table {
  const flags = header.u8()
  const known = flags & 63
  const tag = known === 63 ? header.text(4) : tags[known]!
  const original = header.base128()
  const version = flags >> 6
  const outlines = tag === 'glyf' || tag === 'loca'
  const transformed = outlines ? version !== 3 : version !== 0
  if (transformed && !outlines)
    throw new Error(`a WOFF2 table ${tag} is packed in a way we do not read`)
  const length = transformed ? header.base128() : original
  return { tag, transform: transformed ? 1 : 0, length, body: Buffer.alloc(0) }
}

/** WOFF2 packs the outlines apart from their index; a TrueType file has both as they were. */
function restoreOutlines(tables: Table[]) {
  const glyf = tables.find(({ tag, transform }) => tag === 'glyf' && transform)
  const loca = tables.find(({ tag }) => tag === 'loca')
  const head = tables.find(({ tag }) => tag === 'head')
  if (!glyf || !loca || !head) return
  const glyphs: Glyph[] = readGlyphs(glyf.body)
  const offsets = Buffer.alloc((glyphs.length + 1) * 4)
  let at = 0
  glyphs.forEach((glyph, index) => {
    at += glyph.length
    offsets.writeUInt32BE(at, (index + 1) * 4)
  })
  glyf.body = Buffer.concat(glyphs)
  loca.body = offsets
  head.body = Buffer.from(head.body)
  head.body.writeInt16BE(1, 50)
}

function trueTypeFile(flavor: number, tables: Table[]): Buffer {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  const start = Buffer.alloc(12 + 16 * sorted.length)
  const largest = 2 ** Math.floor(Math.log2(sorted.length))
  start.writeUInt32BE(flavor, 0)
  start.writeUInt16BE(sorted.length, 4)
  start.writeUInt16BE(largest * 16, 6)
  start.writeUInt16BE(Math.log2(largest), 8)
  start.writeUInt16BE((sorted.length - largest) * 16, 10)
  const parts = [start]
  let at = start.length
  sorted.forEach(({ tag, body }, index) => {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
    const entry = 12 + 16 * index
    start.write(tag, entry, 'latin1')
    start.writeUInt32BE(checksum(padded), entry + 4)
    start.writeUInt32BE(at, entry + 8)
    start.writeUInt32BE(body.length, entry + 12)
    parts.push(padded)
    at += padded.length
  })
  return Buffer.concat(parts)
}

function checksum(padded: Buffer) {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
