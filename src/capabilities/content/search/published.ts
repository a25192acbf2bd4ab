import type { Tx } from '../../../platform/db.ts'
import { wordsIn } from '../block.ts'
import type { PublishedRow } from '../publishing/store.ts'
import type { Button, Findable } from './found.ts'
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

type Row = Pick<
  PublishedRow,
  | 'itemId'
  | 'kind'
  | 'path'
  | 'language'
  | 'title'
  | 'summary'
  | 'body'
  | 'page'
  | 'kle'
  | 'audiences'
  | 'words'
>

const languages = ['da', 'en']
const idOf = (itemId: string, language: string) => `${itemId}/${language}`

/** Files a page as it was published. A front page is where one searches from, and is not filed. */
export async function filePublished(tx: Tx, row: Row): Promise<void> {
  if (row.kind !== 'front') await indexPage(tx, findableOf(row))
}

/** Takes a page that is no longer published away, in all languages. */
export const unfilePublished = (tx: Tx, itemId: string): Promise<void> =>
  unindexIds(
    tx,
    languages.map((language) => idOf(itemId, language)),
  )

const findableOf = (row: Row): Findable => ({
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
function buttonOf({ page }: Row): Button | undefined {
  const entry = page.blocks.find(({ type }) => type === 'service')
  if (!entry) return undefined
  const [label, href] = [wordsIn(entry.data, 'label'), wordsIn(entry.data, 'href')]
  return label && href ? { label, href } : undefined
}
