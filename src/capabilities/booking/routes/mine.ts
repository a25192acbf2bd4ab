import type { FastifyInstance } from 'fastify'
import type { Citizen } from '../../../platform/actor.ts'
import { MinePage } from '../me.tsx'
import { paths } from '../paths.ts'
import { upcomingBookings } from '../store/bookings.ts'

export function mineRoutes(app: FastifyInstance) {
  app.get(paths.mine(), { config: { for: 'citizen' } }, async (request, reply) => {
    const { read, now, saw } = request
    const { behalf } = request.actor as Citizen
    const bookings = await read((tx) => upcomingBookings(tx, behalf.id, now))
    if (behalf.basis !== 'self') {
      await saw({
        action: 'booking.list-seen',
        subject: `party:${behalf.id}`,
        reason: behalf.basis,
      })
    }
    return reply.page(MinePage, { bookings })
  })
}
