import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChangeClass } from '../src/merging/index.ts'
import { type LibraryFile, readLibraryFile } from './library-file.ts'
import { type ChangeFile, readChangeFile } from './local-file.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

const filesIn = (folder: string): [name: string, text: string][] =>
  globSync(`${folder}/*.md`, { cwd: here })
    .toSorted()
    .map((file) => [basename(file, '.md'), readFileSync(`${here}/${file}`, 'utf8')])

/** What a municipality says otherwise than the library does, by the page's name there. */
export const localChanges = (tenant: string): Map<string, ChangeFile> =>
  new Map(filesIn(`local/${tenant}`).map(([name, text]) => [name, readChangeFile(text)]))

/** The pages a municipality has besides, as they lie in `demo/local/<tenant>/own`. */
export const ownPages = (tenant: string): [name: string, page: LibraryFile][] =>
  filesIn(`local/${tenant}/own`).map(([name, text]) => [name, readLibraryFile(text)])

/** Those of them that are there in English too: the same blocks, in English words. */
export const ownTranslations = (tenant: string): [name: string, page: LibraryFile][] =>
  filesIn(`local/${tenant}/own/en`).map(([name, text]) => [name, readLibraryFile(text)])

export type SharedChange = ChangeFile & {
  changeClass: ChangeClass
  changeNote: string
  inForceFrom: string | null
}

/** What Fælles changes in pages that others have adopted, by the page's name. */
export const sharedChanges = (): [name: string, change: SharedChange][] =>
  filesIn('changes').map(([name, text]) => {
    const file = readChangeFile(text)
    const { changeClass = 'editorial', changeNote = '', inForceFrom } = file.head
    return [
      name,
      {
        ...file,
        changeClass: changeClass as ChangeClass,
        changeNote,
        inForceFrom: inForceFrom ?? null,
      },
    ]
  })
