import type { FastifyInstance } from 'fastify'
import { decisionRoutes } from './decision.ts'
import { sharedRoutes } from './shared.ts'
import { sharingRoutes } from './sharing.ts'
import { variantRoutes } from './variant.ts'

/** Services that are shared with others. */
export function variantsRoutes(app: FastifyInstance) {
  sharedRoutes(app)
  decisionRoutes(app)
  variantRoutes(app)
  sharingRoutes(app)
}
