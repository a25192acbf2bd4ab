import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Findable } from '../found.ts'
import { analyse } from '../words/analyse.ts'
import { learn } from './vocabulary.ts'

/** Files many things that are not filed yet, in four statements: for whoever lays in a whole website at once. */
export async function indexNew(tx: Tx, pages: readonly Findable[]): Promise<void> {
  const filed = pages.map((page) => [...analyse(page)])
  const rows = pages.map((page, at) => ({
    kind: page.kind,
    id: page.id,
    path: page.path,
    title: page.title,
    summary: page.summary,
    language: page.language ?? 'da',
    button: page.button ?? null,
    keys: filed[at]!.map(([key]) => key),
    weights: filed[at]!.map(([, { weight }]) => weight),
  }))
  await sql`
    with filed as (
      insert into content.found (kind, id, path, title, summary, language, button, keys, weights)
      select kind, id, path, title, summary, language, button, keys, weights
      from json_to_recordset(${JSON.stringify(rows)}::json) as page(kind text, id text, path text, title text,
        summary text, language text, button jsonb, keys text[], weights real[])
      returning doc, keys, weights)
    insert into content.word (word, doc, weight)
    select word, doc, weight from filed, unnest(keys, weights) as held(word, weight) order by word, doc`.execute(
    tx,
  )
  const said = new Map(
    filed.flat().flatMap(([key, { said }]) => [...said].map((word) => [word, key] as const)),
  )
  await learn(
    tx,
    [...said].map(([word, key]) => ({ said: word, key })),
  )
}
