import type { Citizen, Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events.ts'
import { dropFiles } from '../../files/index.ts'
import { isOpen } from '../cases.ts'
import { mayHandle, mayWrite } from '../policy.ts'
import { addOnce, changeCase, finishTask, holdCase } from '../store/change.ts'
import { happened } from '../store/happened.ts'
import { addCaseDocument } from './documents.ts'

type Letter = { id: string; text: string; files?: { fileId: string; title: string }[] }

/** Puts a message in the case. From the citizen, it makes it our turn, unless we wait for what we asked for. */
export async function writeMessage(
  tx: Tx,
  caseId: string,
  { id, text, files = [] }: Letter,
  by: Staff | Citizen,
  now: Date,
): Promise<'sent' | 'closed'> {
  if (by.kind === 'staff' && !mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  if (!mayWrite(matter)) return 'closed'
  const message = { id, caseId, at: now, fromKind: by.kind, fromId: by.person.id, text }
  if (!(await addOnce(tx, 'cases.message', message))) {
    await dropFiles(
      tx,
      files.map(({ fileId }) => fileId),
    )
    return 'sent'
  }
  for (const file of files) {
    const direction = by.kind === 'staff' ? 'out' : 'in'
    await addCaseDocument(tx, caseId, { ...file, direction }, by, now)
  }
  const turn =
    by.kind === 'citizen' && isOpen(matter) && matter.turn !== 'citizen' ? 'staff' : matter.turn
  await changeCase(tx, caseId, { news: by.kind === 'citizen' ? 'message' : null, turn }, now)
  await happened(
    tx,
    caseId,
    by.kind === 'citizen' ? 'message-from-citizen' : 'message-from-staff',
    by,
    now,
  )
  await emit(tx, 'cases.message-written', { caseId, messageId: id, from: by.kind })
  return 'sent'
}

/** Notes what was said or done: facts that matter are written down as soon as may be (offentlighedsloven § 13). */
export async function writeNote(
  tx: Tx,
  caseId: string,
  note: { id: string; text: string },
  by: Staff,
  now: Date,
) {
  if (!mayHandle(by)) throw forbidden()
  await holdCase(tx, caseId)
  const isNew = await addOnce(tx, 'cases.note', { ...note, caseId, at: now, byId: by.person.id })
  if (!isNew) return
  await changeCase(tx, caseId, { news: null }, now)
  await happened(tx, caseId, 'noted', by, now, { legalBasis: 'Offentlighedsloven § 13' })
}

export async function addTask(
  tx: Tx,
  caseId: string,
  task: { id: string; title: string; due: string | null },
  by: Staff,
  now: Date,
): Promise<void> {
  if (!mayHandle(by)) throw forbidden()
  await holdCase(tx, caseId)
  const row = { ...task, caseId, addedBy: by.person.id, addedAt: now, doneAt: null, doneBy: null }
  if (await addOnce(tx, 'cases.task', row)) {
    await happened(tx, caseId, 'task-added', by, now, { detail: { title: task.title } })
  }
}

export async function doTask(
  tx: Tx,
  caseId: string,
  taskId: string,
  by: Staff,
  now: Date,
): Promise<void> {
  if (!mayHandle(by)) throw forbidden()
  const title = await finishTask(tx, caseId, taskId, by.person.id, now)
  if (title === undefined) return
  await happened(tx, caseId, 'task-done', by, now, { detail: { title } })
}

/** Sets the day by which something must have happened, and says why. The citizen sees both. */
export async function setDeadline(
  tx: Tx,
  caseId: string,
  { deadline, reason }: { deadline: string; reason: string },
  by: Staff,
  now: Date,
): Promise<'set' | 'not-open'> {
  if (!mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  if (!isOpen(matter)) return 'not-open'
  if (matter.deadline === deadline && matter.deadlineReason === reason) return 'set'
  await changeCase(tx, caseId, { deadline, deadlineReason: reason }, now)
  await happened(tx, caseId, 'deadline-set', by, now, { detail: { deadline, reason } })
  return 'set'
}
