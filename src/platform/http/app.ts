import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { Gallery } from '../../ui/gallery.tsx'
import { blankSite, type Viewer } from '../../ui/site.ts'
import { logAccess, type Look } from '../access-log.ts'
import type { Capability, FindActor, RequestContext } from '../capability.ts'
import { askIn, type Db, inTenant } from '../db.ts'
import { notFound, Stop } from '../errors.ts'
import { openLog } from '../log.ts'
import { siteOf } from '../site.ts'
import type { Tenant, Tenants } from '../tenants.ts'
import { demandFor, type For, isPublic, turnAway } from './access.ts'
import { assetRoutes } from './assets.ts'
import { answerFault } from './fault-page.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes, type Health } from './health.ts'
import type { Hosts } from './hosts.ts'
import { limiter } from './limits.ts'
import { measure, type Meters } from './metrics.ts'
import { demandOwnOrigin } from './origin.ts'
import { decoratePages } from './pages.ts'
import { publicCache } from './public-cache.ts'
import { tlsRoutes } from './tls.ts'

/** A route as others may list it: the method, the pattern, and who it is for. */
export type Door = { method: string; url: string; for: For }

declare module 'fastify' {
  interface FastifyInstance {
    doors: Door[]
  }
  interface FastifyRequest extends RequestContext {
    tenant: Tenant
    /** Notes in the access log that the actor saw something about somebody. */
    saw(look: Look): Promise<void>
    /** How the tenant presents itself has changed: this process sees it at once, the others within seconds. */
    presentAnew(): void
  }
}

export type House = {
  db: Db
  tenants: Tenants
  hosts: Hosts
  clock: () => Date
  capabilities: Capability[]
  findActor: FindActor
  viewer: (request: FastifyRequest) => Promise<Viewer>
  meters: Meters
  health: Health
  /** The component gallery at /_ui, for demos. */
  gallery?: boolean
  /** What the operator's own host shows (a list of the demo's tenants), if anything. */
  operatorPage?: () => Promise<string>
  https?: boolean
  trustProxy?: boolean
  rateLimit?: number
  /** Milliseconds a public page is kept; 0 makes every request render. */
  publicAge?: number
  logger?: ReturnType<typeof openLog>
}

/** Largest form without files, in bytes. */
const bodyLimit = 512 * 1024

