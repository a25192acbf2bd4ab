import type { FastifyInstance } from 'fastify'
import type { Keys } from '../../platform/keys.ts'
import type { Storage } from '../files/index.ts'
import { deskCaseRoutes } from './routes/desk-case.ts'
import { deskFormRoutes } from './routes/desk-forms.ts'
import { inboxRoutes } from './routes/desk-inbox.ts'
import { deskPageRoutes } from './routes/desk-pages.ts'
import { mineFormRoutes } from './routes/mine-forms.ts'
import { mineRoutes } from './routes/mine.ts'

export const routes = (parts: { keys: Keys; storage: Storage }) => (app: FastifyInstance) => {
  mineRoutes(parts.storage)(app)
  mineFormRoutes(parts)(app)
  inboxRoutes(app)
  deskCaseRoutes(parts.storage)(app)
  deskPageRoutes(parts.storage)(app)
  deskFormRoutes(app)
}
