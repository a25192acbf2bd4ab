import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { Definition, type Published } from '../definition.ts'
import { on } from './tables.ts'

const columns = ['serviceId as id', 'version', 'hash', 'publishedAt'] as const

// A published definition never changes, so what was read once is known: by its hash, whoever published it.
const known = new Map<string, Definition>()
const most = 500

/** The definition of a hash in this tenant. Read from the database the first time only. */
export async function definitionByHash(tx: Tx, hash: string): Promise<Definition> {
  const remembered = known.get(hash)
  if (remembered) return remembered
  const rows = on(tx).selectFrom('services.definition').select('body').where('hash', '=', hash)
  return remember(hash, (await rows.executeTakeFirstOrThrow(notFound)).body)
}

function remember(hash: string, body: unknown): Definition {
  const definition = known.get(hash) ?? Definition.parse(body)
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(hash, definition)
  return definition
}

type Row = Omit<Published, 'definition'>

async function withDefinition(tx: Tx, row: Row): Promise<Published> {
  return { ...row, definition: await definitionByHash(tx, row.hash) }
}

export async function newestDefinition(tx: Tx, id: string): Promise<Published | undefined> {
  const rows = on(tx).selectFrom('services.definition').select(columns).where('serviceId', '=', id)
  const row = await rows.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row && withDefinition(tx, row)
}

/** The newest version of the service that has this address now. */
export async function serviceBySlug(tx: Tx, slug: string): Promise<Published> {
  const found = (await services(tx)).find(({ definition }) => definition.slug === slug)
  if (!found) throw notFound()
  return found
}

/** The newest version of every service. */
export async function services(tx: Tx): Promise<Published[]> {
  const rows = await on(tx)
    .selectFrom('services.definition')
    .distinctOn('serviceId')
    .select(columns)
    .orderBy('serviceId')
    .orderBy('version', 'desc')
    .execute()
  const found: Published[] = []
  for (const row of rows) found.push(await withDefinition(tx, row))
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
