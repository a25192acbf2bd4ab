import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'

/** A job that was tried until it was given up. */
export type ParkedJob = {
  id: number
  event: string
  capability: string | null
  attempts: number
  error: string | null
  parkedAt: Date
}

export async function parkedJobs(tx: Tx): Promise<ParkedJob[]> {
  const { rows } = await sql<ParkedJob>`select * from platform.parked_jobs() limit 100`.execute(tx)
  return rows
}

/** Lets a parked job be tried again at once. Nothing happens when it is not parked, or not this tenant's. */
export async function retryParked(tx: Tx, id: number): Promise<void> {
  await sql`select platform.retry_parked(${id})`.execute(tx)
}
