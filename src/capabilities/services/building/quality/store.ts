import type { Generated } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/** What a person vouched for: a criterion, for a version of a service. */
export type Tick = {
  version: number
  criterion: string
  /** Why it is as it should be, although the machine found something. */
  note: string
  byId: string
  at: Date
}

type Tables = {
  'services.qualityTick': { tenantId: Generated<string>; serviceId: string } & Tick
}
const on = (tx: Tx) => tx.$extendTables<Tables>()

/** All that was vouched for of a service, the newest version first. */
export const ticksOf = (tx: Tx, serviceId: string): Promise<Tick[]> =>
  on(tx)
    .selectFrom('services.qualityTick')
    .select(['version', 'criterion', 'note', 'byId', 'at'])
    .where('serviceId', '=', serviceId)
    .orderBy('version', 'desc')
    .execute()

/** Vouches for a criterion; said again, the last word counts. */
export async function addTick(tx: Tx, serviceId: string, tick: Tick): Promise<void> {
  const { note, byId, at } = tick
  await on(tx)
    .insertInto('services.qualityTick')
    .values({ serviceId, ...tick })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'serviceId', 'version', 'criterion'])
        .doUpdateSet({ note, byId, at }),
    )
    .execute()
}

export async function removeTick(
  tx: Tx,
  serviceId: string,
  version: number,
  criterion: string,
): Promise<void> {
  await on(tx)
    .deleteFrom('services.qualityTick')
    .where('serviceId', '=', serviceId)
    .where('version', '=', version)
    .where('criterion', '=', criterion)
    .execute()
}

/** Forgets all of a service that was never published. */
export async function removeTicks(tx: Tx, serviceId: string): Promise<void> {
  await on(tx).deleteFrom('services.qualityTick').where('serviceId', '=', serviceId).execute()
}
