import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Audience, Provider } from '../providers.ts'
import { on } from './tables.ts'

const told = [
  'key',
  'audience',
  'issuer',
  'clientId',
  'secretSealed',
  'adapter',
  'minimumLevel',
  'extra',
] as const

/** Adds a login provider to the tenant, or changes the one with the same key. */
export async function addProvider(tx: Tx, keys: Keys, provider: Provider): Promise<void> {
  const { secret, extra, ...rest } = provider
  const row = {
    ...rest,
    secretSealed: keys.seal('provider', secret),
    extra: JSON.stringify(extra),
    active: true,
  }
  await on(tx)
    .insertInto('identity.provider')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doUpdateSet(row))
    .execute()
}

/** The tenant's active providers for one audience, by key. */
export async function providersFor(tx: Tx, keys: Keys, audience: Audience): Promise<Provider[]> {
  const rows = await on(tx)
    .selectFrom('identity.provider')
    .select(told)
    .where('audience', '=', audience)
    .where('active', '=', true)
    .orderBy('key')
    .execute()
  return rows.map((row) => opened(keys, row))
}

/** One provider, active or not: a logout must find the way back also when logins have stopped. */
export async function providerByKey(
  tx: Tx,
  keys: Keys,
  key: string,
): Promise<Provider | undefined> {
  const providers = on(tx).selectFrom('identity.provider').select(told)
  const row = await providers.where('key', '=', key).executeTakeFirst()
  return row && opened(keys, row)
}

/** All providers of the tenant, for a message that may come from any of them. */
export async function allProviders(tx: Tx, keys: Keys): Promise<Provider[]> {
  const rows = await on(tx).selectFrom('identity.provider').select(told).orderBy('key').execute()
  return rows.map((row) => opened(keys, row))
}

type Row = Omit<Provider, 'secret' | 'extra'> & { secretSealed: Buffer; extra: unknown }

const opened = (keys: Keys, { secretSealed, extra, ...rest }: Row): Provider => ({
  ...rest,
  secret: keys.open('provider', secretSealed),
  extra: extra as Record<string, unknown>,
})
