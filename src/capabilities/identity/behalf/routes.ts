import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { logAccess } from '../../../platform/access-log.ts'
import type { Citizen } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { blank, fill } from '../../../ui/forms.ts'
import { inLanguage } from '../login/addresses.ts'
import { paths } from '../paths.ts'
import type { Parts } from '../parts.ts'
import { ownPath } from '../return-path.ts'
import { hashOf, newToken, sessionCookie, setCookie } from '../sessions/cookie.ts'
import { choices, mayActFor } from '../store/representations.ts'
import { turnSession } from '../store/sessions.ts'
import { texts } from '../texts.ts'
import { SwitchPage } from './pages.tsx'

const citizens = { config: { for: 'citizen' } } as const

export function behalfRoutes(app: FastifyInstance, { keys }: Parts): void {
  app.get(paths.switch(), citizens, async (request, reply) => {
    const citizen = request.actor as Citizen
    const { retur } = request.query as { retur?: unknown }
    const known = await request.read((tx) => choices(tx, keys, citizen))
    const form = blank({ part: citizen.behalf.id, retur: ownPath(retur, '/mit') })
    return reply.page(SwitchPage, { form, choices: known })
  })

  app.post(paths.switch(), citizens, async (request, reply) => {
    const citizen = request.actor as Citizen
    const { chooseSomebody } = texts[request.site.language]
    const Chosen = z.object({
      part: z.string(chooseSomebody).min(1, chooseSomebody),
      retur: z.string().optional(),
    })
    const form = fill(Chosen, request.body)
    if (!form.ok) {
      const known = await request.read((tx) => choices(tx, keys, citizen))
      return reply.page(SwitchPage, { form, choices: known }, 422)
    }
    const token = newToken()
    await request.write((tx) => turn(tx, citizen, form.data.part, token, request.id))
    return reply
      .header('set-cookie', setCookie(sessionCookie, token))
      .redirect(inLanguage(request.site.language, ownPath(form.data.retur, '/mit')), 303)
  })
}

/** The session goes on for another party, if the provider or a register said at login that it may. */
async function turn(tx: Tx, citizen: Citizen, partyId: string, token: string, requestId: string) {
  const allowed = await mayActFor(tx, citizen.sessionId)
  const chosen = allowed.find(({ id }) => id === partyId)
  if (!chosen) throw forbidden()
  await turnSession(tx, citizen.sessionId, hashOf(token), chosen)
  if (chosen.basis === 'self') return
  const look = { action: 'identity.switched', subject: `party:${partyId}`, reason: chosen.basis }
  await logAccess(tx, citizen, requestId, look)
}
