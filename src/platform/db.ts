import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'

/** One tenant, one transaction. It knows no tables: a store lays its own on it. */
export type Tx = Transaction<{}>
export type Db = Kysely<{}>
export type Access = 'read only' | 'read write'

// timestamptz becomes Date (pg's own); date stays the text it is, since a civil day has no clock.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const sessionLimits = '-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=15s'

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
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Runs `work` in a transaction which sees one tenant's rows. Row-level security does the seeing. */
export function inTenant<T>(
  db: Db,
  tenantId: string,
  access: Access,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!uuid.test(tenantId)) throw new Error('a tenant is a uuid')
  // BEGIN and the tenant travel together: one round trip instead of two on every request.
  const begin = `begin isolation level read committed ${access}; set local app.tenant = '${tenantId}'`
  return db.connection().execute(async (connection) => {
    const tx = connection as unknown as Tx
    await sql.raw(begin).execute(tx)
    try {
      const result = await work(tx)
      await sql.raw('commit').execute(tx)
      return result
    } catch (error) {
      await sql.raw('rollback').execute(tx).catch(() => {})
      throw error
    }
  })
}

/** PostgreSQL's name for the constraint that refused, if that is what went wrong. */
export function refusedBy(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' || code === '23P01' ? constraint : undefined
}
