import type { Capability } from '../../../platform/capability.ts'
import type { FastifyInstance } from 'fastify'
import { beginRoutes } from './routes/begin.ts'
import { runRoutes } from './routes/run.ts'
import { type Ways, workOnRun } from './work.ts'

export type { FetchWeb } from './website/web.ts'
export { beginRun } from './actions.ts'
export { workFor } from './work.ts'

/** What moving in does when it is told to. */
export const importingOn = (ways: Ways) =>
  ({
    'content.import-work': ({ run }, context) => workOnRun(run, context, ways),
  }) satisfies Capability['on']

/** The pages of moving in, at the desk. */
export const importingRoutes =
  ({ storage }: Pick<Ways, 'storage'>) =>
  (app: FastifyInstance) => {
    beginRoutes(storage)(app)
    runRoutes(app)
  }
