import type { Capability } from '../../../platform/capability.ts'
import { buildingPaths } from './paths.ts'
import { mayBuild } from './policy.ts'
import { buildingTexts } from './texts.ts'
import { openProposals } from '../sharing/store/variants.ts'

export { buildingRoutes } from './routes.ts'

/** The builder's entry in the menu of the desk. */
export const buildingDesk: NonNullable<Capability['desk']> = {
  async menu(tx, staff) {
    if (!mayBuild(staff)) return []
    // What others have changed waits to be decided.
    const count = (await openProposals(tx)).length
    const entry = { label: buildingTexts.da.builder, href: buildingPaths.services(), order: 40 }
    return [{ ...entry, ...(count > 0 && { count }) }]
  },
}
