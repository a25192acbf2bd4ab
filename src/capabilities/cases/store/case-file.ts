import type { Tx } from '../../../platform/db.ts'
import type { CaseEvent, CaseFile, Closure, Item, Request } from '../file.ts'
import type { Decision } from '../decisions.ts'
import { documentsOf } from './documents.ts'
import { caseById } from './find.ts'
import { on } from './tables.ts'

/** All there is of one case, oldest first where time matters. 404 when there is no such case. */
export async function caseFile(tx: Tx, id: string): Promise<CaseFile> {
  const matter = await caseById(tx, id)
  const db = on(tx)
  const team = await db
    .selectFrom('cases.team')
    .selectAll()
    .where('key', '=', matter.team)
    .executeTakeFirst()
  return {
    matter,
    team,
    parties: await db
      .selectFrom('cases.party')
      .select(['partyId', 'role'])
      .where('caseId', '=', id)
      .execute(),
    events: (await db
      .selectFrom('cases.event')
      .selectAll()
      .where('caseId', '=', id)
      .orderBy('no')
      .execute()) as CaseEvent[],
    requests: await requestsOf(tx, id),
    documents: await documentsOf(tx, id),
    messages: await db
      .selectFrom('cases.message')
      .selectAll()
      .where('caseId', '=', id)
      .orderBy('at')
      .execute(),
    notes: await db
      .selectFrom('cases.note')
      .selectAll()
      .where('caseId', '=', id)
      .orderBy('at')
      .execute(),
    tasks: await db
      .selectFrom('cases.task')
      .selectAll()
      .where('caseId', '=', id)
      .orderBy('addedAt')
      .execute(),
    decisions: await decisionsOf(tx, id),
    closures: await closuresOf(tx, id),
  }
}

/** Newest first. */
export async function requestsOf(tx: Tx, caseId: string): Promise<Request[]> {
  const db = on(tx)
  const asked = db.selectFrom('cases.request').selectAll().where('caseId', '=', caseId)
  const requests = await asked.orderBy('askedAt', 'desc').execute()
  if (requests.length === 0) return []
  const ids = requests.map(({ id }) => id)
  const found = db.selectFrom('cases.requestItem').selectAll().where('requestId', 'in', ids)
  const items: Item[] = await found.orderBy('position').execute()
  return requests.map((request) => ({
    ...request,
    items: items.filter(({ requestId }) => requestId === request.id),
  }))
}

/** Newest first: the last one stands. */
export async function decisionsOf(tx: Tx, caseId: string): Promise<Decision[]> {
  const decisions = on(tx).selectFrom('cases.decision').selectAll().where('caseId', '=', caseId)
  return (await decisions.orderBy('decidedAt', 'desc').execute()) as Decision[]
}

/** Oldest first. */
export function closuresOf(tx: Tx, caseId: string): Promise<Closure[]> {
  const closures = on(tx).selectFrom('cases.closure').selectAll().where('caseId', '=', caseId)
  return closures.orderBy('closedAt').execute()
}

/** Everybody the case is about. */
export async function partiesOf(tx: Tx, caseId: string): Promise<string[]> {
  const found = on(tx).selectFrom('cases.party').select('partyId').where('caseId', '=', caseId)
  return (await found.execute()).map(({ partyId }) => partyId)
}
