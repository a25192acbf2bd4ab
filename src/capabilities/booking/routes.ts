import type { FastifyInstance } from 'fastify'
import type { Keys } from '../../platform/keys.ts'
import { appointmentRoutes } from './routes/appointments.ts'
import { bookForOthersRoutes } from './routes/book-for-others.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { closureRoutes } from './routes/closures.ts'
import { hoursRoutes } from './routes/hours.ts'
import { mineRoutes } from './routes/mine.ts'
import { waitingRoutes } from './routes/waiting.ts'

export const routes = (keys: Keys) => (app: FastifyInstance) => {
  appointmentRoutes(keys)(app)
  waitingRoutes(app)
  mineRoutes(app)
  calendarRoutes(app)
  bookForOthersRoutes(keys)(app)
  closureRoutes(app)
  hoursRoutes(app)
}
