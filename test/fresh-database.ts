import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { templateDatabase } from './template-database.ts'

/** A database of its own, migrated and empty. */
export async function freshDatabase() {
  const { adminUrl, template } = await templateDatabase()
  const database = `town_${randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await admin(`create database ${database} template ${template} strategy file_copy`)
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return {
    ownerUrl: url.href,
    database,
    drop: () => admin(`drop database ${database} with (force)`),
  }
}
