import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'

export async function putMenu(tx: Tx, menu: { label: string; href: string }[]): Promise<void> {
  await sql`select content.set_menu(${JSON.stringify(menu)}::jsonb)`.execute(tx)
}
