import type { FastifyInstance } from 'fastify'
import { blockRoutes } from './block.ts'
import { libraryRoutes } from './library.ts'
import { pageRoutes } from './page.ts'
import { pagesRoutes } from './pages.ts'

/** The editor: everything visitors read, written by the staff who answer for it. */
export function editorRoutes(app: FastifyInstance) {
  pagesRoutes(app)
  libraryRoutes(app)
  pageRoutes(app)
  blockRoutes(app)
}
