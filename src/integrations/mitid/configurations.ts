import { createHash } from 'node:crypto'
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import {
  allowInsecureRequests,
  clockTolerance,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Provider } from './identity.ts'

/** What we know of a provider's server once we have asked it. */
export type Known = { config: Configuration; keys: JWTVerifyGetKey }

/** Longest wait for a provider, in seconds. */
const patience = 5
/** Seconds that two clocks may differ. */
const skew = 30
/** Milliseconds until we ask a server again where its doors are. */
const freshFor = 3_600_000

/** Asks each provider's server once an hour where its doors are and which keys it signs with. */
export function configurations(clock: () => number = Date.now) {
  const known = new Map<string, { at: number; asked: Promise<Known> }>()
  return (provider: Provider): Promise<Known> => {
    const secret = createHash('sha256').update(provider.secret).digest('base64url')
    const key = [provider.issuer, provider.clientId, secret].join(' ')
    const held = known.get(key)
    if (held && clock() - held.at < freshFor) return held.asked
    const asked = ask(provider)
    known.set(key, { at: clock(), asked })
    asked.catch(() => known.delete(key))
    return asked
  }
}

async function ask({ issuer, clientId, secret }: Provider): Promise<Known> {
  const server = new URL(issuer)
  // Over plain HTTP only to this very machine: a stand-in.
  const local = server.protocol === 'http:' && /^(?:.+\.)?localhost$/.test(server.hostname)
  const config = await discovery(
    server,
    clientId,
    { client_secret: secret, [clockTolerance]: skew },
    ClientSecretPost(secret),
    {
      timeout: patience,
      // Signatures are checked although the token came straight from the server over TLS.
      execute: [enableNonRepudiationChecks, ...(local ? [allowInsecureRequests] : [])],
    },
  )
  const jwks = config.serverMetadata().jwks_uri
  if (!jwks) throw new Error('the provider publishes no keys')
  return { config, keys: createRemoteJWKSet(new URL(jwks), { timeoutDuration: patience * 1000 }) }
}
