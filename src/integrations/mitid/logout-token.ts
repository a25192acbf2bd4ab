import { decodeJwt, jwtVerify } from 'jose'
import type { Provider } from './identity.ts'
import type { Known } from './configurations.ts'

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
const algorithms = ['RS256', 'PS256', 'ES256', 'RS512', 'PS512', 'ES384', 'EdDSA']
/** How old a token may be, in seconds. */
const maxAge = 300

/** Whether the token claims to come from this provider and to be for us. Nothing is believed yet. */
export function isFrom(provider: Provider, token: string): boolean {
  try {
    const { iss, aud } = decodeJwt(token)
    return bare(iss ?? '') === bare(provider.issuer) && [aud].flat().includes(provider.clientId)
  } catch {
    return false
  }
}
const bare = (issuer: string) => issuer.replace(/\/$/, '')

/** Checks a logout token (OpenID Connect Back-Channel Logout 1.0, § 2.6). Throws when it does not hold. */
export async function checkLogoutToken(provider: Provider, { config, keys }: Known, token: string) {
  const { payload } = await jwtVerify(token, keys, {
    issuer: config.serverMetadata().issuer,
    audience: provider.clientId,
    algorithms,
    clockTolerance: 30,
    maxTokenAge: maxAge,
    requiredClaims: ['iat', 'jti', 'events'],
  })
  const { events, nonce, jti, sub, sid } = payload as typeof payload & { sid?: unknown }
  const isLogout = typeof (events as Record<string, unknown>)?.[logoutEvent] === 'object'
  if (!isLogout || nonce !== undefined) throw new Error('not a logout token')
  const told = typeof sid === 'string' ? sid : undefined
  if (!sub && !told) throw new Error('a logout token of nobody')
  const expires = new Date((payload.iat! + maxAge + 60) * 1000)
  return { jti: String(jti), sub, sid: told, expires }
}
