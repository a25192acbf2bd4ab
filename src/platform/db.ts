import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { commitOf } from './events.ts'

/** One tenant, one transaction. It knows no tables: a store lays its own on it. */
export type Tx = Transaction<{}>
export type Db = Kysely<{}>
export type Access = 'read only' | 'read write'

// timestamptz becomes Date (pg's own); date stays the text it is, since a civil day has no clock.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const sessionLimits =
  '-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=15s'

/** Opens a pool. `size` is connections; a connection that cannot be had within 3 s is a fault. */
export function connect(url: string, size = 12): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    options: sessionLimits,
  })
  // A connection that dies is dropped, idle or in use; who used it is told by the query that failed.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    prepareQueries(client)
  })
  return new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

const names = new Map<string, string>()

/** A name for a query's text. Texts that vary without end (long lists) get none after the first two thousand. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 2000) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

/** Has each query with values prepared the first time, so that PostgreSQL reads and plans it once per connection. */
function prepareQueries(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => never
  const prepared = (...args: unknown[]) => {
    const [text, values, ...rest] = args
    const named = typeof text === 'string' && Array.isArray(values) && values.length > 0
    return named ? plain({ name: nameOf(text), text, values }, ...rest) : plain(...args)
  }
  client.query = prepared as unknown as typeof client.query
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
  // BEGIN and the tenant travel together: one round trip instead of two on every request.
  const begin = `begin isolation level read committed ${access}; set local app.tenant = '${tenantId}'`
  for (let tries = 1; ; tries++) {
    let begun = false
    try {
      return await db.connection().execute(async (connection) => {
        const tx = connection as unknown as Tx
        await sql.raw(begin).execute(tx)
        begun = true
        return await toTheEnd(tx, work)
      })
    } catch (error) {
      // A connection that had died while it lay idle is told from a database that is away, and another is taken.
      if (begun || tries === 3 || !hasDied(error)) throw error
    }
  }
}

async function toTheEnd<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx)
    await sql.raw(commitOf(tx)).execute(tx)
    return result
  } catch (error) {
    await sql
      .raw('rollback')
      .execute(tx)
      .catch(() => {})
    throw error
  }
}

const hasDied = (error: unknown) => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(57P0[123]|ECONNRESET|EPIPE)$/.test(code) || /terminated|not queryable|closed/i.test(message)
  )
}

/** PostgreSQL's name for the constraint that refused, if that is what went wrong. */
export function refusedBy(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' || code === '23P01' ? constraint : undefined
}
