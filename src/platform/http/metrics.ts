import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export type Meters = ReturnType<typeof openMeters>

/** Prometheus metrics. No label holds a tenant's or a person's data: routes are patterns. */
export function openMeters() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answered = new Histogram({
    name: 'faelled_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  // Counted by hand: it is the one thing done for a page from memory beside sending it.
  const cached = { pages: 0 }
  const pages = new Counter({
    name: 'faelled_public_pages_from_memory_total',
    help: 'Public pages sent without being made again',
    registers: [registry],
    collect() {
      pages.reset()
      pages.inc(cached.pages)
    },
  })
  return { registry, answered, cached }
}

export function measure(app: FastifyInstance, { answered }: Meters) {
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) }
    answered.observe(labels, reply.elapsedTime / 1000)
  })
}
