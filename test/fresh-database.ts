import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { clusterUrl, templateDatabase } from './template-database.ts'

/** A database of its own, migrated and empty. */
export async function freshDatabase() {
  const { template } = await templateDatabase()
  return copyOf(template)
}

/** A database like another, which nobody is connected to. */
export async function copyOf(template: string) {
  const database = `town_${randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: clusterUrl() })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await admin(`create database ${database} template ${template} strategy file_copy`)
  return {
    ownerUrl: databaseUrl(database),
    database,
    drop: () => admin(`drop database ${database} with (force)`),
  }
}

/** A database of the cluster, as its owner. */
export function databaseUrl(database: string): string {
  const url = new URL(clusterUrl())
  url.pathname = `/${database}`
  return url.href
}
