import { h, type VNode } from 'preact'
import type { Capability } from '../../platform/capability.ts'
import type { Scanner, Storage } from './files.ts'
import { FilesCard } from './pages.tsx'
import { forgetSenderOf } from './drop.ts'
import { scanFile, scanFilesIn } from './scan.ts'
import { filesOf, notServed } from './store.ts'
import { sweepBytes, sweepFiles } from './sweep.ts'
import { texts } from './texts.ts'

export type { FileProblem, FileState, ReceivedForm, Scanner, Storage, StoredFile } from './files.ts'
export { kindOf } from './kinds.ts'
export { attachmentHeader } from './names.ts'
export { dropFiles } from './drop.ts'
export { receiveForm } from './receive.ts'
export { addFile, addPutFile, addSentFile, putFile } from './own.ts'
export { isServed, readFile, sendFile, servedFile } from './send.ts'
export { filesByIds, keepFiles, releaseFiles } from './store.ts'
export { problemTexts } from './texts.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'files.file-received': { fileId: string }
    'files.file-quarantined': { fileId: string }
    'files.bytes-left': { key: string }
  }
}

const migrations = new URL('./migrations/', import.meta.url)
const hour = 3600

export function files({
  storage,
  scanner,
}: {
  storage: Storage
  scanner?: Scanner | undefined
}): Capability {
  if (scanner) scanFilesIn(storage)
  return {
    name: 'files',
    migrations,
    on: {
      'files.file-received': ({ fileId }, context) => scanFile(fileId, context, storage, scanner),
      'files.bytes-left': ({ key }) => storage.remove(key),
    },
    every: [
      { seconds: hour, name: 'unneeded', work: sweepFiles },
      { seconds: 24 * hour, name: 'bytes', work: (context) => sweepBytes(context, storage) },
    ],
    desk: {
      async cards(tx) {
        const counts = await notServed(tx)
        if (!counts.waiting && !counts.quarantined) return []
        const body: VNode = h(FilesCard, counts) as VNode
        return [{ key: 'drift-filer', order: 80, title: texts.da.card, body }]
      },
    },
    person: {
      async export(tx, partyId) {
        const rows = await filesOf(tx, partyId)
        return rows.length ? [{ title: texts.da.personTitle, rows }] : []
      },
      erase: forgetSenderOf,
    },
  }
}
