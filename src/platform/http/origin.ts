import type { FastifyRequest } from 'fastify'
import { Stop } from '../errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send (CSRF). Browsers name the origin on every request that
 * changes something, so one that is missing or another's is refused.
 */
export function demandOwnOrigin(request: FastifyRequest, origin: string): void {
  if (safe.has(request.method) || request.routeOptions.config.for === 'machine') return
  const { origin: sent, 'sec-fetch-site': site } = request.headers
  if (sent === origin && (site === undefined || site === 'same-origin')) return
  throw new Stop(403, 'foreign-origin')
}
