import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Capability } from './capability.ts'

type Room = Pick<Capability, 'name' | 'migrations'>

const platform: Room = { name: 'platform', migrations: new URL('./migrations/', import.meta.url) }

/** Thrown when the database cannot become what the code needs; the message is one sentence. */
export class MigrationError extends Error {
  name = 'MigrationError'
}

/** The rooms' migrations in the order they run: `[room, file name, SQL]`. */
export function migrationsOf(rooms: Room[]): [string, string, string][] {
  return [platform, ...rooms].flatMap(({ name, migrations }) =>
    migrations && existsSync(migrations)
      ? readdirSync(migrations)
          .filter((file) => file.endsWith('.sql'))
          .sort()
          .map((file): [string, string, string] => [
            name,
            file,
            readFileSync(new URL(file, migrations), 'utf8'),
          ])
      : [],
  )
}

/** What web and worker log in as: a member of `faelled_web`, which has the rights and owns nothing. */
export type WebLogin = { role: string; password: string }

/**
 * Brings the database to the present. Runs as the owner; several nodes may start at once. Without `web`, the operator has
 * made the login. Returns the files that ran.
 */
export async function migrate(ownerUrl: string, rooms: Room[], web?: WebLogin): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version`,
    )
    if (rows[0].version < 160_000) {
      throw new MigrationError('Fælled needs PostgreSQL 16 or newer; this one is older')
    }
    await client.query(`select pg_advisory_lock(hashtext('faelled migrate'))`)
    await makeWebRole(client, web)
    await runMigrations({ connectionString: ownerUrl, logger: quiet })
    return await runNew(client, rooms)
  } finally {
    await client.end()
  }
}

/**
 * Roles belong to the whole cluster: several installations in it share the one with the rights, and each has a login of its
 * own. PostgreSQL has no lock across databases that everybody may take, so who is overtaken tries again.
 */
async function makeWebRole(client: pg.Client, web: WebLogin | undefined, tries = 5): Promise<void> {
  try {
    await makeRole(client, 'faelled_web', 'nologin')
    if (!web) return
    await makeRole(client, web.role, 'login')
    const login = client.escapeIdentifier(web.role)
    await client.query(`alter role ${login} password ${client.escapeLiteral(web.password)};
      grant faelled_web to ${login}`)
  } catch (error) {
    const overtaken = ['42710', '23505', 'XX000'].includes((error as pg.DatabaseError).code ?? '')
    if (!overtaken || tries === 0) throw error
    await makeWebRole(client, web, tries - 1)
  }
}

async function makeRole(client: pg.Client, name: string, kind: 'login' | 'nologin') {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return
  await client.query(
    `create role ${client.escapeIdentifier(name)} ${kind} nosuperuser nobypassrls nocreatedb nocreaterole`,
  )
}

async function runNew(client: pg.Client, rooms: Room[]): Promise<string[]> {
  await client.query(`
    create table if not exists public.faelled_migration (
      room text, file text, hash text not null, ran_at timestamptz not null default now(),
      primary key (room, file))`)
  const { rows } = await client.query('select room, file, hash from public.faelled_migration')
  const known = new Map(rows.map((row) => [`${row.room}/${row.file}`, row.hash as string]))
  const ran: string[] = []
  for (const [room, file, text] of migrationsOf(rooms)) {
    const name = `${room}/${file}`
    const hash = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === hash) continue
    if (known.has(name))
      throw new MigrationError(`${name} has changed since it ran; migrations are frozen`)
    await client.query('begin')
    try {
      await client.query(text)
      await client.query(
        'insert into public.faelled_migration (room, file, hash) values ($1, $2, $3)',
        [room, file, hash],
      )
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new MigrationError(`${name} did not run: ${(error as Error).message}`, { cause: error })
    }
    ran.push(name)
  }
  return ran
}

const silent = () => {}
const quiet = {
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  scope: () => quiet,
} as never
