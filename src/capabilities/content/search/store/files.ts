import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Findable } from '../found.ts'
import { analyse, type Filed } from '../words/analyse.ts'
import { learn } from './vocabulary.ts'

type Row = { doc: number; keys: string[]; weights: number[] }

/** Files a thing so that it is found, over what was filed of it before; only words that have changed are written. */
export async function indexPage(tx: Tx, page: Findable): Promise<void> {
  const filed = analyse(page, await kleWordsOf(tx, page.kle ?? []))
  const { rows } = await sql<Row>`
    insert into content.found (kind, id, path, title, summary, button, language, kle, audiences, shown_from)
    values (${page.kind}, ${page.id}, ${page.path}, ${page.title}, ${page.summary},
      ${page.button ? JSON.stringify(page.button) : null}::jsonb, ${page.language ?? 'da'}, ${page.kle ?? []},
      ${page.audiences ?? []}, ${page.shownFrom ?? null})
    on conflict (tenant_id, kind, id) do update set path = excluded.path, title = excluded.title,
      summary = excluded.summary, button = excluded.button, language = excluded.language, kle = excluded.kle,
      audiences = excluded.audiences, shown_from = excluded.shown_from
    returning doc, keys, weights`.execute(tx)
  await refile(tx, rows[0]!, filed)
}

/** Takes a thing away, so that it is no longer found. */
export async function unindex(tx: Tx, of: Pick<Findable, 'kind' | 'id'>): Promise<void> {
  await remove(tx, sql`kind = ${of.kind} and id = ${of.id}`)
}

/** The same for all that goes by one of these ids. */
export async function unindexIds(tx: Tx, ids: readonly string[]): Promise<void> {
  await remove(tx, sql`id = any(${ids}::text[])`)
}

async function remove(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<Row>`
    delete from content.found where ${which} returning doc, keys, weights`.execute(tx)
  for (const { doc, keys } of rows) await drop(tx, doc, keys)
}

async function refile(tx: Tx, { doc, keys, weights }: Row, filed: Filed): Promise<void> {
  const before = new Map(keys.map((key, at) => [key, weights[at]!]))
  const all = [...filed].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const changed = all.filter(([key, { weight }]) => before.get(key) !== Math.fround(weight))
  const gone = keys.filter((key) => !filed.has(key))
  if (changed.length + gone.length === 0) return
  if (gone.length) await drop(tx, doc, gone)
  const [words, heavy] = [all.map(([key]) => key), all.map(([, { weight }]) => weight)]
  await sql`
    insert into content.word (word, doc, weight)
    select word, ${doc}::int, weight
    from unnest(${changed.map(([key]) => key)}::text[], ${changed.map(([, { weight }]) => weight)}::real[]) as n(word, weight)
    on conflict (tenant_id, word, doc) do update set weight = excluded.weight`.execute(tx)
  await sql`update content.found set keys = ${words}, weights = ${heavy}::real[] where doc = ${doc}`.execute(
    tx,
  )
  const said = changed.flatMap(([key, { said }]) => [...said].map((word) => ({ said: word, key })))
  await learn(tx, said)
}

const drop = (tx: Tx, doc: number, keys: string[]) =>
  sql`delete from content.word where word = any(${keys}::text[]) and doc = ${doc}::int`.execute(tx)

async function kleWordsOf(tx: Tx, kle: readonly string[]): Promise<string[]> {
  if (!kle.length) return []
  const { rows } = await sql<{ said: string }>`
    select said from content.kle_word where kle = any(${kle}::text[]) order by kle`.execute(tx)
  return rows.map(({ said }) => said)
}
