import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Keys } from '../../../platform/keys.ts'
import { cookieIn, setCookie } from '../sessions/cookie.ts'

/** Holds a login in progress, sealed. */
export const attemptCookie = '__Host-faelled-login'
/** How long one may take to log in, in seconds. */
export const lifetime = 20 * 60

const Attempt = z.object({
  tenant: z.string(),
  provider: z.string(),
  audience: z.enum(['citizen', 'staff']),
  state: z.string().min(20),
  nonce: z.string().min(20),
  verifier: z.string().min(43),
  level: z.enum(['low', 'substantial', 'high']),
  /** Where the person was going, and where they came from. */
  back: z.string(),
  from: z.string(),
  language: z.enum(['da', 'en']),
  startedAt: z.number(),
})

/** A login that has begun at our end (login-forsøg). */
export type Attempt = z.infer<typeof Attempt>

export const keepAttempt = (keys: Keys, attempt: Attempt) =>
  setCookie(
    attemptCookie,
    keys.seal('session', JSON.stringify(attempt)).toString('base64url'),
    lifetime,
  )

/** The login this browser began here, if it did, and not too long ago. */
export function attemptIn(
  { headers, tenantId, now }: Pick<FastifyRequest, 'headers' | 'tenantId' | 'now'>,
  keys: Keys,
  audience: Attempt['audience'],
): Attempt | undefined {
  const sealed = cookieIn(headers.cookie, attemptCookie)
  if (!sealed) return undefined
  const attempt = opened(keys, sealed)
  const fresh = attempt && Math.abs(+now - attempt.startedAt) < lifetime * 1000
  return fresh && attempt.tenant === tenantId && attempt.audience === audience ? attempt : undefined
}

function opened(keys: Keys, sealed: string): Attempt | undefined {
  try {
    const text = keys.open('session', Buffer.from(sealed, 'base64url'))
    return Attempt.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
