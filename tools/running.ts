import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Whether the process lives and `word` is in its command line. A number alone is not enough: after a crash
 * somebody else may have got it, and a dead process whose parent has not noticed still answers to it.
 */
export function isRunning(pid: number, word: string): boolean {
  const command = commandOf(pid)
  return command !== '' && command.includes(word)
}

/** Waits until the process is gone. False when it is still there after `ms`. */
export async function isGone(pid: number, word: string, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) {
    if (!isRunning(pid, word)) return true
  }
  return !isRunning(pid, word)
}

/** Sends a signal; that the process is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function commandOf(pid: number): string {
  if (!Number.isInteger(pid) || pid < 1) return ''
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
