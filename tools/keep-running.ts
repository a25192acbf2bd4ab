import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { logFile } from './log-file.ts'
import { Problem } from './problem.ts'
import { programArgs } from './program.ts'

/** A part of the house in its own process. */
export type Part = {
  /** What the operator knows it as. */
  name: string
  /** The program, from the root of the repository, and its arguments. */
  args: string[]
  env: NodeJS.ProcessEnv
  /** Where everything it says is kept. */
  log: string
  /** Told when it has a problem that the operator should see. */
  onProblem: (sentence: string) => void
}

export type Running = {
  /** What it said when it was ready for the first time. */
  ready: Promise<Record<string, unknown>>
  pid(): number | undefined
  /** Asks it to end, and after `graceMs` ends it. */
  stop(graceMs: number): Promise<void>
  kill(): void
}

const backOffMs = [0, 250, 500, 1000]
/** Having lived so long, it is well again. */
const wellAfterMs = 30_000

/**
 * Starts a part, and once it has printed its line `{"ready":true,…}` starts it again whenever it ends, within a
 * second or so. A part that ends before it was ever ready is a problem told with its last words.
 */
export function keepRunning(part: Part): Running {
  const write = logFile(part.log)
  const tell = oncePerMinute(part.onProblem)
  let stopping = false
  let child: ChildProcess

  const launch = () => {
    child = spawn(process.execPath, programArgs(part.args), {
      env: part.env,
      // A group of its own: Ctrl-C reaches us alone, and we stop the parts in their order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    return listen(child, part.name, write, tell)
  }

  const first = launch()
  const watching = (async () => {
    let ended = first.ended
    let began = Date.now()
    const wasReady = first.ready.then(
      () => true,
      () => false,
    )
    for (let deaths = 0; ; deaths++) {
      const how = await ended
      if (stopping || !(await wasReady)) return
      part.onProblem(`${part.name} stoppede (${how}) og startes igen; se ${part.log}`)
      if (Date.now() - began > wellAfterMs) deaths = 0
      await pause(backOffMs[Math.min(deaths, backOffMs.length - 1)])
      if (stopping) return
      began = Date.now()
      ended = launch().ended
    }
  })()

  return {
    ready: first.ready,
    pid: () => child.pid,
    async stop(graceMs) {
      stopping = true
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await watching
      clearTimeout(kill)
    },
    kill() {
      stopping = true
      child.kill('SIGKILL')
    },
  }
}

type Say = (text: string) => void

function listen(child: ChildProcess, name: string, write: Say, tell: Say) {
  const lastWords: string[] = []
  const hear = (stream: NodeJS.ReadableStream, onLine: (line: string) => void) =>
    createInterface({ input: stream }).on('line', (line) => {
      write(`${line}\n`)
      onLine(line)
    })
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', async (code, signal) => {
      // Its last words may be on their way, but a grandchild that keeps the line open is not waited for.
      await Promise.race([once(child, 'close'), pause(200)])
      done(signal ?? `kode ${code}`)
    })
  })
  const ready = new Promise<Record<string, unknown>>((done, fail) => {
    hear(child.stdout!, (line) => {
      if (/"ready":\s*true/.test(line)) done(JSON.parse(line))
      else if (/"level":[56]0/.test(line)) tell(`${name}: ${messageOf(line)}`)
      else lastWords.push(line)
      lastWords.splice(0, lastWords.length - 5)
    })
    hear(child.stderr!, (line) => {
      lastWords.push(line)
      lastWords.splice(0, lastWords.length - 5)
    })
    void ended.then((how) => {
      const words = lastWords.join('\n').trim()
      fail(new Problem(`${name} kunne ikke starte (${how})${words ? `:\n${words}` : ''}`))
    })
  })
  ready.catch(() => {}) // waited for at the first start only
  return { ready, ended }
}

function messageOf(line: string): string {
  try {
    const { msg, err } = JSON.parse(line)
    const said = [msg, err?.message].filter(Boolean).join(': ')
    return said.split('\n')[0]!.replace(/:$/, '')
  } catch {
    return line
  }
}

/** The same trouble again within a minute, but for its numbers, is only kept in the log. */
function oncePerMinute(say: Say): Say {
  const saidAt = new Map<string, number>()
  return (text) => {
    const kind = text.replace(/\d+/g, '')
    if (Date.now() - (saidAt.get(kind) ?? 0) < 60_000) return
    saidAt.set(kind, Date.now())
    say(text)
  }
}
