import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Document } from '../file.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'caseId',
  'fileId',
  'direction',
  'at',
  'subject',
  'title',
  'byId',
  'requestId',
  'position',
] as const

/** Says whether the document was new to us: its id is made when the form is shown. */
export async function addDocument(tx: Tx, document: Document): Promise<boolean> {
  const added = on(tx)
    .insertInto('cases.document')
    .values(document)
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doNothing())
  return (await added.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows === 1n
}

/** Newest first. */
export function documentsOf(tx: Tx, caseId: string): Promise<Document[]> {
  const documents = on(tx).selectFrom('cases.document').select(columns)
  return documents.where('caseId', '=', caseId).orderBy('at', 'desc').orderBy('id').execute()
}

/** A document of this case and no other. */
export function documentById(tx: Tx, caseId: string, id: string): Promise<Document> {
  const documents = on(tx).selectFrom('cases.document').select(columns)
  return documents
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)
}
