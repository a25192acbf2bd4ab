import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Log } from './log.ts'

/** Milliseconds between questions, before the first answer and after. */
const [first, usual] = [1000, 30_000]
/** An answer that took longer than this many milliseconds says too little about when it was. */
const tooLong = 2000
/** A computer whose clock is this many milliseconds off is told of. */
const worthTelling = 10_000

/**
 * The database's time, which all nodes share and by which deadlines are decided. It is asked for now and then and kept
 * meanwhile by a clock that nobody can set, so that this computer's own may jump. Until the database has answered, it is
 * this computer's after all.
 */
export async function sharedClock(db: Db, log: Log): Promise<{ now(): Date; close(): void }> {
  let ahead: number | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  async function ask() {
    try {
      const began = performance.now()
      const { rows } = await sql<{ at: number }>`
        select extract(epoch from clock_timestamp())::float8 * 1000 as at`.execute(db)
      const ended = performance.now()
      if (ahead === undefined || ended - began < tooLong) ahead = rows[0]!.at - (began + ended) / 2
      const off = Date.now() - (ahead + ended)
      if (Math.abs(off) > worthTelling)
        log.warn({ seconds: Math.round(off / 1000) }, 'this computer’s clock is not the database’s')
    } catch (error) {
      log.warn({ error: String(error) }, 'the database did not tell the time')
    }
    if (!closed) timer = setTimeout(() => void ask(), ahead === undefined ? first : usual).unref()
  }
  await ask()
  return {
    now: () => new Date(ahead === undefined ? Date.now() : ahead + performance.now()),
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
