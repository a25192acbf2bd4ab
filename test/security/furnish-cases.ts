import { randomUUID } from 'node:crypto'
import { decide } from '../../src/capabilities/cases/actions/decide.ts'
import { requestInformation } from '../../src/capabilities/cases/actions/request.ts'
import { addTask, writeMessage, writeNote } from '../../src/capabilities/cases/actions/write.ts'
import { openCase } from '../../src/capabilities/cases/index.ts'
import { documentsOf } from '../../src/capabilities/cases/store/documents.ts'
import { setAppealBody, setTeam } from '../../src/capabilities/cases/store/registers.ts'
import { sql } from 'kysely'
import { addFile, type Storage } from '../../src/capabilities/files/index.ts'
import type { Tx } from '../../src/platform/db.ts'
import { asStaff } from './people.ts'
import type { Furnishing } from './furnish.ts'

const pdf = (mark: string) =>
  Buffer.from(`%PDF-1.7\n% ${mark}\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n`)

/** Two cases of the citizen's: one where something is asked for, and one that is decided. */
export async function furnishCases(tx: Tx, storage: Storage, { mark, parties, now }: Furnishing) {
  const mette = asStaff(parties, 'caseworker')
  const file = (name: string) =>
    addFile(tx, storage, { name: `${name} ${mark}.pdf`, type: 'application/pdf', body: pdf(mark) })
  const [clean, quarantined] = [await file('tegning'), await file('smittet')]
  await sql`update files.file set state = 'quarantined', found = 'Eicar' where id = ${quarantined.id}`.execute(
    tx,
  )
  await setTeam(tx, {
    key: 'byggeri',
    name: `Byggeri ${mark}`,
    phone: '12345678',
    email: 'byg@example.org',
    promise: `Vi svarer ${mark}`,
  })
  await setAppealBody(tx, {
    kind: 'carport',
    body: `Nævnet ${mark}`,
    deadlineDays: 28,
    how: 'Skriv',
    law: 'Byggeloven § 24',
  })

  const open = async () => {
    const id = randomUUID()
    await openCase(
      tx,
      {
        id,
        kind: 'carport',
        prefix: 'BYG',
        title: `Carport ${mark}`,
        kle: '02.34.02',
        team: 'byggeri',
        parties: [{ partyId: parties.citizen, role: 'applicant' }],
        summary: [{ label: 'Hvor', value: `Strandvej ${mark}` }],
        documents: [
          { fileId: clean.id, title: `Tegning ${mark}` },
          { fileId: quarantined.id, title: `Foto ${mark}` },
        ],
        next: [{ title: `Vi ser på det ${mark}` }],
        source: { room: 'services', id: randomUUID() },
        language: 'da',
      },
      now,
    )
    return id
  }
  const caseId = await open()
  const decided = await open()
  const task = randomUUID()
  await writeMessage(tx, caseId, { id: randomUUID(), text: `Kære Alma ${mark}` }, mette, now)
  await writeNote(tx, caseId, { id: randomUUID(), text: `Notat ${mark}` }, mette, now)
  await addTask(tx, caseId, { id: task, title: `Ring til ${mark}`, due: null }, mette, now)
  const request = randomUUID()
  await requestInformation(
    tx,
    caseId,
    {
      id: request,
      kind: 'information',
      why: `Vi mangler ${mark}`,
      due: '2026-12-07',
      answerDays: 14,
      items: [`Snit ${mark}`],
    },
    mette,
    now,
  )
  const decision = randomUUID()
  const outcome = await decide(
    tx,
    decided,
    {
      id: decision,
      outcome: 'rejected',
      text: `Afslag ${mark}`,
      rules: `Byggeloven ${mark}`,
      considerations: 'Højden',
      facts: 'For højt',
      hearing: 'known',
      appealBody: `Nævnet ${mark}`,
      appealDays: '28',
      appealHow: 'Skriv til os',
    },
    mette,
    now,
  )
  if (outcome !== 'decided') throw new Error(JSON.stringify(outcome))
  const documents = await documentsOf(tx, caseId)
  const documentOf = (fileId: string) => documents.find((one) => one.fileId === fileId)!.id
  return {
    case: caseId,
    decidedCase: decided,
    decision,
    request,
    task,
    file: clean.id,
    quarantinedFile: quarantined.id,
    document: documentOf(clean.id),
    quarantinedDocument: documentOf(quarantined.id),
  }
}
