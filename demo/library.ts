import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { adopt, publishPage, share } from '../src/capabilities/content/index.ts'
import { draftFor, saveDraft } from '../src/capabilities/content/items/actions.ts'
import type { Tx } from '../src/platform/db.ts'
import { idOnce } from '../src/platform/once.ts'
import type { Site } from '../src/ui/site.ts'
import { type LibraryFile, readLibraryFile } from './library-file.ts'
import { type ChangeFile, operationsOf } from './local-file.ts'

const folder = new URL('./library/', import.meta.url)

/** The pages of the library by name, in the order of their names. */
export const demoLibrary = (): [name: string, page: LibraryFile][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => [
      basename(file, '.md'),
      readLibraryFile(readFileSync(new URL(file, folder), 'utf8')),
    ])

/** The permanent id of a page of the library, from its name. */
export const libraryId = (name: string): string => idOnce('demo library', name)

/** Shares all of the library, as its owner. */
export async function shareLibrary(tx: Tx): Promise<void> {
  for (const [name, page] of demoLibrary()) {
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
  for (const [name, { blocks, picture }] of demoLibrary().filter(([one]) => wanted(one))) {
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
