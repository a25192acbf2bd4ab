import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { isOpen } from '../cases.ts'
import { openRequest } from '../file.ts'
import { mayHandle } from '../policy.ts'
import { requestsOf } from '../store/case-file.ts'
import { addOnce, changeCase, closeRequest, holdCase, reopenClosure } from '../store/change.ts'
import { happened } from '../store/happened.ts'

/** Closes a case: what was asked for is no longer waited for. */
export async function closeCase(
  tx: Tx,
  caseId: string,
  { id, reason }: { id: string; reason: string },
  by: Staff,
  now: Date,
): Promise<'closed' | 'closed-already'> {
  if (!mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  if (matter.state === 'closed') return 'closed-already'
  const nothing = { reopenedBy: null, reopenedAt: null, reopenedReason: null }
  await addOnce(tx, 'cases.closure', {
    id,
    caseId,
    closedBy: by.person.id,
    closedAt: now,
    reason,
    ...nothing,
  })
  const waiting = openRequest({ requests: await requestsOf(tx, caseId) })
  if (waiting) await closeRequest(tx, waiting.id, { withdrawnAt: now })
  await changeCase(
    tx,
    caseId,
    { state: 'closed', turn: 'nobody', news: null, deadline: null, deadlineReason: null },
    now,
  )
  await happened(tx, caseId, 'closed', by, now, { detail: { reason } })
  return 'closed'
}

/** Takes a decided or closed case up again (genoptagelse). An earlier decision stays as it was. */
export async function reopenCase(
  tx: Tx,
  caseId: string,
  reason: string,
  by: Staff,
  now: Date,
): Promise<'reopened' | 'open-already'> {
  if (!mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  if (isOpen(matter)) return 'open-already'
  await reopenClosure(tx, caseId, by.person.id, reason, now)
  await changeCase(tx, caseId, { state: 'in-progress', turn: 'staff' }, now)
  await happened(tx, caseId, 'reopened', by, now, { detail: { reason } })
  return 'reopened'
}
