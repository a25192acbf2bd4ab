import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { on } from './tables.ts'

/** How many are sealed anew in one transaction. */
const batch = 500

/**
 * Seals with the newest secret what older secrets sealed: CPR numbers with their hashes, providers' secrets and
 * kept tokens. Returns how many CPR numbers it did; 0 means that none is left.
 */
export async function resealAll(tx: Tx, keys: Keys, most = batch): Promise<number> {
  await resealProviders(tx, keys)
  await resealTokens(tx, keys)
  return resealPeople(tx, keys, most)
}

/** The first four bytes of what is sealed name the secret. */
const ofNewest = (keys: Keys) => keys.seal('cpr', '').subarray(0, 4)

async function resealPeople(tx: Tx, keys: Keys, most: number): Promise<number> {
  const old = await on(tx)
    .selectFrom('identity.party')
    .select(['id', 'cprSealed'])
    .where('cprSealed', 'is not', null)
    .where((party) =>
      party(party.fn('substr', ['cprSealed', party.lit(1), party.lit(4)]), '<>', ofNewest(keys)),
    )
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()
  for (const { id, cprSealed } of old) {
    const cpr = keys.open('cpr', cprSealed!)
    const sealed = { cprSealed: keys.seal('cpr', cpr), cprIndex: keys.index('cpr-index', cpr) }
    await on(tx).updateTable('identity.party').set(sealed).where('id', '=', id).execute()
  }
  return old.length
}

async function resealProviders(tx: Tx, keys: Keys) {
  const rows = await on(tx)
    .selectFrom('identity.provider')
    .select(['key', 'secretSealed'])
    .execute()
  for (const { key, secretSealed } of rows.filter((row) => !keys.isCurrent(row.secretSealed))) {
    const sealed = keys.seal('provider', keys.open('provider', secretSealed))
    const providers = on(tx).updateTable('identity.provider').set({ secretSealed: sealed })
    await providers.where('key', '=', key).execute()
  }
}

async function resealTokens(tx: Tx, keys: Keys) {
  const sessions = on(tx).selectFrom('identity.session').select(['id', 'idToken'])
  const rows = await sessions.where('idToken', 'is not', null).execute()
  for (const { id, idToken } of rows.filter((row) => !keys.isCurrent(row.idToken!))) {
    const sealed = keys.seal('session', keys.open('session', idToken!))
    const tokens = on(tx).updateTable('identity.session').set({ idToken: sealed })
    await tokens.where('id', '=', id).execute()
  }
}
