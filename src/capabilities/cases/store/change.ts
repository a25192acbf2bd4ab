import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Case } from '../cases.ts'
import type { Decision } from '../decisions.ts'
import type { Closure, Item, Message, Note, Request, Task } from '../file.ts'
import { caseColumns, on } from './tables.ts'

/** The case, held until the transaction ends, so that two who act on it do so one after the other. */
export async function holdCase(tx: Tx, id: string): Promise<Case> {
  const held = on(tx).selectFrom('cases.case').select(caseColumns).where('id', '=', id).forUpdate()
  return (await held.executeTakeFirstOrThrow(notFound)) as Case
}

type Change = Partial<
  Pick<
    Case,
    'state' | 'turn' | 'news' | 'team' | 'assigneeId' | 'deadline' | 'deadlineReason' | 'begunAt'
  >
>

export async function changeCase(tx: Tx, id: string, change: Change, now: Date): Promise<void> {
  await on(tx)
    .updateTable('cases.case')
    .set({ ...change, changedAt: now })
    .where('id', '=', id)
    .execute()
}

type Kept = {
  'cases.message': Message
  'cases.note': Note
  'cases.task': Task
  'cases.closure': Closure
}

/** Says whether the row was new to us: its id is made when the form is shown. */
export async function addOnce<Table extends keyof Kept>(
  tx: Tx,
  table: Table,
  row: Kept[Table],
): Promise<boolean> {
  const added = on(tx)
    .insertInto(table as 'cases.note')
    .values(row as Note)
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
  return (await added.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows === 1n
}

export async function addRequest(tx: Tx, { items, ...request }: Request): Promise<boolean> {
  const added = on(tx)
    .insertInto('cases.request')
    .values(request)
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
  if ((await added.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows === 0n) return false
  await on(tx).insertInto('cases.requestItem').values(items).execute()
  return true
}

export async function answerItem(
  tx: Tx,
  item: Pick<Item, 'requestId' | 'position' | 'answer'>,
  now: Date,
) {
  await on(tx)
    .updateTable('cases.requestItem')
    .set({ answer: item.answer, answeredAt: now })
    .where('requestId', '=', item.requestId)
    .where('position', '=', item.position)
    .execute()
}

export async function closeRequest(
  tx: Tx,
  id: string,
  how: { answeredAt: Date } | { withdrawnAt: Date },
): Promise<void> {
  await on(tx).updateTable('cases.request').set(how).where('id', '=', id).execute()
}

export async function addDecision(tx: Tx, { conditions, ...decision }: Decision): Promise<boolean> {
  const added = on(tx)
    .insertInto('cases.decision')
    .values({ ...decision, conditions: JSON.stringify(conditions) })
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
  return (await added.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows === 1n
}

/** Notes that a task is done; its title, or undefined when it was done already. 404 when there is no such task. */
export async function finishTask(
  tx: Tx,
  caseId: string,
  id: string,
  by: string,
  now: Date,
): Promise<string | undefined> {
  const tasks = on(tx).selectFrom('cases.task').select(['title', 'doneAt']).forUpdate()
  const task = tasks.where('caseId', '=', caseId).where('id', '=', id)
  const { title, doneAt } = await task.executeTakeFirstOrThrow(notFound)
  if (doneAt) return undefined
  const done = on(tx).updateTable('cases.task').set({ doneAt: now, doneBy: by })
  await done.where('id', '=', id).execute()
  return title
}

export async function reopenClosure(
  tx: Tx,
  caseId: string,
  by: string,
  reason: string,
  now: Date,
): Promise<void> {
  await on(tx)
    .updateTable('cases.closure')
    .set({ reopenedBy: by, reopenedAt: now, reopenedReason: reason })
    .where('caseId', '=', caseId)
    .where('reopenedAt', 'is', null)
    .execute()
}
