import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { adopt, publishPage, share } from '../src/capabilities/content/index.ts'
import { draftFor, saveDraft } from '../src/capabilities/content/items/actions.ts'
import type { Tx } from '../src/platform/db.ts'
import { idOnce } from '../src/platform/once.ts'
import type { Site } from '../src/ui/site.ts'
import { type LibraryFile, readLibraryFile } from './library-file.ts'
import { sharedChanges } from './local.ts'
import { type ChangeFile, nextBlocks, operationsOf } from './local-file.ts'

const folder = new URL('./library/', import.meta.url)

const filesIn = (under: string): [name: string, page: LibraryFile][] =>
  readdirSync(new URL(under, folder))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => [
      `${under}${basename(file, '.md')}`,
      readLibraryFile(readFileSync(new URL(`${under}${file}`, folder), 'utf8')),
    ])

/** The pages of the library by name, in the order of their names. */
export const demoLibrary = (): [name: string, page: LibraryFile][] => filesIn('')

/** The pages that the library has in English too, by name: `en/pas`. They stand where the Danish ones do, under /en. */
export const demoTranslations = (): [name: string, page: LibraryFile][] => filesIn('en/')

const allPages = () => [...demoLibrary(), ...demoTranslations()]

/** The permanent id of a page of the library, from its name. */
export const libraryId = (name: string): string => idOnce('demo library', name)

/** Shares all of the library, as its owner. */
export async function shareLibrary(tx: Tx): Promise<void> {
  for (const [name, page] of allPages()) {
    const { path, picture: _, ...rest } = page
    const shared = await share(
      tx,
      {
        ...rest,
        id: libraryId(name),
        afterNo: 0,
        pathHint: path,
        changeClass: 'editorial',
        changeNote: 'Første udgave',
      },
      null,
    )
    if (!shared.ok) throw new Error(`${name}: ${JSON.stringify(shared)}`)
  }
}

/** Adopts all of the library, with what is said otherwise here by the page's name, and publishes it. */
export async function adoptLibrary(
  tx: Tx,
  making: { site: Site; now: Date },
  {
    wanted = () => true,
    local = new Map(),
  }: { wanted?: (name: string) => boolean; local?: Map<string, ChangeFile> },
): Promise<void> {
  for (const [name, { blocks, picture }] of allPages().filter(([one]) => wanted(one))) {
    const here = local.get(name)
    const policy = here?.head.policy
    const wish = {
      libraryItem: libraryId(name),
      ...(picture && { picture }),
      ...(policy && { policy }),
    }
    const adopted = await adopt(tx, wish, null, making.now)
    if (!adopted.ok) throw new Error(`${name}: ${adopted.why}`)
    if (here) {
      const { meta, revision } = await draftFor(tx, adopted.id, making.now)
      const operations = operationsOf(blocks, here.changes)
      await saveDraft(tx, adopted.id, { operations, meta }, revision, null, making.now)
    }
    const published = await publishPage(tx, adopted.id, null, making)
    if (!published.ok) throw new Error(`${name}: ${JSON.stringify(published)}`)
  }
}

/** Shares the changes that wait in `demo/changes`, as their owner: every adopter is told. */
export async function shareChanges(tx: Tx): Promise<void> {
  const library = new Map(demoLibrary())
  for (const [name, { changes, changeClass, changeNote, inForceFrom }] of sharedChanges()) {
    const { path, picture: _, blocks, ...rest } = library.get(name)!
    const shared = await share(
      tx,
      {
        ...rest,
        id: libraryId(name),
        afterNo: 1,
        pathHint: path,
        blocks: nextBlocks(blocks, changes),
        changeClass,
        changeNote,
        inForceFrom,
      },
      null,
    )
    if (!shared.ok) throw new Error(`${name}: ${JSON.stringify(shared)}`)
  }
}
