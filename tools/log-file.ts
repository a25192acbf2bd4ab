import { appendFileSync, renameSync, statSync } from 'node:fs'

const limit = 20_000_000

/** Adds to a log file. Past 20 MB it becomes `<file>.1`, and what was there before is forgotten. */
export function logFile(file: string) {
  let size = keepShort(file)
  return (text: string) => {
    if (size > limit) size = keepShort(file)
    appendFileSync(file, text, { mode: 0o600 })
    size += Buffer.byteLength(text)
  }
}

/** Puts a log file that has grown too long aside, and gives the size of the one to go on with, in bytes. */
export function keepShort(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= limit) return size
  renameSync(file, `${file}.1`)
  return 0
}
