import { sql } from 'kysely'
import type { Town } from '../town.ts'

/** What is counted of visits and searches, and written some seconds later: nothing to compare by. */
export const counters = ['content.view', 'content.search']

/** The tables that hold a tenant's rows. */
export async function tenantTables({ ownerDb }: Town): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind = 'r' order by 1`.execute(ownerDb)
  return rows.map(({ name }) => name)
}

/** Each of a tenant's rows as JSON, by table; `except` names tables and `table.column`s that are left out. */
export async function rowsOf(
  here: Town,
  tenantId: string,
  except: string[] = [],
): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const table of (await tenantTables(here)).filter((name) => !except.includes(name))) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.raw(table)} t where tenant_id = ${tenantId}
      order by to_jsonb(t)::text`.execute(here.ownerDb)
    found[table] = rows.map(({ row }) =>
      Object.fromEntries(
        Object.entries(row).filter(([column]) => !except.includes(`${table}.${column}`)),
      ),
    )
  }
  return found
}
