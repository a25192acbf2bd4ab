import type { FastifyReply, FastifyRequest } from 'fastify'
import { StopPage } from '../../ui/stop-page.tsx'
import { toStop } from './faults.ts'

/** The one place where what was thrown becomes an answer: a calm page, or problem+json (RFC 9457) for machines. */
export async function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, code } = toStop(error)
  if (status >= 500) {
    const { name, message, stack, code: cause } = error as Error & { code?: string }
    request.log.error(
      { id: request.id, route: request.routeOptions.url, name, message, cause, stack },
      'fault',
    )
  }
  if (status === 503 || status === 507) reply.header('retry-after', '5')
  reply.header('cache-control', 'no-store')
  if (wantsJson(request)) {
    return reply
      .code(status)
      .type('application/problem+json')
      .send({ type: 'about:blank', status, title: code, instance: request.id })
  }
  return reply.page(StopPage, { code, status, requestId: request.id }, status)
}

const wantsJson = ({ headers: { accept = '' } }: FastifyRequest) =>
  accept.includes('json') && !accept.includes('text/html')
