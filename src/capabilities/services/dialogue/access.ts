import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../../platform/actor.ts'
import { isAtLeast, loginHref } from '../../identity/index.ts'
import { type Definition } from '../definition.ts'
import { draftCookie, newDraftCookie, type Owner, ownerOf } from '../draft.ts'

/** Who asks, and whom they act as among drafts and submissions. */
export type Asker = { actor: Actor; owner: Owner }

export const askerIn = (request: FastifyRequest): Asker => ({
  actor: request.actor,
  owner: ownerIn(request),
})

/** Whom a request acts as among drafts and submissions. */
export const ownerIn = (request: FastifyRequest): Owner =>
  ownerOf(request.actor, draftCookie(request.headers.cookie))

/** The same where a draft may begin: without login, the browser is given a cookie to own it by. */
export function ownerOrNew(request: FastifyRequest, reply: FastifyReply): Owner {
  const owner = ownerIn(request)
  if (owner.partyId || owner.cookieHash) return owner
  const cookie = newDraftCookie(request.site.origin)
  void reply.header('set-cookie', cookie.header)
  return ownerOf(request.actor, cookie.text)
}

/** Sends somebody to log in when the service asks for more than we know of them. True when the request was answered. */
export function askToLogIn(
  { actor }: FastifyRequest,
  reply: FastifyReply,
  { login }: Pick<Definition, 'login'>,
  back: string,
): boolean {
  if (!login.required) return false
  if (actor.kind === 'citizen' && isAtLeast(actor.level, login.level)) return false
  void reply.redirect(loginHref(back, login.level), 303)
  return true
}

/** The same address in the language of the page one comes from. */
export const localised = ({ site }: FastifyRequest, path: string) =>
  site.language === 'en' ? `/en${path}` : path
