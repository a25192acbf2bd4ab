import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { Definition, type Published } from '../definition.ts'
import { type Older, readOlder } from '../older.ts'
import { on } from './tables.ts'

const columns = ['serviceId as id', 'version', 'hash', 'publishedAt'] as const

// A published definition never changes, so what was read once is known: by its hash, whoever published it.
const known = new Map<string, Definition | 'older'>()
const most = 500

/** The definition of a hash in this tenant; 404 when it is not there, or is in a shape this program does not know. */
export async function definitionByHash(tx: Tx, hash: string): Promise<Definition> {
  const definition = await readableByHash(tx, hash)
  if (!definition) throw notFound()
  return definition
}

/** The same; undefined when it is in a shape this program does not know. Read from the database the first time only. */
export async function readableByHash(tx: Tx, hash: string): Promise<Definition | undefined> {
  if (!known.has(hash)) remember(hash, await bodyOf(tx, hash))
  return knownByHash(hash)
}

/** The same, if it has been read before. */
export function knownByHash(hash: string): Definition | undefined {
  const remembered = known.get(hash)
  return remembered === 'older' ? undefined : remembered
}

/** What can be read of a definition, whatever its shape. */
export const olderByHash = async (tx: Tx, hash: string): Promise<Older> =>
  readOlder(await bodyOf(tx, hash))

async function bodyOf(tx: Tx, hash: string): Promise<unknown> {
  const rows = on(tx).selectFrom('services.definition').select('body').where('hash', '=', hash)
  return (await rows.executeTakeFirstOrThrow(notFound)).body
}

function remember(hash: string, body: unknown): void {
  const read = Definition.safeParse(body)
  if (known.has(hash)) return
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(hash, read.success ? read.data : 'older')
}

type Row = Omit<Published, 'definition'>

async function withDefinition(tx: Tx, row: Row): Promise<Published | undefined> {
  const definition = await readableByHash(tx, row.hash)
  return definition && { ...row, definition }
}

/** The newest version of a service, read or not. */
export function newestVersion(tx: Tx, id: string): Promise<Row | undefined> {
  const rows = on(tx).selectFrom('services.definition').select(columns).where('serviceId', '=', id)
  return rows.orderBy('version', 'desc').limit(1).executeTakeFirst()
}

/** The newest version of a service; undefined when this program cannot read it. */
export async function newestDefinition(tx: Tx, id: string): Promise<Published | undefined> {
  const row = await newestVersion(tx, id)
  return row && withDefinition(tx, row)
}

/** The newest version of the service that has this address now. */
export async function serviceBySlug(tx: Tx, slug: string): Promise<Published> {
  const found = (await services(tx)).find(({ definition }) => definition.slug === slug)
  if (!found) throw notFound()
  return found
}

/** The newest version of every service. One that this program cannot read is not offered until it is published again. */
export async function services(tx: Tx): Promise<Published[]> {
  const rows = await on(tx)
    .selectFrom('services.definition')
    .distinctOn('serviceId')
    .select(columns)
    .orderBy('serviceId')
    .orderBy('version', 'desc')
    .execute()
  const found: Published[] = []
  for (const row of rows) {
    const published = await withDefinition(tx, row)
    if (published) found.push(published)
  }
  return found
}

/** Adds a version. Two who publish the same at once make one. */
export async function addDefinition(
  tx: Tx,
  definition: Definition,
  hash: string,
  version: number,
  now: Date,
): Promise<void> {
  await sql`
    insert into services.definition (service_id, version, hash, slug, body, published_at)
    values (${definition.id}, ${version}, ${hash}, ${definition.slug}, ${JSON.stringify(definition)}, ${now})
    on conflict do nothing`.execute(tx)
}
