import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** What capabilities tell each other. Each capability adds its own events by declaration merging. */
export interface Events {}

export type Delivery = {
  /** Not before this moment. */
  at?: Date
  /** A later event with the same key replaces one that has not been told yet. Unique within the tenant. */
  key?: string
  /** Events of one queue are told one at a time, in order. */
  queue?: string
}

/** Tells the house, and only if the transaction commits: the job table is our outbox. */
export async function emit<Name extends keyof Events & string>(
  tx: Tx,
  name: Name,
  payload: Events[Name],
  { at, key, queue }: Delivery = {},
): Promise<void> {
  if (key === undefined && queue === undefined)
    return tellAtTheEnd(tx, { name, payload, ...(at && { at }) })
  await sql`select platform.emit(${name}, ${JSON.stringify(payload)}::json,
    ${at ?? null}::timestamptz, ${key ?? null}::text, ${queue ?? null}::text)`.execute(tx)
}

type Told = { name: string; payload: unknown; at?: Date }
const atTheEnd = new WeakMap<Tx, Told[]>()

/** What needs neither a key nor a place in a queue travels with the commit, and costs no round trip of its own. */
function tellAtTheEnd(tx: Tx, told: Told): void {
  const waiting = atTheEnd.get(tx)
  if (waiting) waiting.push(told)
  else atTheEnd.set(tx, [told])
}

/** What is to be told, if anything is. Asked once, as the transaction ends. */
export function takeEvents(tx: Tx): Told[] | undefined {
  const waiting = atTheEnd.get(tx)
  atTheEnd.delete(tx)
  return waiting
}

/** Forgets them: the transaction came to nothing. */
export const dropEvents = (tx: Tx): void => void atTheEnd.delete(tx)

/** Takes back an event with this key that has not been told yet. */
export async function withdraw(tx: Tx, key: string): Promise<void> {
  await sql`select platform.withdraw(${key})`.execute(tx)
}

/**
 * Says, once per key and tenant, that this effect is ours to make; the claim commits or rolls back with
 * the effect itself.
 */
export async function firstTime(tx: Tx, key: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into platform.effect (key) values (${key}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
