import type { FastifyInstance } from 'fastify'
import { aboutRoutes } from './about.ts'
import { blockRoutes } from './block.ts'
import { libraryRoutes } from './library.ts'
import { offerRoutes } from './offers.ts'
import { pageRoutes } from './page.ts'
import { pagesRoutes } from './pages.ts'
import { factRoutes } from './facts.ts'
import { previewRoutes } from './preview.ts'
import { publicationRoutes } from './publication.ts'
import { queueRoutes } from './queue.ts'
import { sharingRoutes } from './sharing.ts'
import { translationRoutes } from './translation.ts'
import { versionRoutes } from './versions.ts'

/** The editor: everything visitors read, written by the staff who answer for it. */
export function editorRoutes(app: FastifyInstance) {
  pagesRoutes(app)
  libraryRoutes(app)
  queueRoutes(app)
  offerRoutes(app)
  factRoutes(app)
  pageRoutes(app)
  blockRoutes(app)
  aboutRoutes(app)
  previewRoutes(app)
  publicationRoutes(app)
  translationRoutes(app)
  versionRoutes(app)
  sharingRoutes(app)
}
