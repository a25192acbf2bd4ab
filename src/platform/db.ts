import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type RawBuilder,
  sql,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { Stop } from './errors.ts'
import { dropEvents, takeEvents } from './events.ts'
import { type Quick, quicken, type Statement } from './pipeline.ts'

/** One tenant, one transaction. It knows no tables: a store lays its own on it. */
export type Tx = Transaction<{}>
export type Db = Kysely<{}>
export type Access = 'read only' | 'read write'

// timestamptz becomes Date (pg's own); date stays the text it is, since a civil day has no clock.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

// Our questions are short: compiling one takes longer than answering it.
const sessionLimits =
  '-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=15s -c jit=off'
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })
const plugins = [camelCase]
const pools = new WeakMap<Db, pg.Pool>()

/** Opens a pool. `size` is connections; a connection that cannot be had within 3 s is a fault. */
export function connect(url: string, size = 12): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    options: sessionLimits,
    pipeline: true,
  } as pg.PoolConfig)
  // A connection that dies is dropped, idle or in use; who used it is told by the query that failed.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    quicken(client)
  })
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }), plugins })
  pools.set(db, pool)
  // Kysely ends a pool that it has used itself; ours is mostly used beside it.
  const destroy = db.destroy.bind(db)
  return Object.assign(db, {
    async destroy() {
      await destroy()
      if (!pool.ending) await pool.end()
    },
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Runs `work` in a transaction which sees one tenant's rows. Row-level security does the seeing. */
export async function inTenant<T>(
  db: Db,
  tenantId: string,
  access: Access,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!uuid.test(tenantId)) throw new Error('a tenant is a uuid')
  const begin = `begin isolation level read committed ${access}; set local app.tenant = '${tenantId}'`
  for (let tries = 1; ; tries++) {
    const client = (await pools.get(db)!.connect()) as Quick
    const tx = txOver(client)
    // On its way with the first query. Should it fail, there is no tenant, and the fence lets nothing through.
    const begun = client.query(begin).then(
      () => undefined,
      (error: Error) => error,
    )
    try {
      const result = await work(tx)
      await end(client, tx, access)
      client.release()
      return result
    } catch (error) {
      dropEvents(tx)
      atTheEnd.delete(tx)
      const notBegun = await begun
      await client.query('rollback').catch(() => {})
      client.release(notBegun)
      // A connection that had died while it lay idle is told from a database that is away, and another is taken.
      if (!notBegun || tries === 3 || !hasDied(notBegun)) throw refusedInSql(error) ?? error
    }
  }
}

type Asked = {
  query: RawBuilder<unknown>
  done: (rows: unknown[] | Promise<unknown[]>) => void
  fail: (error: unknown) => void
}

const asked = new WeakMap<Db, Map<string, Asked[]>>()

/**
 * Asks one question that finds its rows by key, in a read-only transaction: all of it leaves in one write. What is asked for
 * one tenant in the same turn of the event loop travels together, and fails alone.
 */
export function askIn<Row>(db: Db, tenantId: string, query: RawBuilder<Row>): Promise<Row[]> {
  const tenants = asked.get(db) ?? new Map<string, Asked[]>()
  asked.set(db, tenants)
  return new Promise<unknown[]>((done, fail) => {
    const one = { query, done, fail }
    const others = tenants.get(tenantId)
    if (others) return void others.push(one)
    const all = [one]
    tenants.set(tenantId, all)
    setImmediate(() => {
      tenants.delete(tenantId)
      void answer(db, tenantId, all)
    })
  }) as Promise<Row[]>
}

async function answer(db: Db, tenantId: string, all: Asked[]): Promise<void> {
  try {
    const answers = await inTenant(db, tenantId, 'read only', async (tx) => {
      planOnceAtTheEnd(tx)
      return all.map(({ query }) => lastly(tx, query))
    })
    for (const [n, { done }] of all.entries()) done(answers[n]!)
  } catch (error) {
    if (all.length === 1) return all[0]!.fail(error)
    for (const one of all) void answer(db, tenantId, [one])
  }
}

type Left = { query: RawBuilder<unknown>; done: (rows: unknown[] | Promise<unknown[]>) => void }

const atTheEnd = new WeakMap<Tx, Left[]>()

/**
 * Leaves together with COMMIT, in the order asked: for what nothing else in the transaction waits for. The rows are told once
 * it is committed, and not to the transaction's own work. When it fails, the transaction is undone and fails by the same error.
 */
export function lastly<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  const waiting = atTheEnd.get(tx) ?? []
  atTheEnd.set(tx, waiting)
  return new Promise<unknown[]>((done) => waiting.push({ query, done })) as Promise<Row[]>
}

/**
 * What is left to the end from here on is planned once per connection, and not anew for the values it is asked with: right for
 * statements that find their rows by key, and wrong for lists.
 */
export const planOnceAtTheEnd = (tx: Tx): void =>
  void lastly(tx, sql`set local plan_cache_mode = force_generic_plan`)

/** Does what was left to the end, tells what is to be told, and commits. What only read need not hear that it ended. */
async function end(client: Quick, tx: Tx, access: Access): Promise<void> {
  const left = atTheEnd.get(tx) ?? []
  atTheEnd.delete(tx)
  const statements: Statement[] = left.map(({ query }) => {
    const { sql: text, parameters } = query.compile(tx)
    return { text, values: parameters }
  })
  const events = takeEvents(tx)
  if (events) {
    statements.push({
      text: 'select platform.emit_all($1::json)',
      values: [JSON.stringify(events)],
    })
  }
  if (access === 'read only' && !statements.length) {
    return void client.query('commit').catch(() => {})
  }
  const told = await client.several([...statements, { text: 'commit', values: [] }])
  // PostgreSQL answers COMMIT with ROLLBACK when an error was swallowed on the way.
  if (told.at(-1)!.command === 'ROLLBACK') throw new Error('the transaction was undone')
  for (const [n, { done }] of left.entries()) done(named(told[n]!.rows))
}

const queryId = { queryId: 'left to the end' }

/** Rows as our stores name their columns. */
async function named(rows: Record<string, unknown>[]): Promise<unknown[]> {
  if (!rows.length) return []
  return (await camelCase.transformResult({ queryId, result: { rows } })).rows
}

const txs = new WeakMap<pg.PoolClient, Tx>()

/** A query builder that speaks on this connection, whoever has it. */
function txOver(client: pg.PoolClient): Tx {
  const known = txs.get(client)
  if (known) return known
  const held = Object.create(client, { release: { value: () => {} } }) as pg.PoolClient
  const pool = { connect: async () => held, end: async () => {}, options: {} } as never
  const tx = new Kysely({ dialect: new PostgresDialect({ pool }), plugins }) as unknown as Tx
  txs.set(client, tx)
  return tx
}

const hasDied = (error: Error) => {
  const { code = '', message } = error as Error & { code?: string }
  return (
    /^(57P0[123]|ECONNRESET|EPIPE)$/.test(code) || /terminated|not queryable|closed/i.test(message)
  )
}

/** What our own SQL refuses with: `FA409` and a code is the Stop of that status. */
function refusedInSql(error: unknown): Stop | undefined {
  const { code = '', message } = error as Error & { code?: string }
  const [, status] = /^FA(\d{3})$/.exec(code) ?? []
  return status ? new Stop(Number(status), message) : undefined
}

/** PostgreSQL's name for the constraint that refused, if that is what went wrong. */
export function refusedBy(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' || code === '23P01' ? constraint : undefined
}
