import type { Capability } from '../../../platform/capability.ts'
import { buildingPaths } from './paths.ts'
import { mayBuild } from './policy.ts'
import { buildingTexts } from './texts.ts'

export { buildingRoutes } from './routes.ts'

/** The builder's entry in the menu of the desk. */
export const buildingDesk: NonNullable<Capability['desk']> = {
  menu: async (_, staff) =>
    mayBuild(staff)
      ? [{ label: buildingTexts.da.builder, href: buildingPaths.services(), order: 40 }]
      : [],
}
