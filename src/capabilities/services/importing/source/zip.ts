import { inflateRawSync } from 'node:zlib'
import { TooMuch } from './plain.ts'

export type Entry = { name: string; bytes: Uint8Array }
/** A file in the archive that was not unpacked, and why. */
export type Skipped = { name: string; why: 'name' | 'kind' }

const mostEntries = 400
const mostBytes = 40_000_000

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * Unpacks the files that `wanted` names, by the archive's own table of contents. Nothing touches a disk. Never unpacks
 * more than 40 MB whatever the table promises. Undefined when the archive is broken; throws TooMuch when it is too large.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { entries: Entry[]; skipped: Skipped[] } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) throw new TooMuch()
  const entries: Entry[] = []
  const skipped: Skipped[] = []
  let room = mostBytes
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== 0x02014b50) return undefined
      const flags = view.getUint16(at + 8, true)
      const method = view.getUint16(at + 10, true)
      const size = view.getUint32(at + 20, true)
      const nameLength = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const header = view.getUint32(at + 42, true)
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      if (name.endsWith('/')) continue
      if (!isSafe(name)) skipped.push({ name, why: 'name' })
      else if (!wanted(name)) skipped.push({ name, why: 'kind' })
      else {
        if (flags & 1 || (method !== 0 && method !== 8)) return undefined
        const from =
          header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
        const packed = bytes.subarray(from, from + size)
        const unpacked = method === 0 ? packed : inflate(packed, room)
        room -= unpacked.length
        if (room < 0) throw new TooMuch()
        entries.push({ name, bytes: unpacked })
      }
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error
    return undefined
  }
  return { entries, skipped }
}

function inflate(packed: Uint8Array, room: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(room, 1) })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch()
    throw error
  }
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

const isSafe = (name: string) =>
  !/^[/\\]|^[a-zA-Z]:|\0/.test(name) && !name.split(/[/\\]/).includes('..')
