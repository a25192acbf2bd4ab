import { appendFileSync, renameSync, statSync } from 'node:fs'

/** Adds to a log file. Past `limit` bytes it becomes `<file>.1`, and what was there before is forgotten. */
export function logFile(file: string, limit = 20_000_000) {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return (text: string) => {
    if (size > limit) {
      renameSync(file, `${file}.1`)
      size = 0
    }
    appendFileSync(file, text, { mode: 0o600 })
    size += text.length
  }
}
