import type { FastifyInstance } from 'fastify'
import { columnRoutes } from './columns.ts'
import { decisionRoutes } from './decisions.ts'
import { tableFileRoutes } from './files.ts'
import { gridRoutes } from './grid.ts'

/** The decisions of a service: made, changed, looked through, read in and out. */
export function tableRoutes(app: FastifyInstance) {
  decisionRoutes(app)
  gridRoutes(app)
  columnRoutes(app)
  tableFileRoutes(app)
}
