import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { logAccess } from '../../../platform/access-log.ts'
import type { Citizen } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { askToLogIn } from '../../../platform/http/access.ts'
import type { Keys } from '../../../platform/keys.ts'
import { blank, fill } from '../../../ui/forms.ts'
import { inLanguage } from '../login/addresses.ts'
import { paths } from '../paths.ts'
import type { Parts } from '../parts.ts'
import { ownPath } from '../return-path.ts'
import {
  cookieIn,
  hashOf,
  sameClick,
  sessionCookie,
  setCookie,
  turnedToken,
} from '../sessions/cookie.ts'
import { after } from '../sessions/lifetime.ts'
import { choices, mayActFor } from '../store/representations.ts'
import { sessionsByToken, turnSession } from '../store/sessions.ts'
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

  // The second of two clicks comes with the cookie that the first one ended, so the door itself asks who is there.
  app.post(paths.switch(), { config: { for: 'anyone' } }, async (request, reply) => {
    const citizen = request.actor
    if (citizen.kind !== 'citizen') {
      const token = await turnedBefore(request, keys)
      return token ? goOn(request, reply, token) : askToLogIn(request, reply, paths.login())
    }
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
    const token = turnedToken(keys, tokenIn(request), form.data.part, request.now)
    await request.write((tx) => turn(tx, citizen, form.data.part, token, request.id))
    return goOn(request, reply, token)
  })
}

function goOn({ site, body }: FastifyRequest, reply: FastifyReply, token: string) {
  const { retur } = (body ?? {}) as { retur?: unknown }
  return reply
    .header('set-cookie', setCookie(sessionCookie, token))
    .redirect(inLanguage(site.language, ownPath(retur, '/mit')), 303)
}

const tokenIn = ({ headers }: FastifyRequest) => cookieIn(headers.cookie, sessionCookie) ?? ''

/** The token of a session that was turned by the same form a moment ago; whoever is late is asked to log in. */
async function turnedBefore(request: FastifyRequest, keys: Keys): Promise<string | undefined> {
  const { part } = (request.body ?? {}) as { part?: unknown }
  for (const at of [request.now, after(request.now, -sameClick)]) {
    const token = turnedToken(keys, tokenIn(request), String(part), at)
    const there = await request.read((tx) => sessionsByToken(tx, [hashOf(token)], request.now))
    if (there.size) return token
  }
  return undefined
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
