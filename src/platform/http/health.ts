import type { FastifyInstance } from 'fastify'
import type { Meters } from './metrics.ts'

/** `ready` is false while starting and from the moment we are told to stop, so that no new request comes. */
export type Health = {
  ready: boolean
  database: () => Promise<void>
  metricsToken?: string | undefined
}

export function healthRoutes(app: FastifyInstance, health: Health, meters: Meters) {
  // The answer is kept a second, so that asking often costs the database nothing.
  let asked = -Infinity
  let answer: Promise<boolean> = Promise.resolve(false)
  const databaseAnswers = () => {
    if (performance.now() - asked > 1000) {
      asked = performance.now()
      answer = health.database().then(
        () => true,
        () => false,
      )
    }
    return answer
  }
  const options = { config: { for: 'machine' as const } }
  app.get('/healthz', options, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  )
  app.get('/readyz', options, async (_, reply) => {
    const database = await databaseAnswers()
    const ready = health.ready && database
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, database })
  })
  app.get('/metrics', options, async (request, reply) => {
    const allowed = health.metricsToken
      ? request.headers.authorization === `Bearer ${health.metricsToken}`
      : request.ip === '127.0.0.1' || request.ip === '::1'
    if (!allowed) return reply.code(404).send('')
    return reply.type(meters.registry.contentType).send(await meters.registry.metrics())
  })
}
