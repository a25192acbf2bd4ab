import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { dropFiles, keepFiles } from '../../files/index.ts'
import { keeperOf } from '../cases.ts'
import { addDocument } from '../store/documents.ts'
import { happened } from '../store/happened.ts'

export type NewDocument = {
  /** Names the document itself: filed twice, it is filed once. */
  id?: string
  fileId: string
  title: string
  /** A few words for the journal; the title when not given (offentlighedsloven § 15). */
  subject?: string
  direction: 'in' | 'out'
  requestId?: string
  position?: number
}

/** Files a document on a case, with the day it came or went. Returns its id. A file that came again is not kept. */
export async function addCaseDocument(
  tx: Tx,
  caseId: string,
  document: NewDocument,
  by: Actor,
  now: Date,
): Promise<string> {
  const { title, direction } = document
  const subject = document.subject?.trim() || title
  const id = document.id ?? randomUUID()
  const isNew = await addDocument(tx, {
    id,
    caseId,
    fileId: document.fileId,
    direction,
    at: now,
    subject,
    title,
    byId: by.kind === 'nobody' ? null : by.person.id,
    requestId: document.requestId ?? null,
    position: document.position ?? null,
  })
  if (!isNew) {
    await dropFiles(tx, [document.fileId])
    return id
  }
  await keepFiles(tx, [document.fileId], keeperOf(caseId))
  await happened(tx, caseId, 'document-added', by, now, {
    detail: { title, subject, direction },
    legalBasis: 'Offentlighedsloven § 15',
  })
  return id
}
