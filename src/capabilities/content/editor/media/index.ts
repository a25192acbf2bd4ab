import type { FastifyInstance } from 'fastify'
import type { Storage } from '../../../files/index.ts'
import { choiceRoutes } from './choice.ts'
import { mediaDeskRoutes } from './routes.ts'
import { secretRoutes } from './secret.ts'

/** Images and documents at the desk: found, put up, described, chosen for a page, and seen in its draft. */
export const mediaEditorRoutes = (storage: Storage) => (app: FastifyInstance) => {
  mediaDeskRoutes(storage)(app)
  choiceRoutes(storage)(app)
  secretRoutes(storage)(app)
}
