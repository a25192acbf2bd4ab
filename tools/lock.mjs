// One at a time, also between programs: the holder touches a file every second, and what is not touched is not held.
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const staleAfterMs = 10_000

/** Runs `work` while nobody else holds the lock file; `onWait` is told once if we must wait. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = 0; !take(file); waited++) {
    if (waited === 0) onWait()
    await pause(100)
  }
  const touch = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // Somebody removed the lock by hand; the work goes on.
    }
  }, 1000)
  try {
    return await work()
  } finally {
    clearInterval(touch)
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  if (Date.now() - touched > staleAfterMs) rmSync(file, { force: true })
  return false
}
