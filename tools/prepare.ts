import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Config } from '../src/config.ts'
import { root } from './program.ts'
import { step } from './progress.ts'
import type { Place } from './start-house.ts'

type Opened = Config & { databaseUrl: string }

/** Brings the database to the present, lays in the demo, and says where the house is to be found. */
export async function prepare(given: Config, databaseUrl: string): Promise<Place[]> {
  const config = { ...given, databaseUrl }
  const files = globSync('src/**/migrations/*.sql', { cwd: root }).sort()
  const stamp = stampOf(config, files)
  // Asking is quick; reading the whole house to learn that there is nothing to do is not.
  if (stampIn(config) === stamp && (await migrationsIn(config)) === files.length) {
    await step('Database', async (tell) => tell('er fremme'))
  } else {
    await migrateAndSeed(config)
    writeFileSync(stampFile(config), stamp, { mode: 0o600 })
  }
  return places(config)
}

async function migrateAndSeed(config: Opened) {
  await step('Database', async (tell) => {
    const { migrateHouse } = await import('../src/app.ts')
    const ran = await migrateHouse(config)
    tell(ran.length ? `${ran.length} nye ændringer` : 'er fremme')
  })
  if (!config.demo) return
  await step('Demo', async (tell) => {
    const { seedDemo } = await import('../demo/seed.ts')
    await seedDemo(config, tell)
  })
}

/** Changes when anything does that migration or demo depend on: the files, the secret, the database, the port. */
function stampOf(config: Opened, files: string[]): string {
  const hash = createHash('sha256')
  const demo = config.demo ? globSync('demo/**/*.{ts,json,csv}', { cwd: root }).sort() : []
  for (const file of [...files, ...demo]) hash.update(file).update(readFileSync(join(root, file)))
  const { secrets, databaseUrl, port, demo: wanted } = config
  return hash.update(JSON.stringify({ secrets, databaseUrl, port, wanted })).digest('hex')
}

const stampFile = ({ dataDir }: Config) => join(dataDir, 'prepared')
const stampIn = (config: Config) =>
  existsSync(stampFile(config)) ? readFileSync(stampFile(config), 'utf8') : undefined

/** How many migrations the database says it has had; a database put in another's place has none. */
async function migrationsIn(config: Opened): Promise<number> {
  const [known] = await ask(config, `select to_regclass('public.faelled_migration') as known`)
  if (!known?.known) return 0
  const [counted] = await ask(config, 'select count(*)::int as ran from public.faelled_migration')
  return Number(counted?.ran)
}

async function places(config: Opened): Promise<Place[]> {
  const tenants = await ask(config, 'select host, name from platform.tenant order by name')
  const address = (host: string) =>
    `${config.https ? 'https' : 'http'}://${host}${config.externalPort ? `:${config.externalPort}` : ''}`
  const overview: Place[] = config.demo
    ? [[address(config.operatorHost), 'Oversigt og prøvepersoner']]
    : []
  return [
    ...overview,
    ...tenants.map(({ host, name }): Place => [address(String(host)), String(name)]),
  ]
}

async function ask({ databaseUrl }: Opened, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
