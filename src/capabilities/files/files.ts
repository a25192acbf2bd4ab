import type { Readable } from 'node:stream'

/** Where bytes lie. `key` is ours, never a name somebody gave. `get` fails with code ENOENT when there are none. */
export type Storage = {
  /** Keeps all of the bytes or, when it throws, none. */
  put(key: string, bytes: Readable): Promise<void>
  get(key: string): Promise<Readable>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** The keys under a folder of ours; a storage without it is not swept for bytes nobody owns. */
  list?(folder: string): AsyncIterable<string>
}

/** Looks for viruses. Throws when it cannot say. */
export type Scanner = (
  bytes: Readable,
) => Promise<{ clean: true } | { clean: false; found: string }>

/** `waiting` and `quarantined` files are never served; `unscanned` is what an installation without a scanner has. */
export type FileState = 'waiting' | 'clean' | 'unscanned' | 'quarantined'

/** A file somebody sent, or we made (fil). `name` is for display, `size` is bytes, `sha256` is hex. */
export type StoredFile = {
  id: string
  name: string
  type: string
  size: number
  sha256: string
  state: FileState
  uploadedAt: Date
}

/** Why a file was not received. `incomplete`: it broke off, or we had no room for it. */
export type FileProblem = {
  field: string
  name: string
  problem: 'too-large' | 'wrong-type' | 'empty' | 'too-many' | 'incomplete'
}

/** What came with a form: its values, its files and those we could not receive. */
export type ReceivedForm = {
  values: Record<string, string | string[]>
  files: Record<string, StoredFile[]>
  problems: FileProblem[]
}
