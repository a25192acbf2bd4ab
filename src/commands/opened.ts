import { openDatabase } from '../../tools/database.ts'
import { type Config, readConfig } from '../config.ts'

/** Does `work` with the configuration and the owner's address; an embedded PostgreSQL started for it is stopped after. */
export async function withDatabase<T>(
  work: (ownerUrl: string, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const database = await openDatabase(config)
  try {
    return await work(database.url, { ...config, databaseUrl: database.url })
  } finally {
    await database.release()
  }
}

/** Rows as lines, each column as wide as its widest cell. */
export function tableOf(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

/** What a command answers. */
export const print = (text: string) => void process.stdout.write(`${text}\n`)
