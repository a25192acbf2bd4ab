import { createHash } from 'node:crypto'
import pg from 'pg'
import { capabilitiesOf, type Parts } from '../src/rooms.ts'
import { migrate, migrationsOf } from '../src/platform/migrate.ts'
import { memoryStorage } from './memory-storage.ts'
import { keyring } from '../src/platform/keys.ts'

const web = { role: 'faelled_web_tests', password: 'only-for-tests' }

/** The cluster that `npm test` started, as its owner. */
export function clusterUrl(): string {
  const url = process.env.FAELLED_TEST_DATABASE
  if (!url)
    throw new Error('run tests with `npm test` or `npx faelled test PATH`: they need a PostgreSQL')
  return url
}

export function webUrlOf(database: string): string {
  const url = new URL(clusterUrl())
  url.username = web.role
  url.password = web.password
  url.pathname = `/${database}`
  return url.href
}

/** A migrated, empty database to copy from. Its name is the hash of its migrations, so it is made once. */
export async function templateDatabase(): Promise<{ template: string }> {
  const adminUrl = clusterUrl()
  const nowhere = { keys: keyring(['x'.repeat(32)]), storage: memoryStorage() }
  const nobody = async () => undefined
  const { login, fetchWeb } = {} as Parts
  const domains = {} as Parts['domains']
  const ends = { mail: nobody, sms: nobody, register: nobody, login, fetchWeb, domains }
  const rooms = capabilitiesOf({ ...nowhere, ...ends })
  const hash = createHash('sha256')
    .update(JSON.stringify(migrationsOf(rooms)))
    .digest('hex')
  const template = `template_${hash.slice(0, 16)}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`select pg_advisory_lock(hashtext('${template}'))`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (!rowCount) {
      const making = `making_${hash.slice(0, 16)}`
      await admin.query(`drop database if exists ${making}`)
      await admin.query(`create database ${making}`)
      const url = new URL(adminUrl)
      url.pathname = `/${making}`
      await migrate(url.href, rooms, web)
      await admin.query(`alter database ${making} rename to ${template}`)
    }
  } finally {
    await admin.end()
  }
  return { template }
}
