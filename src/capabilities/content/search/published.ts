import type { Tx } from '../../../platform/db.ts'
import { wordsIn } from '../block.ts'
import type { Button, Findable } from './found.ts'
import { filedInVain, notFiled, type PublishedPage } from './store/drift.ts'
import { indexPage, unindexIds } from './store/files.ts'

/** Kinds of pages as citizens tell them apart; what is not here is a page. */
const kinds: Record<string, string> = {
  news: 'news',
  alert: 'news',
  event: 'event',
  unit: 'unit',
  place: 'place',
  audience: 'audience',
  topic: 'audience',
}

const languages = ['da', 'en']
const idOf = (itemId: string, language: string) => `${itemId}/${language}`

/** Files a page as it was published. A front page is where one searches from, and is not filed. */
export async function filePublished(tx: Tx, row: PublishedPage): Promise<void> {
  if (row.kind !== 'front') await indexPage(tx, findableOf(row))
}

/** Takes a page that is no longer published away, in all languages. */
export const unfilePublished = (tx: Tx, itemId: string): Promise<void> =>
  unindexIds(
    tx,
    languages.map((language) => idOf(itemId, language)),
  )

const findableOf = (row: PublishedPage): Findable => ({
  kind: kinds[row.kind] ?? 'page',
  id: idOf(row.itemId, row.language),
  path: row.path,
  title: row.title,
  summary: row.summary,
  text: row.body,
  language: row.language,
  kle: row.kle,
  audiences: row.audiences,
  words: row.words,
  button: buttonOf(row),
})

/** The page's own way into a self-service. */
function buttonOf({ page }: PublishedPage): Button | undefined {
  const entry = page.blocks.find(({ type }) => type === 'service')
  if (!entry) return undefined
  const [label, href] = [wordsIn(entry.data, 'label'), wordsIn(entry.data, 'href')]
  return label && href ? { label, href } : undefined
}

const atATime = 200

/** Files pages that were published without being filed, and takes away those that are filed in vain. How many there were. */
export async function putFilesRight(tx: Tx): Promise<number> {
  const [missing, gone] = [await notFiled(tx, atATime), await filedInVain(tx)]
  for (const row of missing) await filePublished(tx, row)
  await unindexIds(tx, gone)
  return missing.length + gone.length
}
