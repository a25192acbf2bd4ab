import type { Actor } from '../../../platform/actor.ts'
import { logAccess } from '../../../platform/access-log.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { plainPhone } from '../contact.ts'
import type { NewParty, Party } from '../parties.ts'
import { on } from './tables.ts'

const shown = [
  'id',
  'kind',
  'name',
  'protected',
  'cvr',
  'address',
  'email',
  'phone',
  'language',
] as const

export async function partyById(tx: Tx, id: string): Promise<Party> {
  const parties = on(tx).selectFrom('identity.party').select(shown)
  return (await parties.where('id', '=', id).executeTakeFirstOrThrow(notFound)) as Party
}

export async function partiesByIds(tx: Tx, ids: string[]): Promise<Map<string, Party>> {
  if (!ids.length) return new Map()
  const parties = on(tx).selectFrom('identity.party').select(shown)
  const rows = (await parties.where('id', 'in', ids).execute()) as Party[]
  return new Map(rows.map((party) => [party.id, party]))
}

/** Adds a party that is known not to be here. A CPR, CVR or subject that is, is refused by the database. */
export async function addParty(tx: Tx, keys: Keys, { cpr, ...party }: NewParty): Promise<string> {
  const { id } = await on(tx)
    .insertInto('identity.party')
    .values({
      protected: false,
      cvr: null,
      email: null,
      language: 'da',
      subject: null,
      erasedAt: null,
      ...party,
      phone: (party.phone && plainPhone(party.phone)) || party.phone || null,
      address: JSON.stringify(party.address ?? null),
      cprSealed: cpr ? keys.seal('cpr', cpr) : null,
      cprIndex: cpr ? keys.index('cpr-index', cpr) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ContactChange = {
  email?: string | null
  phone?: string | null
  language?: Party['language']
}

/** Notes how a party is reached. What is not named stays as it is; null takes it away. */
export async function updateContact(tx: Tx, partyId: string, change: ContactChange): Promise<void> {
  const { phone, ...rest } = change
  const changed = {
    ...rest,
    ...(phone !== undefined && { phone: phone && (plainPhone(phone) ?? phone) }),
  }
  if (Object.keys(changed).length === 0) return
  await on(tx).updateTable('identity.party').set(changed).where('id', '=', partyId).execute()
}

/**
 * The party's CPR number, for a register that must have it. The look is noted in the access log, so it
 * needs a writing transaction; `by` says whose look it was when it was somebody's.
 */
export async function cprOf(
  tx: Tx,
  keys: Keys,
  partyId: string,
  by?: { actor: Actor; id: string },
): Promise<string | undefined> {
  const parties = on(tx).selectFrom('identity.party').select('cprSealed')
  const row = await parties.where('id', '=', partyId).executeTakeFirst()
  if (!row?.cprSealed) return undefined
  const look = { action: 'identity.cpr-read', subject: `party:${partyId}`, reason: 'register' }
  await logAccess(tx, by?.actor ?? { kind: 'nobody' }, by?.id ?? 'house', look)
  return keys.open('cpr', row.cprSealed)
}
