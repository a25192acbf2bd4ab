import { Client } from 'pg'
import { type Embedded, embeddedPostgres } from './postgres/embedded.ts'
import { Problem } from './problem.ts'

/** A database in use: the owner's address, and what to do when it is no longer needed. */
export type Database = Embedded

/** The database that DATABASE_URL names, or else the embedded one in the data folder. */
export async function openDatabase(config: {
  databaseUrl: string | undefined
  dataDir: string
}): Promise<Database> {
  if (!config.databaseUrl) return embeddedPostgres(config.dataDir)
  await judge(config.databaseUrl)
  return { url: config.databaseUrl, revive: notOurs, release: notOurs, halt() {} }
}

const notOurs = async () => false

async function judge(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version`,
    )
    const major = Math.floor(rows[0].version / 10_000)
    if (major < 16)
      throw new Problem(
        `Fælled kræver PostgreSQL 16 eller nyere; DATABASE_URL fører til version ${major}.`,
      )
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem(`${placeOf(url)} ${whyNot(error)} Se efter i DATABASE_URL.`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address without user and password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `Databasen ${hostname}${port && `:${port}`}${pathname}`
}

function whyNot(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === '28P01' || code === '28000') return 'afviser bruger eller adgangskode.'
  if (code === '3D000') return 'findes ikke på den server.'
  if (code === 'ENOTFOUND') return 'kan ikke findes på nettet.'
  return `svarer ikke (${code ?? message}).`
}
