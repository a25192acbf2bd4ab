import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { staffMembers } from '../../identity/index.ts'
import { isOpen } from '../cases.ts'
import { mayHandle } from '../policy.ts'
import { changeCase, holdCase } from '../store/change.ts'
import { happened } from '../store/happened.ts'

export type Assignment = { assignee?: string | null; team?: string }

/** Gives cases to somebody, to nobody, or to another team. Closed ones are left as they are. Says how many changed. */
export async function assign(
  tx: Tx,
  ids: string[],
  to: Assignment,
  by: Staff,
  now: Date,
): Promise<number | 'unknown'> {
  if (!mayHandle(by)) throw forbidden()
  const member = to.assignee
    ? (await staffMembers(tx)).find(({ id }) => id === to.assignee)
    : undefined
  if (to.assignee && !(member && mayHandle(member))) return 'unknown'
  let changed = 0
  // In one order, so that two who assign the same cases wait for each other instead of both giving up.
  for (const id of [...new Set(ids)].sort()) {
    const matter = await holdCase(tx, id)
    const team = to.team && to.team !== matter.team ? to.team : undefined
    const assigneeId = to.assignee === undefined ? matter.assigneeId : to.assignee
    if (!isOpen(matter) || (!team && assigneeId === matter.assigneeId)) continue
    const begins = matter.state === 'received' && assigneeId !== null
    await changeCase(
      tx,
      id,
      { assigneeId, ...(team && { team }), ...(begins && { state: 'in-progress', begunAt: now }) },
      now,
    )
    if (team) await happened(tx, id, 'moved', by, now, { detail: { from: matter.team, to: team } })
    if (assigneeId !== matter.assigneeId) {
      await happened(tx, id, member ? 'assigned' : 'unassigned', by, now, {
        detail: member ? { to: member.id } : {},
      })
    }
    changed++
  }
  return changed
}
