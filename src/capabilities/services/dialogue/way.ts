import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import { isAtLeast, loginHref } from '../../identity/index.ts'
import type { Stop, Walk } from '../answers/walk.ts'
import type { Definition } from '../definition.ts'
import { paths } from '../paths.ts'
import { localised } from './access.ts'

export type OfStep = { Params: { slug: string; draft: string; page: string } }
export type OfDraft = { Params: { slug: string; draft: string } }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id in the address names a draft only if it could have been made by us. */
export function idsOf({ params }: FastifyRequest<OfDraft>) {
  if (!uuid.test(params.draft)) throw notFound()
  return params
}

export const toPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  { slug }: Definition,
  id: string,
  page: string,
  hash = '',
) => {
  const query = hash && (request.query as { ret?: string }).ret !== undefined ? '?ret=1' : ''
  return reply.redirect(localised(request, paths.page(slug, id, page)) + query + hash, 303)
}

export const toReceipt = (request: FastifyRequest, reply: FastifyReply, id: string) =>
  reply.redirect(localised(request, paths.receipt(id)), 303)

export const toAnswer = (
  request: FastifyRequest,
  reply: FastifyReply,
  { slug }: Definition,
  id: string,
) => reply.redirect(localised(request, paths.answer(slug, id)), 303)

/** Whether the actor has logged in as surely as the service asks. */
export const isKnown = (
  { actor }: Pick<FastifyRequest, 'actor'>,
  { login }: Pick<Definition, 'login'>,
) => !login.required || (actor.kind === 'citizen' && isAtLeast(actor.level, login.level))

/**
 * Sends somebody to where they become known before this stop, when it asks for that. True when the request was answered.
 * Where a service first tells whether it is needed, the way to the login goes by what it told.
 */
export function mustBeKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  definition: Definition,
  id: string,
  way: Pick<Walk, 'stops' | 'loginAt' | 'needed'>,
  stop: Stop | undefined,
  back: string,
): boolean {
  const at = stop ? way.stops.indexOf(stop) : Infinity
  if (isKnown(request, definition) || at < way.loginAt) return false
  if (way.needed) void toAnswer(request, reply, definition, id)
  else void reply.redirect(loginHref(back, definition.login.level), 303)
  return true
}

/** The page that was asked for, or the one that must be answered first. A page that does not exist is a 404. */
export function stopFor(definition: Definition, { stops, missing }: Walk, wanted: string): Stop {
  if (!definition.dialogue.pages.some(({ id }) => id === wanted)) throw notFound()
  const at = stops.findIndex(({ page }) => page.id === wanted)
  const first = missing ? stops.indexOf(missing) : stops.length
  return at === -1 || at > first ? stops[Math.min(first, stops.length - 1)]! : stops[at]!
}

/** The page after this one; from the summary back to it, unless something new is to be answered. */
export function nextStop(
  { stops, missing }: Walk,
  page: string,
  editing: boolean,
): Stop | undefined {
  const at = stops.findIndex((stop) => stop.page.id === page)
  return editing ? missing : (stops[at + 1] ?? missing)
}
