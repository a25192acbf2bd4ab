import { sql } from 'kysely'
import type { Block, ChangeClass } from '../../../merging/index.ts'
import { inTenant, type Tx } from '../../../platform/db.ts'
import { siteOf } from '../../../platform/site.ts'
import { addTown, town } from '../../../../test/town.ts'
import { changeLocally } from '../items/change.ts'
import { publishPage } from '../items/publishing.ts'
import { adopt, type Adopting, share } from './actions.ts'
import { latestRevision } from './store.ts'

export const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  type: 'text',
  data: { text },
  ...more,
})
export const page = (title: string, ...blocks: Block[]): Block[] => [
  { id: 'title', type: 'title', data: { text: title } },
  ...blocks,
]

/** Naboby owns what is shared; Klitby and Skovby adopt it. */
export async function commons() {
  const here = await town()
  const skovby = await addTown(here, 'skovby', 'Skovby Kommune', { phone: '33445566' })
  const places = {
    owner: { id: here.neighbourId, host: 'naboby.example' },
    klitby: { id: here.tenantId, host: 'klitby.example' },
    skovby: { id: skovby, host: 'skovby.example' },
  }
  type Place = keyof typeof places
  const within = <T>(place: Place, work: (tx: Tx) => Promise<T>) =>
    inTenant(here.db, places[place].id, 'read write', work)
  const making = async (place: Place) => {
    const tenant = (await here.tenants.byHost(places[place].host))!
    return { site: siteOf(tenant, here.hosts.origin(tenant.host)), now: here.clock.now }
  }
  let item: string | undefined

  return Object.assign(here, {
    within,
    making,
    places,
    item: () => item!,
    /** Shares the next revision of the one item there is. */
    share: async (
      blocks: Block[],
      changeClass: ChangeClass = 'editorial',
      inForceFrom: string | null = null,
    ) => {
      const afterNo = item ? (await within('owner', (tx) => latestRevision(tx, item!))).no : 0
      const shared = await within('owner', (tx) =>
        share(
          tx,
          {
            ...(item && { id: item }),
            afterNo,
            kind: 'answer',
            pathHint: '/side/frist',
            blocks,
            changeClass,
            changeNote: `Udgave ${afterNo + 1}`,
            inForceFrom,
          },
          null,
        ),
      )
      if (!shared.ok) throw new Error(shared.why)
      item = shared.id
      return shared
    },
    /** Adopts the item and publishes it. */
    adopt: async (place: Place, more: Partial<Adopting> = {}) => {
      const how = await making(place)
      return await within(place, async (tx) => {
        const adopted = await adopt(tx, { libraryItem: item!, ...more }, null, how.now)
        if (!adopted.ok) throw new Error(adopted.why)
        await publishPage(tx, adopted.id, null, how)
        return adopted.id
      })
    },
    /** Says something else in one block, and publishes it. */
    say: async (place: Place, id: string, where: string, text: string) => {
      const how = await making(place)
      return await within(place, (tx) => changeLocally(tx, id, where, { text }, null, how))
    },
    see: async (place: Place, path = '/side/frist') =>
      (await here.get(path, places[place].host)).body,
    /** Every row a tenant can read of this room, as one text. */
    allOf: (place: Place) =>
      within(place, async (tx) => {
        const { rows: tables } = await sql<{ name: string }>`
          select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'content' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`.execute(
          tx,
        )
        let all = ''
        for (const { name } of tables) {
          const { rows } = await sql<{ row: string }>`
            select row_to_json(one)::text as row from ${sql.raw(name)} one`.execute(tx)
          all += rows.map(({ row }) => row).join('\n')
        }
        return all
      }),
  })
}