/** The application as a function of its parts. It neither connects nor listens. */
export function buildApp(house: House): FastifyInstance {
  const { db, tenants, hosts, clock, capabilities, meters } = house
  const limits = limiter(() => +clock())
  const cache = publicCache(() => performance.now(), house.publicAge ?? 5000)
  const headers = securityHeaders(house.https ?? false)

  /**
   * How a request reaches its tenant's rows. Made first and given to it then: V8 takes a function that is written where it is
   * assigned to stay for good, and keeps the request with it until all memory is gone through.
   */
  function reachOf(
    request: FastifyRequest,
    tenant: Tenant,
  ): Pick<FastifyRequest, 'ask' | 'read' | 'write' | 'saw' | 'presentAnew'> {
    const write: FastifyRequest['write'] = (work) => inTenant(db, tenant.id, 'read write', work)
    return {
      ask: (query) => askIn(db, tenant.id, query),
      read: (work) => inTenant(db, tenant.id, 'read only', work),
      write,
      saw: (look) => write((tx) => logAccess(tx, request.actor, request.id, look)),
      presentAnew() {
        tenants.forget()
        cache.forget(tenant.host)
      },
    }
  }

  const app = Fastify({
    loggerInstance: (house.logger ?? openLog('silent')) as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: house.trustProxy ?? false,
    routerOptions: { maxParamLength: 500 },
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    rewriteUrl: (request) =>
      request.url === '/' && hosts.named(request as never) === hosts.operator
        ? '/_operator'
        : withoutLanguage(request.url ?? '/'),
    serverFactory: (handle) =>
      createServer((request, response) => {
        const host = hosts.named(request)
        if (host && cache.answer(request, response, host)) return void meters.cached.pages++
        handle(request, response)
      }),
  }) as unknown as FastifyInstance
  app.register(formbody, { bodyLimit })
  app.register(multipart, {
    limits: { fileSize: 20 * 1024 * 1024, files: 10, fields: 500, fieldSize: bodyLimit },
  })

  for (const name of [
    'now',
    'site',
    'tenant',
    'tenantId',
    'actor',
    'ask',
    'read',
    'write',
    'saw',
    'presentAnew',
  ]) {
    app.decorateRequest(name)
  }
  decoratePages(app, house.viewer, cache, hosts)
  const doors: Door[] = []
  app.decorate('doors', doors)
  app.addHook('onRoute', (route) => {
    demandFor(route)
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') doors.push({ method, url: route.url, for: route.config!.for! })
    }
  })
  measure(app, meters)

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    reply.header('x-request-id', request.id)
    request.now = clock()
    request.site = blankSite
    request.actor = { kind: 'nobody' }
    const host = hosts.named(request.raw)
    if (isForAnyHost(request) || (host === hosts.operator && isForOperator(request))) return
    if (request.url === '/_operator') throw notFound()
    const tenant = host === undefined ? undefined : await tenants.byHost(host)
    if (!tenant) throw new Stop(404, 'no-such-site')
    if (tenant.host !== host) {
      const to = hosts.origin(tenant.host) + request.originalUrl
      return reply.header('cache-control', 'public, max-age=3600').redirect(to, movedOn(request))
    }
    request.tenant = tenant
    request.tenantId = tenant.id
    request.site = siteOf(tenant, hosts.origin(tenant.host), languageOf(request.originalUrl))
    Object.assign(request, reachOf(request, tenant))
    demandOwnOrigin(request, request.site.origin)
    const { for: wanted, ahead } = request.routeOptions.config
    ahead?.(request)
    if (wanted !== undefined && wanted !== 'public' && wanted !== 'machine') {
      request.actor = await house.findActor(request)
    }
    if (turnAway(request, reply)) return reply
    if (request.method === 'POST' && !limits.takes(senderOf(request), limitOf(request, house))) {
      throw new Stop(429, 'too-many')
    }
  })

  app.setNotFoundHandler({}, () => {
    throw notFound()
  })
  app.setErrorHandler(answerFault)
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, routeOptions } = request
    const line = {
      id,
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    if (!isPublic(request) || reply.statusCode >= 400) request.log.info(line, 'answered')
  })

  healthRoutes(app, house.health, meters)
  tlsRoutes(app, tenants, hosts, house.health.metricsToken)
  assetRoutes(app)
  if (house.gallery) {
    app.get('/_ui', { config: { for: 'public' } }, async (_, reply) => reply.page(Gallery, {}))
  }
  if (house.operatorPage) {
    const { operatorPage } = house
    app.get('/_operator', { config: { for: 'machine' } }, async (_, reply) =>
      reply.type('text/html; charset=utf-8').send(await operatorPage()),
    )
  }
  for (const { routes } of capabilities) app.register(async (scope) => routes?.(scope))
  return app
}

// Probes ask by address, not by a tenant's name.
const isForAnyHost = ({ url }: FastifyRequest) =>
  /^\/(healthz|readyz|metrics|tls\/ask)(\?|$)/.test(url)
// A form that was sent to the old name keeps its method; whether it may be sent from there is asked where it arrives.
const movedOn = ({ method }: FastifyRequest) => (method === 'GET' || method === 'HEAD' ? 301 : 308)
const isForOperator = ({ url }: FastifyRequest) =>
  url === '/_operator' || url.startsWith('/assets/')

const limitOf = (request: FastifyRequest, house: House) =>
  request.routeOptions.config.perMinute ?? house.rateLimit ?? 600

/** A sender is an address or, once known, an account, within one tenant and one route. */
const senderOf = ({ tenantId, actor, ip, routeOptions }: FastifyRequest) =>
  `${tenantId} ${routeOptions.url} ${actor.kind === 'nobody' ? ip : actor.person.id}`

const english = /^\/en(?=\/|\?|$)/

/** `/en/…` is the same page in English: the route does not see the prefix, the site's language does. */
function withoutLanguage(url: string) {
  const rest = url.replace(english, '')
  return rest.startsWith('/') ? rest : `/${rest}`
}
const languageOf = (url: string) => (english.test(url) ? 'en' : 'da')
