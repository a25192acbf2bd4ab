import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../paths.ts'
import type { Parts } from '../parts.ts'
import { dropCookie, sessionCookie, tokenHashIn } from '../sessions/cookie.ts'
import { providerByKey } from '../store/providers.ts'
import { endSession } from '../store/sessions.ts'
import { inLanguage } from './addresses.ts'
import { SigningOutPage } from './pages.tsx'

/** Ends the session of this browser, then the provider's. */
export const signOut =
  ({ keys, login }: Parts) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { language, origin } = request.site
    const hash = tokenHashIn(request.headers.cookie)
    const ended = hash && (await request.write((tx) => endSession(tx, keys, hash)))
    reply.header('cache-control', 'no-store')
    reply.header('set-cookie', dropCookie(sessionCookie))
    const provider = ended && (await request.read((tx) => providerByKey(tx, keys, ended.provider)))
    const onwards =
      provider &&
      (await login.endAddress(provider, {
        idToken: ended.idToken,
        returnTo: origin + paths.signedOut(),
      }))
    if (!onwards) return reply.redirect(inLanguage(language, paths.signedOut()), 303)
    // The policy lets our forms lead nowhere but here, so the browser is sent on from a page of ours.
    request.actor = { kind: 'nobody' }
    reply.header('refresh', `0; url=${onwards}`)
    return reply.page(SigningOutPage, { onwards })
  }
