import { type JobHelpers, makeWorkerUtils, runOnce, type TaskList } from 'graphile-worker'
import type { Capability, Context } from './capability.ts'
import { inTenant, type Db } from './db.ts'
import { Later } from './errors.ts'
import { unlockTheDead } from './liveness.ts'
import { type Log, withoutCpr } from './log.ts'
import { keepRunning, openPool, quietLogger } from './runner.ts'
import { siteOf } from './site.ts'
import type { Tenants } from './tenants.ts'

type Told = { name: string; tenant: string; payload: unknown }
type Reaction = Told & { capability: string }
type Tick = { capability: string; name: string }

export type WorkerParts = {
  db: Db
  tenants: Tenants
  clock: () => Date
  capabilities: Capability[]
  log: Log
  origin: (host: string) => string
}

/** A reaction that has not finished after this many milliseconds has failed, and is tried again. */
export const patience = 60_000
/** Tries before a job is parked; the waits between them grow, to some hours in all. */
export const maxAttempts = 12

/** One event becomes one job per capability that listens, so each succeeds or is retried alone. */
export function taskList(parts: WorkerParts): TaskList {
  const { capabilities, clock, log } = parts
  return {
    async event(payload, { addJob, job }) {
      const told = payload as Told
      for (const { name } of capabilities.filter((one) => listener(one, told.name))) {
        // Told again after a death half way, the event finds those it has told already.
        await addJob(
          'reaction',
          { ...told, capability: name },
          {
            jobKey: `event ${job.id}: ${name}`,
            jobKeyMode: 'unsafe_dedupe',
            ...queueOf(job, name),
            maxAttempts,
          },
        )
      }
    },

    async reaction(payload, helpers) {
      const { name, tenant, payload: event, capability } = payload as Reaction
      const react = listener(
        capabilities.find((one) => one.name === capability),
        name,
      )
      // Whoever acts on a new look must see it.
      if (name === 'platform.presented-anew') parts.tenants.forget()
      const context = await contextOf(parts, tenant)
      if (!react || !context) return
      try {
        await within(patience, react(event, context))
      } catch (error) {
        if (!(error instanceof Later)) throw masked(error)
        log.warn(
          { capability, event: name, seconds: error.seconds, reason: error.message },
          'later',
        )
        await addAgain(helpers, payload, new Date(+clock() + error.seconds * 1000))
      }
    },

    async tick(payload, { addJob }) {
      const { capability, name } = payload as Tick
      const tick = capabilities
        .find((one) => one.name === capability)
        ?.every?.find((one) => one.name === name)
      if (!tick) return
      const next = new Date(+clock() + tick.seconds * 1000)
      await addJob('tick', payload, { runAt: next, jobKey: `tick:${capability}:${name}` })
      for (const { id } of await parts.tenants.all()) {
        const context = await contextOf(parts, id)
        await within(patience, tick.work(context!)).catch((error) =>
          log.error({ capability, tick: name, tenant: id, error: String(error) }, 'tick failed'),
        )
      }
    },
  }
}

type React = (event: unknown, context: Context) => Promise<void>
const listener = (capability: Capability | undefined, name: string) =>
  (capability?.on as Record<string, React | undefined> | undefined)?.[name]

const queueOf = (job: JobHelpers['job'], capability: string) => {
  const queue = (job as { queue_name?: string | null }).queue_name
  return queue ? { queueName: `${queue}:${capability}` } : {}
}

async function addAgain({ addJob, job }: JobHelpers, payload: unknown, runAt: Date) {
  const queueName = (job as { queue_name?: string | null }).queue_name ?? undefined
  await addJob('reaction', payload as never, {
    runAt,
    maxAttempts,
    ...(queueName && { queueName }),
  })
}

async function contextOf(parts: WorkerParts, tenantId: string): Promise<Context | undefined> {
  const tenant = await parts.tenants.byId(tenantId)
  if (!tenant) return undefined
  return {
    tenantId,
    now: parts.clock(),
    site: siteOf(tenant, parts.origin(tenant.host)),
    read: (work) => inTenant(parts.db, tenantId, 'read only', work),
    write: (work) => inTenant(parts.db, tenantId, 'read write', work),
  }
}

/** The queue keeps the last error, so it may hold a CPR number as little as a log may. */
function masked(error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return Object.assign(new Error(withoutCpr(message)), { stack: withoutCpr(stack ?? '') })
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

/** Runs jobs until closed. A worker that dies holds no liveness lock, and its jobs are taken up by the others. */
export async function startWorker(parts: WorkerParts & { ownerUrl: string; concurrency?: number }) {
  const { ownerUrl, log, capabilities, concurrency = 4 } = parts
  const running = await keepRunning({ ownerUrl, log, concurrency, taskList: taskList(parts) })
  const { pgPool } = running
  const sweep = setInterval(() => {
    unlockTheDead(pgPool).then(
      (dead) => dead.length && log.warn({ dead }, 'took over the jobs of dead workers'),
      (error) => log.error({ error: String(error) }, 'sweep failed'),
    )
  }, 1000)
  const { addJob, release } = await makeWorkerUtils({ pgPool, logger: quietLogger(log) })
  for (const { name: capability, every = [] } of capabilities) {
    for (const { name } of every) {
      await addJob(
        'tick',
        { capability, name },
        {
          jobKey: `tick:${capability}:${name}`,
          jobKeyMode: 'preserve_run_at',
        },
      )
    }
  }
  await release()
  return {
    async close() {
      clearInterval(sweep)
      await running.close()
    },
  }
}

/** Runs what is due now and returns: for tests, and for an operator who wants the queue empty. */
export async function runDueJobs(parts: WorkerParts & { ownerUrl: string }): Promise<void> {
  const pgPool = openPool(parts.ownerUrl, 3)
  try {
    await runOnce({
      pgPool,
      concurrency: 1,
      noHandleSignals: true,
      logger: quietLogger(parts.log),
      taskList: taskList(parts),
    })
  } finally {
    await pgPool.end()
  }
}
