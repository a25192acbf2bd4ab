import type { Tx } from '../../platform/db.ts'
import { filesByIds, type StoredFile } from '../files/index.ts'
import { partiesByIds, type Party } from '../identity/index.ts'
import type { CaseFile } from './file.ts'
import { caseFile } from './store/case-file.ts'

/** A case with everybody and every file it names, ready to be shown. */
export type CaseView = {
  file: CaseFile
  people: Map<string, Party>
  files: Map<string, StoredFile>
}

export async function caseView(tx: Tx, id: string): Promise<CaseView> {
  const file = await caseFile(tx, id)
  const ids = [
    file.matter.assigneeId,
    ...file.parties.map(({ partyId }) => partyId),
    ...file.events.map(({ byId }) => byId),
    ...file.events.map(({ what, detail }) => (what === 'assigned' ? detail.to : undefined)),
    ...file.messages.map(({ fromId }) => fromId),
    ...file.notes.map(({ byId }) => byId),
    ...file.decisions.map(({ decidedBy }) => decidedBy),
    ...file.tasks.map(({ addedBy }) => addedBy),
  ].filter((one) => one !== null && one !== undefined)
  return {
    file,
    people: await partiesByIds(tx, [...new Set(ids)]),
    files: await filesByIds(tx, [...new Set(file.documents.map(({ fileId }) => fileId))]),
  }
}
