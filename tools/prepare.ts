import type { Config } from '../src/config.ts'
import type { Tell } from './progress.ts'
import { step } from './progress.ts'
import type { Place } from './start-house.ts'

/** Brings the database to the present, lays in the demo, and says where the house is to be found. */
export async function prepare(given: Config, databaseUrl: string): Promise<Place[]> {
  const config = { ...given, databaseUrl }
  await step('Database', async (tell) => {
    const { migrateHouse } = await import('../src/app.ts')
    const ran = await migrateHouse(config)
    tell(ran.length ? `${ran.length} nye ændringer` : 'er fremme')
  })
  if (config.demo) await step('Demo', (tell) => seed(config, tell))
  return places(config)
}

async function seed(config: Config, tell: Tell) {
  const { seedDemo } = await import('../demo/seed.ts')
  await seedDemo(config, tell)
}

async function places(config: Config & { databaseUrl: string }): Promise<Place[]> {
  const { connect } = await import('../src/platform/db.ts')
  const { tenantList } = await import('../src/platform/tenants.ts')
  const db = connect(config.databaseUrl, 1)
  const tenants = await tenantList(db)
    .all()
    .finally(() => db.destroy())
  const address = (host: string) =>
    `${config.https ? 'https' : 'http'}://${host}${config.externalPort ? `:${config.externalPort}` : ''}`
  return [
    [address(config.operatorHost), 'Oversigt' + (config.demo ? ' og prøvepersoner' : '')],
    ...tenants.map(({ host, name }): Place => [address(host), name]),
  ]
}
