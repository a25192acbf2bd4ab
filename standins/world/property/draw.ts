import { createHash } from 'node:crypto'

/** A number from 0 to `below` - 1 that follows from the words. */
export function draw(below: number, ...words: string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) % below
}

/** An id in the form of a UUID that follows from the words. */
export function uuidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
