import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { on } from '../store/tables.ts'
import type { Facts } from './fill.ts'

export type Fact = {
  key: string
  value: unknown
  ownerParty: string | null
  verifiedAt: Date | null
  changedAt: Date
}

/** All facts of the tenant by key: what it has written, and what it presents itself as. */
export async function factsOf(tx: Tx): Promise<Facts> {
  const [own, tenant] = await Promise.all([
    on(tx).selectFrom('content.fact').select(['key', 'value']).execute(),
    sql<{ name: string; profile: Record<string, unknown> }>`
      select name, profile from platform.tenant where id = platform.current_tenant()`.execute(tx),
  ])
  const { name, profile } = tenant.rows[0]!
  const facts = new Map<string, unknown>([
    ['kommune.navn', name],
    ['kommune.kortnavn', profile.shortName ?? name],
    ['kommune.telefon', profile.phone],
    ['kommune.email', profile.email],
    ['kommune.adresse', profile.address],
  ])
  for (const { key, value } of own) facts.set(key, value)
  return facts
}

/** The facts a tenant has written, by key. */
export const ownFacts = (tx: Tx): Promise<Fact[]> =>
  on(tx)
    .selectFrom('content.fact')
    .select(['key', 'value', 'ownerParty', 'verifiedAt', 'changedAt'])
    .orderBy('key')
    .execute()

export async function writeFact(tx: Tx, fact: Fact): Promise<void> {
  const { key, ownerParty, verifiedAt, changedAt } = fact
  const value = sql`${JSON.stringify(fact.value)}::jsonb`
  const values = { ownerParty, verifiedAt, changedAt, value }
  await on(tx)
    .insertInto('content.fact')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doUpdateSet(values))
    .execute()
}

export async function dropFact(tx: Tx, key: string): Promise<void> {
  await on(tx).deleteFrom('content.fact').where('key', '=', key).execute()
}
