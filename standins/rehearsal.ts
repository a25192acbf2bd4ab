import * as oidc from 'openid-client'
import { readOptions } from './options.ts'
import { startStandIns, type Ports } from './start.ts'
import { visitor } from './visitor.ts'

export type Provider = 'neb' | 'idura' | 'staff'

/** All stand-ins on free ports, stopped when the test is over. */
export async function rehearsal(...args: string[]) {
  const standIns = await startStandIns(readOptions(['--port-base', '0', ...args]))
  return { ports: standIns.ports, [Symbol.asyncDispose]: () => standIns.close() }
}

const scopes = {
  neb: 'openid mitid ssn nemlogin ssn.details_name ssn.details_address',
  idura: 'openid',
  staff: 'openid profile email',
}

/** A tenant's site as an OpenID Connect client that a stranger wrote, and a visitor who logs in to it. */
export async function site(ports: Ports, provider: Provider, tenant = 'klitby', webPort = 8000) {
  const issuer = new URL(`http://localhost:${ports[provider]}`)
  const config = await oidc.discovery(
    issuer,
    `faelled-${tenant}`,
    `kun-til-demo-${tenant}`,
    undefined,
    {
      execute: [oidc.allowInsecureRequests],
    },
  )
  const callback = `http://${tenant}.localhost:${webPort}/login/svar`
  const { ask, away } = visitor()

  async function begin(extra: Record<string, string> = {}) {
    const [verifier, nonce, state] = [
      oidc.randomPKCECodeVerifier(),
      oidc.randomNonce(),
      oidc.randomState(),
    ]
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: scopes[provider],
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      nonce,
      state,
      ...extra,
    })
    const answer = await ask(url)
    const page = new URL(answer.headers.get('location') ?? url, url)
    return {
      url,
      answer,
      page,
      checks: { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state },
    }
  }

  /** Logs in as one on the list, all the way to tokens and userinfo. */
  async function login(form: Record<string, string>, extra: Record<string, string> = {}) {
    const { page, checks } = await begin(extra)
    const back = await away(page, await ask(page, form))
    const tokens = await oidc.authorizationCodeGrant(config, back, checks)
    const claims = tokens.claims()!
    const user = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
    return {
      tokens,
      claims: claims as Record<string, unknown>,
      user: user as Record<string, unknown>,
    }
  }

  return { config, callback, begin, login, ask, away }
}
