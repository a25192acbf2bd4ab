import pg from 'pg'
import type { Log } from './log.ts'

// Advisory locks of this class say "the worker pool with this id is alive". PostgreSQL drops them with the
// connection, so a killed process is known to be dead as soon as its socket is.
const lockClass = 0x6661

/**
 * Holds the liveness locks of our worker pools on a connection of their own until closed; `lost` is told when that
 * connection is gone. It is made anew by itself.
 */
export function keepAlive(ownerUrl: string, log: Log, lost: () => void) {
  const ids = new Set<string>()
  let closed = false
  let client: pg.Client | undefined
  let held = new Set<string>()

  const take = async (id: string) => {
    if (held.has(id)) return
    held.add(id)
    await client!.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, id])
  }
  const connect = async () => {
    if (closed) return
    let connected = false
    const mine = new pg.Client({ connectionString: ownerUrl, keepAlive: true })
    mine.on('error', () => {})
    mine.once('end', () => {
      client = undefined
      if (connected && !closed) lost()
      setTimeout(() => void connect(), 500).unref()
    })
    try {
      await mine.connect()
      connected = true
      await mine.query(`set tcp_user_timeout = '8s'`)
      held = new Set()
      client = mine
      for (const id of ids) await take(id)
    } catch (error) {
      log.warn({ error: String(error) }, 'liveness lock is not held yet')
      await mine.end().catch(() => {})
    }
  }
  void connect()
  return {
    hold(id: string) {
      ids.add(id)
      if (client) void take(id).catch(() => {})
    },
    drop(id: string) {
      ids.delete(id)
      if (!client || !held.delete(id)) return
      void client
        .query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, id])
        .catch(() => {})
    },
    async close() {
      closed = true
      await client?.end()
    },
  }
}

/**
 * Unlocks the jobs of workers that hold no liveness lock. Eight seconds' grace lets a worker that has just
 * started take its own. Returns the ids of the dead.
 */
export async function unlockTheDead(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `with holders as (
       select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
       union all
       select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null)
     select distinct locked_by as id from holders
     where locked_at < now() - interval '8 seconds'
       and not exists (
         select from pg_locks
         where locktype = 'advisory' and classid = $1 and granted
           and database = (select oid from pg_database where datname = current_database())
           and objid = (hashtext(holders.locked_by)::bigint & 4294967295)::oid)`,
    [lockClass],
  )
  const dead = rows.map(({ id }) => id as string)
  if (dead.length)
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  return dead
}
