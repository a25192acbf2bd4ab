import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type Logger, run, type Runner, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { keepAlive } from './liveness.ts'
import type { Log } from './log.ts'

type Parts = { ownerUrl: string; log: Log; taskList: TaskList; concurrency: number }

/** Milliseconds until the next try to begin again: a moment at first, at most five seconds. */
const waitAfter = (tries: number) => Math.min(5000, 250 * 2 ** Math.min(tries, 8))

/**
 * Runs jobs until closed, whatever becomes of the database meanwhile. A run that has lost a connection may hold jobs it
 * was never told of, so it ends with what it has in hand, and another begins; what it held is then taken up like that of
 * any worker that died. Fails when the database cannot be reached at first.
 */
export async function keepRunning({ ownerUrl, log, taskList, concurrency }: Parts) {
  let closed = false
  let beginning = true
  let current: Runner | undefined
  const running = new Set<Promise<unknown>>()
  const pgPool = openPool(ownerUrl, concurrency + 2, () => void beginAgain())
  const alive = keepAlive(ownerUrl, log, () => void beginAgain())

  async function begin(): Promise<void> {
    const events = new EventEmitter()
    const ids: string[] = []
    events.on('pool:create', ({ workerPool: { id } }) => {
      ids.push(id)
      alive.hold(id)
    })
    const runner = await run({
      pgPool,
      events: events as never,
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: quietLogger(log),
      taskList,
      // In batches of their own the ends of jobs are waited for, and one that cannot be written is told of.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    const ended: Promise<unknown> = runner.promise
      .catch((error) => log.warn({ error: String(error) }, 'a run of jobs ended'))
      .finally(() => {
        running.delete(ended)
        for (const id of ids) alive.drop(id)
        if (runner === current) void beginAgain()
      })
    running.add(ended)
    current = runner
  }

  async function beginAgain(): Promise<void> {
    if (closed || beginning) return
    beginning = true
    log.warn({}, 'the database was lost; jobs go on when it is back')
    void current?.stop().catch(() => {})
    current = undefined
    for (let tries = 0; !current; tries++) {
      await wait(waitAfter(tries))
      if (closed) return
      await begin().catch((error) => log.warn({ error: String(error) }, 'not yet'))
    }
    beginning = false
  }

  await begin().catch(async (error) => {
    await alive.close()
    await pgPool.end()
    throw error
  })
  beginning = false
  return {
    pgPool,
    async close() {
      closed = true
      await current?.stop().catch(() => {})
      await Promise.all(running)
      await alive.close()
      await pgPool.end()
    },
  }
}

/** A pool for the queue. `lost` is told of each connection that dies while somebody may be waiting for its answer. */
export function openPool(connectionString: string, max: number, lost = () => {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  })
  // A connection that dies is replaced; what it was doing is tried again.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

export function quietLogger(log: Log): Logger {
  const line = (scope: Record<string, unknown>) => (level: string, message: string) => {
    if (level === 'error') log.error({ job: scope.jobId, task: scope.taskIdentifier }, message)
  }
  const make = (scope: Record<string, unknown>): unknown => ({
    error: (message: string) => line(scope)('error', message),
    warn() {},
    info() {},
    debug() {},
    scope: (more: Record<string, unknown>) => make({ ...scope, ...more }),
  })
  return make({}) as Logger
}
