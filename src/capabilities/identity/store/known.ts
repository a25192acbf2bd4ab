import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Cpr } from '../cpr.ts'
import type { Address, Party } from '../parties.ts'
import { addParty } from './parties.ts'
import { on } from './tables.ts'

/** What a login or a register says of a person. What it does not say is absent, and changes nothing. */
export type SaidPerson = {
  cpr?: Cpr | undefined
  subject?: string | undefined
  name?: string | undefined
  protected?: boolean | undefined
  address?: Address | undefined
}

/** The person's party: found by CPR, else by the provider's id, else added; with what was said noted. */
export async function knowPerson(
  tx: Tx,
  keys: Keys,
  said: SaidPerson,
  language: Party['language'],
): Promise<string> {
  // Two logins at once of somebody new must make one party: the second waits here for the first.
  const identified = said.cpr ? keys.index('cpr-index', said.cpr) : Buffer.from(said.subject ?? '')
  await sql`select pg_advisory_xact_lock(hashtextextended(${identified.toString('hex')}, 0))`.execute(
    tx,
  )
  const found = await findPerson(tx, keys, said)
  if (!found) return addNew(tx, keys, said, language)
  await noteSaid(tx, keys, found, said)
  return found.id
}

type Found = { id: string; subject: string | null; cprIndex: Buffer | null; address: unknown }

async function findPerson(tx: Tx, keys: Keys, { cpr, subject }: SaidPerson) {
  const people = on(tx)
    .selectFrom('identity.party')
    .select(['id', 'subject', 'cprIndex', 'address'])
    .where('kind', '=', 'person')
  const byCpr = cpr && people.where('cprIndex', 'in', keys.indexes('cpr-index', cpr))
  const bySubject = subject && people.where('subject', '=', subject)
  const found = byCpr && (await byCpr.executeTakeFirst())
  return found || (bySubject && (await bySubject.executeTakeFirst())) || undefined
}

async function addNew(tx: Tx, keys: Keys, said: SaidPerson, language: Party['language']) {
  const { cpr, subject, address } = said
  return addParty(tx, keys, {
    kind: 'person',
    name: said.name ?? '',
    protected: said.protected ?? false,
    language,
    ...(cpr && { cpr }),
    ...(subject && { subject }),
    ...(address && { address }),
  })
}

/** Somebody who has been given a new number is the same person: the one with this provider id. */
async function noteSaid(tx: Tx, keys: Keys, found: Found, said: SaidPerson) {
  const { cpr, subject, name, address } = said
  const current = cpr && keys.index('cpr-index', cpr)
  const renumbered = cpr && current && !found.cprIndex?.equals(current)
  const changed = {
    ...(name && { name }),
    ...(said.protected !== undefined && { protected: said.protected }),
    // The same address is kept as we have it: a register may have told us more of it.
    ...(address &&
      (found.address as Address | null)?.text !== address.text && {
        address: JSON.stringify(address),
      }),
    ...(renumbered && { cprSealed: keys.seal('cpr', cpr), cprIndex: current }),
    ...(subject && !found.subject && !(await isTaken(tx, subject)) && { subject }),
  }
  if (Object.keys(changed).length === 0) return
  await on(tx).updateTable('identity.party').set(changed).where('id', '=', found.id).execute()
}

async function isTaken(tx: Tx, subject: string): Promise<boolean> {
  const holders = on(tx).selectFrom('identity.party').select('id')
  const taken = await holders
    .where('kind', '=', 'person')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return taken !== undefined
}

/** The firm's party, added if it is new. A firm of unknown name is called by its number. */
export async function knowFirm(tx: Tx, cvr: string, name: string | undefined): Promise<string> {
  const firm = { kind: 'organisation' as const, name: name ?? `CVR ${cvr}`, cvr }
  const { id } = await on(tx)
    .insertInto('identity.party')
    .values({ ...firm, protected: false, language: 'da', ...unknown })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'cvr']).doUpdateSet((known) => ({
        name: name ?? known.ref('identity.party.name'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const unknown = {
  address: null,
  email: null,
  phone: null,
  subject: null,
  cprSealed: null,
  cprIndex: null,
  erasedAt: null,
}

/** Which of these people the tenant knows by name. */
export async function knownByName(tx: Tx, keys: Keys, cprs: Cpr[]): Promise<Set<Cpr>> {
  const known = new Set<Cpr>()
  for (const cpr of cprs) {
    const people = on(tx).selectFrom('identity.party').select('name')
    const person = await people
      .where('cprIndex', 'in', keys.indexes('cpr-index', cpr))
      .executeTakeFirst()
    if (person?.name) known.add(cpr)
  }
  return known
}
