import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { keepFiles } from '../../files/index.ts'
import { addDocument } from '../store/documents.ts'
import { happened } from '../store/happened.ts'

export type NewDocument = {
  fileId: string
  title: string
  /** A few words for the journal; the title when not given (offentlighedsloven § 15). */
  subject?: string
  direction: 'in' | 'out'
  requestId?: string
  position?: number
}

/** Files a document on a case, with the day it came or went. Returns its id. */
export async function addCaseDocument(
  tx: Tx,
  caseId: string,
  document: NewDocument,
  by: Actor,
  now: Date,
): Promise<string> {
  const { title, direction } = document
  const subject = document.subject?.trim() || title
  const id = await addDocument(tx, {
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
  await keepFiles(tx, [document.fileId], `case:${caseId}`)
  await happened(tx, caseId, 'document-added', by, now, {
    detail: { title, subject, direction },
    legalBasis: 'Offentlighedsloven § 15',
  })
  return id
}
