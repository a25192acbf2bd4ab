import type { FastifyInstance } from 'fastify'
import { overviewRoutes } from './routes/overview.ts'
import { pageRoutes } from './routes/pages.ts'
import { questionRoutes } from './routes/questions.ts'
import { serviceRoutes } from './routes/services.ts'

/** The builder: services made and changed by the staff who own them. */
export const buildingRoutes = (app: FastifyInstance) => {
  serviceRoutes(app)
  overviewRoutes(app)
  pageRoutes(app)
  questionRoutes(app)
}
