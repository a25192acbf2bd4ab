import type { FastifyInstance, FastifyRequest } from 'fastify'
import { logAccess } from '../../../platform/access-log.ts'
import type { Citizen } from '../../../platform/actor.ts'
import { forbidden } from '../../../platform/errors.ts'
import { blank, fill } from '../../../ui/forms.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { inLanguage } from '../login/addresses.ts'
import type { Party } from '../parties.ts'
import { paths } from '../paths.ts'
import { maySeeLooks } from '../looks/looks.ts'
import { partyById, updateContact } from '../store/parties.ts'
import { Contact, mayChange } from './details.ts'
import { DetailsPage } from './pages.tsx'

const citizens = { config: { for: 'citizen' } } as const

export function detailsRoutes(app: FastifyInstance): void {
  app.get(paths.details(), citizens, async (request, reply) => {
    const { behalf } = request.actor as Citizen
    const party = await request.read((tx) => partyById(tx, behalf.id))
    if (behalf.basis !== 'self') await request.saw(look('identity.details-seen', behalf))
    const { email, language } = party
    const form = blank({ email, phone: party.phone && spaced(party.phone), language })
    const saved = (request.query as { gemt?: unknown }).gemt !== undefined
    return reply.page(DetailsPage, { ...shown(request, party), form, saved })
  })

  app.post(paths.details(), citizens, async (request, reply) => {
    const { behalf } = request.actor as Citizen
    if (!mayChange(behalf.basis)) throw forbidden()
    const form = fill(Contact, request.body)
    if (!form.ok) {
      const party = await request.read((tx) => partyById(tx, behalf.id))
      return reply.page(DetailsPage, { ...shown(request, party), form }, 422)
    }
    await request.write(async (tx) => {
      await updateContact(tx, behalf.id, form.data)
      if (behalf.basis === 'self') return
      await logAccess(tx, request.actor, request.id, look('identity.details-changed', behalf))
    })
    return reply.redirect(inLanguage(request.site.language, `${paths.details()}?gemt=1`), 303)
  })
}

type Behalf = Citizen['behalf']

const look = (action: string, { id, basis }: Behalf) => ({
  action,
  subject: `party:${id}`,
  reason: basis,
})

/** What the viewer may see of a party: a protected address is for its owner alone. */
function shown({ actor }: FastifyRequest, party: Party) {
  const { behalf } = actor as Citizen
  const own = behalf.basis === 'self'
  const hidden = party.protected && !own
  return {
    party: { ...party, name: behalf.name, address: hidden ? null : party.address },
    own,
    mayChange: mayChange(behalf.basis),
    maySeeLooks: maySeeLooks(behalf.basis),
  }
}
