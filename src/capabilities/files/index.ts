import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Capability } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import type { ReceivedForm, Scanner, Storage, StoredFile } from './files.ts'

export type { FileProblem, FileState, ReceivedForm, Scanner, Storage, StoredFile } from './files.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'files.file-received': { fileId: string }
    'files.file-quarantined': { fileId: string }
  }
}

const soon = (): never => {
  throw new Error('files: under way')
}
export const receiveForm = (_request: FastifyRequest, _storage: Storage): Promise<ReceivedForm> => soon()
export const addFile = (
  _tx: Tx,
  _storage: Storage,
  _file: { name: string; type: string; body: Buffer },
): Promise<StoredFile> => soon()
export const keepFiles = (_tx: Tx, _ids: string[], _owner: string): Promise<void> => soon()
export const filesByIds = (_tx: Tx, _ids: string[]): Promise<Map<string, StoredFile>> => soon()
export const sendFile = (
  _request: FastifyRequest,
  _reply: FastifyReply,
  _storage: Storage,
  _fileId: string,
): Promise<FastifyReply> => soon()
export const readFile = (_tx: Tx, _storage: Storage, _id: string): Promise<Buffer> => soon()

const migrations = new URL('./migrations/', import.meta.url)
export const files = (_parts: { storage: Storage; scanner?: Scanner | undefined }): Capability => ({
  name: 'files',
  migrations,
})
