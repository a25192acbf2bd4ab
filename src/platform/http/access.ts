import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { StaffRole } from '../actor.ts'
import { forbidden } from '../errors.ts'

/**
 * Who a route is for. Every route says it; the matrix test tries it.
 * - `public`: the same bytes for everyone, cached; nobody's session is read.
 * - `anyone`: with or without login.
 * - `citizen`: a person who has logged in. `staff`, or some of the roles: somebody employed by the tenant.
 * - `machine`: another system, which proves itself in the route; no cookie is read or trusted.
 */
export type For = 'public' | 'anyone' | 'citizen' | 'staff' | StaffRole[] | 'machine'

declare module 'fastify' {
  interface FastifyContextConfig {
    for?: For
    /** Body limit aside, this many requests a minute and sender, where the general limit is too high. */
    perMinute?: number
    /** Begins to look up what the route needs whoever asks, while it is found out who does. Must not throw, nor answer. */
    ahead?: (request: FastifyRequest) => void
  }
}

export function demandFor(route: RouteOptions): void {
  if (!route.config?.for) throw new Error(`${route.method} ${route.url} does not say who it is for`)
}

export const isPublic = (request: FastifyRequest) => request.routeOptions.config.for === 'public'

/** Sends those who must log in to do so, and those who may not away. True when the request was answered. */
export function turnAway(request: FastifyRequest, reply: FastifyReply): boolean {
  const { for: wanted } = request.routeOptions.config
  const { actor } = request
  if (wanted === 'citizen' && actor.kind !== 'citizen') return askToLogIn(request, reply, '/login')
  if (wanted === 'staff' || Array.isArray(wanted)) {
    if (actor.kind !== 'staff') return askToLogIn(request, reply, '/medarbejder/login')
    if (Array.isArray(wanted) && !wanted.some((role) => actor.roles.includes(role)))
      throw forbidden()
  }
  return false
}

/** Sends somebody to log in and, where they asked for a page, back to it. */
export function askToLogIn(
  { method, originalUrl, headers, site }: FastifyRequest,
  reply: FastifyReply,
  login: string,
) {
  // After a POST there is no page to come back to but the one it was sent from, and what was sent is lost: the login
  // page must say so. It must also stop there, since a form of ours may lead to no other host.
  const back = method === 'GET' ? originalUrl : pathOf(headers.referer)
  const lost = method === 'GET' ? '' : '&udloebet=1'
  const prefix = site.language === 'en' ? '/en' : ''
  void reply.redirect(`${prefix}${login}?retur=${encodeURIComponent(back)}${lost}`, 303)
  return true
}

const pathOf = (referer: string | undefined) => {
  const url = referer && URL.canParse(referer) ? new URL(referer) : undefined
  return url ? url.pathname + url.search : '/'
}
