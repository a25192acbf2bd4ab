import type { Capability } from '../../../platform/capability.ts'
import type { FastifyInstance } from 'fastify'
import { askAtNight } from './borgerdk/nightly.ts'
import { beginRoutes } from './routes/begin.ts'
import { runRoutes } from './routes/run.ts'
import { type Ways, workOnRun } from './work.ts'

export type { FetchWeb } from './website/web.ts'
export { beginRun } from './actions.ts'
export { importPaths } from './paths.ts'
export { bringNow, type Far } from './bring.ts'
export { articleRun } from './borgerdk/nightly.ts'
export type { BorgerDk } from './borgerdk/source.ts'
export { workFor } from './work.ts'

/** What moving in does when it is told to. */
export const importingOn = (ways: Ways) =>
  ({
    'content.import-work': ({ run }, context) => workOnRun(run, context, ways),
  }) satisfies Capability['on']

/** What it does by the clock: each night borger.dk is asked, where the house knows how. */
export const importingTending = ({ borgerdk }: Pick<Ways, 'borgerdk'>): Capability['every'] & {} =>
  borgerdk ? [{ seconds: 1800, name: 'borgerdk', work: askAtNight(borgerdk) }] : []

/** The pages of moving in, at the desk. */
export const importingRoutes =
  (ways: Pick<Ways, 'storage' | 'borgerdk'>) => (app: FastifyInstance) => {
    beginRoutes(ways)(app)
    runRoutes(app)
  }
