import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { seedDemo } from '../demo/seed.ts'
import { type Config, readConfig } from '../src/config.ts'
import { partsOf } from '../src/parts.ts'
import { connect } from '../src/platform/db.ts'
import { hostsOf } from '../src/platform/http/hosts.ts'
import { openLog } from '../src/platform/log.ts'
import { tenantList } from '../src/platform/tenants.ts'
import { runDueJobs } from '../src/platform/worker.ts'
import { capabilitiesOf } from '../src/rooms.ts'
import { root } from '../tools/program.ts'
import { copyOf, databaseUrl } from './fresh-database.ts'
import { clusterUrl, templateDatabase, webUrlOf } from './template-database.ts'

/** The keeper of every demo of the tests: what is sealed in one opens in its copies. */
const secret = 'a demo that only tests use, and nobody else'

/**
 * A database with the demo in it, and the folder of its files. The demo is laid in once for each version of the code and
 * day, and copied.
 */
export async function seededDatabase(port: number) {
  const { template, dataDir: kept } = await seededTemplate()
  const dataDir = mkdtempSync(join(tmpdir(), 'faelled-browser-'))
  cpSync(kept, dataDir, { recursive: true })
  const copy = await copyOf(template)
  const environment = environmentOf(copy.database, dataDir, port)
  // Where people log in follows the port.
  await seedDemo(readConfig(environment), () => {})
  return { ...copy, dataDir, environment }
}

const environmentOf = (database: string, dataDir: string, port: number) => ({
  PORT: String(port),
  FAELLED_DATA: dataDir,
  FAELLED_DEMO: '1',
  FAELLED_LOG: 'error',
  FAELLED_SECRET: secret,
  DATABASE_URL: databaseUrl(database),
  WEB_DATABASE_URL: webUrlOf(database),
})

async function seededTemplate(): Promise<{ template: string; dataDir: string }> {
  const { template: empty } = await templateDatabase()
  const version = versionOf(empty)
  const template = `seeded_${version}`
  const dataDir = join(tmpdir(), `faelled-seeded-${version}`)
  const admin = new pg.Client({ connectionString: clusterUrl() })
  await admin.connect()
  try {
    await admin.query(`select pg_advisory_lock(hashtext('${template}'))`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (!rowCount) {
      const { database } = await copyOf(empty)
      mkdirSync(dataDir, { recursive: true })
      const config = readConfig(environmentOf(database, dataDir, 3000))
      await seedDemo(config, () => {})
      await settle(config, database)
      await renamed(admin, database, template)
    }
  } finally {
    await admin.end()
  }
  return { template, dataDir }
}

/** Does all that the demo has set going; what it sends by mail and SMS goes nowhere. */
async function settle(config: Config, database: string): Promise<void> {
  const nobody = async () => undefined
  const db = connect(webUrlOf(database), 4)
  await runDueJobs({
    db,
    tenants: tenantList(db),
    clock: () => new Date(),
    capabilities: capabilitiesOf({ ...partsOf(config), mail: nobody, sms: nobody }),
    log: openLog('error'),
    origin: hostsOf(config).origin,
    ownerUrl: databaseUrl(database),
  }).finally(() => db.destroy())
}

/** PostgreSQL renames what nobody is connected to, and sees connections off a moment after they are closed. */
async function renamed(admin: pg.Client, from: string, to: string, tries = 50): Promise<void> {
  try {
    await admin.query(`alter database ${from} rename to ${to}`)
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '55006' || tries === 0) throw error
    await wait(100)
    await renamed(admin, from, to, tries - 1)
  }
}

function versionOf(empty: string): string {
  const hash = createHash('sha256').update(empty).update(new Date().toISOString().slice(0, 10))
  for (const file of globSync('{demo,src}/**/*.*', { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
