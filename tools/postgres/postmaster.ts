import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keepShort } from '../log-file.ts'
import { Problem } from '../problem.ts'
import { isGone, isRunning, signal } from '../running.ts'
import { type Cluster, plainEnv, settings } from './cluster.ts'

/** What PostgreSQL says of itself in `postmaster.pid`; undefined when it does not run. */
export type Postmaster = { pid: number; port: number; ready: boolean }

export function postmasterOf({ home }: Pick<Cluster, 'home'>): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(home, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!isRunning(pid, home)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Starts PostgreSQL and waits until it lets people in, crash recovery included. It is a group of its own, so
 * that Ctrl-C reaches us alone and we stop it last.
 */
export async function startPostmaster(cluster: Cluster, port: number): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const from = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0
    const started = await launch(cluster, port)
    if (started) return started
    const said = readFileSync(cluster.log, 'utf8').slice(from).trim()
    // After a SIGKILL the last of its processes may hold the memory for a moment longer.
    const lingers = /shared memory block .* is still in use|pre-existing shared memory/.test(said)
    if (!lingers || attempt === 20) {
      throw new Problem(
        `PostgreSQL kunne ikke starte. Den skrev: ${lastLine(said)} (se ${cluster.log})`,
      )
    }
    await pause(250)
  }
}

async function launch(cluster: Cluster, port: number): Promise<number | undefined> {
  disownCrashed(cluster)
  keepShort(cluster.log)
  const log = openSync(cluster.log, 'a', 0o600)
  const program = join(cluster.binaries, 'bin/postgres')
  const child = spawn(program, ['-D', cluster.home, '-p', String(port), ...settings(cluster)], {
    ...cluster.account,
    cwd: '/',
    env: plainEnv,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  await new Promise((done, fail) => child.once('spawn', done).once('error', fail))
  child.unref()
  while (!isOver() && !postmasterOf(cluster)?.ready) await pause(10)
  return isOver() ? undefined : child.pid
}

/** Waits for a PostgreSQL that somebody else has started. False when it ended instead. */
export async function isReady(cluster: Cluster): Promise<boolean> {
  for (;;) {
    const postmaster = postmasterOf(cluster)
    if (!postmaster || postmaster.ready) return postmaster !== undefined
    await pause(20)
  }
}

/** Fast shutdown: sessions are ended, everything acknowledged is kept. */
export async function stopPostmaster({ home }: Pick<Cluster, 'home'>) {
  const pid = postmasterOf({ home })?.pid
  if (!pid) return
  signal(pid, 'SIGINT')
  if (await isGone(pid, home, 30_000)) return
  signal(pid, 'SIGQUIT')
  await isGone(pid, home, 5000)
}

// A crash leaves the file behind, and PostgreSQL refuses to start when its number is alive: as another program's, or as
// a dead process that nobody has buried. The number is made one that nobody has; the rest stays, since by it PostgreSQL
// sees whether processes of the crashed one still hold the memory.
function disownCrashed(cluster: Cluster) {
  const file = join(cluster.home, 'postmaster.pid')
  if (postmasterOf(cluster) || !existsSync(file)) return
  const left = readFileSync(file, 'utf8')
  writeFileSync(file, left.replace(/^\d+/, '2147483646'))
}

const lastLine = (text: string) =>
  text.split('\n').findLast((line) => /FATAL|ERROR|PANIC|error/.test(line)) ?? text
