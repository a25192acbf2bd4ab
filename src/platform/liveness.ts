import pg from 'pg'
import type { Log } from './log.ts'

// Advisory locks of this class say "the worker pool with this id is alive". PostgreSQL drops them with the
// connection, so a killed process is known to be dead as soon as its socket is.
const lockClass = 0x6661

/** Holds the liveness locks of our worker pools on a connection of their own until closed. */
export function keepAlive(ownerUrl: string, poolIds: string[], log: Log) {
  let closed = false
  let client: pg.Client | undefined
  const hold = async () => {
    if (closed) return
    client = new pg.Client({ connectionString: ownerUrl, keepAlive: true })
    client.on('error', () => {})
    client.once('end', () => setTimeout(() => void hold(), 500).unref())
    try {
      await client.connect()
      await client.query(`set tcp_user_timeout = '8s'`)
      for (const id of poolIds) {
        await client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, id])
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'liveness lock is not held yet')
      await client.end().catch(() => {})
    }
  }
  void hold()
  return {
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
