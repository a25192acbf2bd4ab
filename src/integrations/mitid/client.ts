import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Level } from '../../platform/actor.ts'
import { adapters } from './adapters.ts'
import { configurations, type Known } from './configurations.ts'
import { type Failure, failureOf } from './failures.ts'
import type { Claims, CitizenIdentity, Lack, Provider, StaffIdentity } from './identity.ts'
import { checkLogoutToken, isFrom } from './logout-token.ts'

type Wish = { redirectUri: string; level: Level; language: 'da' | 'en'; again: boolean }
type Secrets = { state: string; nonce: string; verifier: string }
type Answer =
  | {
      ok: true
      identity: CitizenIdentity | StaffIdentity
      sub: string
      sid?: string | undefined
      idToken?: string | undefined
    }
  | { ok: false; why: Failure | Lack; code: string }

/** Logs people in with OpenID Connect: authorization code with PKCE, state and nonce. */
export function openIdLogin() {
  const ask = configurations()

  return {
    async begin(provider: Provider, { redirectUri, level, language, again }: Wish) {
      const known = await ask(provider).catch(() => undefined)
      if (!known) return undefined
      const secrets = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      }
      const url = buildAuthorizationUrl(known.config, {
        redirect_uri: redirectUri,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        ...adapters[provider.adapter].ask({ level, language }, provider.extra),
        ...(again && { prompt: 'login' }),
      })
      return { ...secrets, url: url.href }
    },

    async finish(provider: Provider, url: string, secrets: Secrets): Promise<Answer> {
      try {
        return await judge(provider, await ask(provider), url, secrets)
      } catch (error) {
        return { ok: false, ...failureOf(error) }
      }
    },

    async endAddress(
      provider: Provider,
      ended: { idToken?: string | undefined; returnTo: string },
    ) {
      const known = await ask(provider).catch(() => undefined)
      if (!known?.config.serverMetadata().end_session_endpoint) return undefined
      return buildEndSessionUrl(known.config, {
        post_logout_redirect_uri: ended.returnTo,
        ...(ended.idToken && { id_token_hint: ended.idToken }),
      }).href
    },

    async readLogoutToken(provider: Provider, token: string) {
      if (!isFrom(provider, token)) return undefined
      return ask(provider)
        .then((known) => checkLogoutToken(provider, known, token))
        .catch(() => undefined)
    },
  }
}

async function judge(
  provider: Provider,
  { config }: Known,
  url: string,
  { state, nonce, verifier }: Secrets,
): Promise<Answer> {
  const adapter = adapters[provider.adapter]
  const tokens = await authorizationCodeGrant(config, new URL(url), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const token = tokens.claims()!
  const userinfo = adapter.asksUserinfo
    ? await fetchUserInfo(config, tokens.access_token, token.sub)
    : {}
  const told = adapter.read(token, userinfo as Claims, provider.extra)
  if (!told.ok) return { ...told, code: told.why }
  const { identity } = told
  return {
    ok: true,
    identity,
    sub: token.sub,
    sid: [token.sid, token.neb_sid].find((sid) => typeof sid === 'string'),
    idToken: mayBeShown(tokens.id_token!, identity) ? tokens.id_token : undefined,
  }
}

/** At logout the token travels in an address, where no CPR number may stand. */
function mayBeShown(idToken: string, identity: CitizenIdentity | StaffIdentity) {
  const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()
  const cpr = identity.kind === 'citizen' ? identity.cpr : undefined
  return !cpr || !(payload.includes(cpr) || payload.includes(`${cpr.slice(0, 6)}-${cpr.slice(6)}`))
}
