import type { FastifyInstance } from 'fastify'
import type { Keys } from '../../../platform/keys.ts'
import type { Rules } from '../rules.ts'
import { previewRoutes } from './preview/routes.ts'
import { conditionRoutes } from './routes/conditions.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { fileRoutes } from './routes/files.ts'
import { overviewRoutes } from './routes/overview.ts'
import { pageRoutes } from './routes/pages.ts'
import { questionRoutes } from './routes/questions.ts'
import { receiptRoutes } from './routes/receipt.ts'
import { serviceRoutes } from './routes/services.ts'
import { versionRoutes } from './routes/versions.ts'
import { qualityRoutes } from './quality/routes.ts'
import { tableRoutes } from './tables/routes/index.ts'
import { testRoutes } from './tests/routes.ts'
import { variantsRoutes } from '../sharing/routes/index.ts'

/** The builder: services made and changed by the staff who own them. */
export const buildingRoutes = (parts: { keys: Keys; rules: Rules }) => (app: FastifyInstance) => {
  serviceRoutes(app)
  overviewRoutes(app)
  pageRoutes(app)
  questionRoutes(app)
  conditionRoutes(app)
  outcomeRoutes(app)
  tableRoutes(app)
  receiptRoutes(app)
  versionRoutes(app)
  fileRoutes(app)
  previewRoutes(parts)(app)
  testRoutes(parts)(app)
  qualityRoutes(app)
  variantsRoutes(app)
}
