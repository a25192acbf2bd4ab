import type { Generated } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Made } from './make.ts'

type Tables = {
  'settings.picture': {
    tenantId: Generated<string>
    id: string
    kind: Made['kind']
    width: number
    height: number
    at: Date
  }
}
const on = (tx: Tx) => tx.$extendTables<Tables>()

/** A picture of a theme; `id` is the file's with the bytes. */
export type Picture = { id: string; kind: Made['kind']; width: number; height: number }

export async function addPicture(tx: Tx, picture: Picture, at: Date): Promise<void> {
  const { id, kind, width, height } = picture
  await on(tx).insertInto('settings.picture').values({ id, kind, width, height, at }).execute()
}

export const pictureById = (tx: Tx, id: string): Promise<Picture | undefined> =>
  on(tx)
    .selectFrom('settings.picture')
    .select(['id', 'kind', 'width', 'height'])
    .where('id', '=', id)
    .executeTakeFirst()
