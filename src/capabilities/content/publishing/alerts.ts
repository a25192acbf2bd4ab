import { same } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { changeProfile, profileNow } from '../../../platform/tenants.ts'
import { liveAlerts } from './store.ts'

/**
 * Puts the alerts that are published above every public page, which they are part of as theme and menu are; those that are no
 * longer published go. Who publishes another at the same moment waits, and counts both.
 */
export async function tellAlerts(tx: Tx): Promise<void> {
  for (;;) {
    const before = ((await profileNow(tx)).alerts ?? []) as Awaited<ReturnType<typeof liveAlerts>>
    const alerts = await liveAlerts(tx)
    if (same(before, alerts)) return
    const expected = { alerts: before.length ? before : undefined }
    if (await changeProfile(tx, { alerts: alerts.length ? alerts : undefined }, expected)) return
  }
}
