import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Case } from '../cases.ts'
import { caseColumns, on } from './tables.ts'

const all = (tx: Tx) => on(tx).selectFrom('cases.case').select(caseColumns)

export async function caseById(tx: Tx, id: string): Promise<Case> {
  return (await all(tx).where('id', '=', id).executeTakeFirstOrThrow(notFound)) as Case
}

/** The case's number, when it is opened already. */
export async function numberOfCase(tx: Tx, id: string): Promise<string | undefined> {
  const found = on(tx).selectFrom('cases.case').select('number').where('id', '=', id)
  return (await found.executeTakeFirst())?.number
}

/** The case with this number, however it is capitalised; undefined when there is none. */
export async function caseByNumber(tx: Tx, number: string): Promise<Case | undefined> {
  const found = all(tx).where('number', '=', number.trim().toUpperCase())
  return (await found.executeTakeFirst()) as Case | undefined
}

/** The cases a party has part in: those that wait for the citizen first, then the newest. */
export async function casesOf(tx: Tx, partyId: string, most = 200): Promise<Case[]> {
  const found = all(tx)
    .where('id', 'in', theirs(tx, partyId))
    .orderBy((field) => field('turn', '=', 'citizen'), 'desc')
    .orderBy('isOpen', 'desc')
    .orderBy('openedAt', 'desc')
    .limit(most)
  return (await found.execute()) as Case[]
}

/** Whether the party may see the case. */
export async function isParty(tx: Tx, caseId: string, partyId: string): Promise<boolean> {
  const found = on(tx).selectFrom('cases.party').select('role')
  return (
    (await found.where('caseId', '=', caseId).where('partyId', '=', partyId).executeTakeFirst()) !==
    undefined
  )
}

const theirs = (tx: Tx, partyId: string) =>
  on(tx).selectFrom('cases.party').select('caseId').where('partyId', '=', partyId)

/** How many open cases a party has. */
export async function countOpenOf(tx: Tx, partyId: string): Promise<number> {
  const { count } = await on(tx)
    .selectFrom('cases.case')
    .select((field) => field.fn.countAll<number>().as('count'))
    .where('id', 'in', theirs(tx, partyId))
    .where('isOpen', '=', true)
    .executeTakeFirstOrThrow()
  return count
}

/** The party's cases that wait for them. */
export async function waitingFor(tx: Tx, partyId: string): Promise<Case[]> {
  const waiting = all(tx).where('id', 'in', theirs(tx, partyId)).where('turn', '=', 'citizen')
  return (await waiting.orderBy('due').limit(20).execute()) as Case[]
}
