// An OpenID provider that says what a test tells it to say, true or not.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

type Claims = Record<string, unknown>

/** What the provider does at one login; by default all is well. */
export type Conduct = {
  /** Laid over the ID token's claims; undefined takes one away. */
  token?: Claims
  userinfo?: Claims
  /** Signs with a key nobody published, or not at all. */
  signature?: 'stranger' | 'none'
  userinfoStatus?: number
}

type Login = Conduct & { challenge: string; redirectUri: string; nonce: string; clientId: string }

export type Issuer = Awaited<ReturnType<typeof openIssuer>>

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

export async function openIssuer() {
  const [own, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }
  const logins = new Map<string, Login>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/userinfo`,
    end_session_endpoint: `${url}/end`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const { pathname } = new URL(request.url!, url)
    if (pathname === '/.well-known/openid-configuration') return send(200, metadata)
    if (pathname === '/jwks') return send(200, { keys: [jwk] })
    if (pathname === '/userinfo') {
      const login = logins.get(request.headers.authorization!.replace('Bearer ', ''))!
      return send(login.userinfoStatus ?? 200, { sub: 'pairwise', ...login.userinfo })
    }
    if (pathname !== '/token') return send(404, {})
    const form = new URLSearchParams(await bodyOf(request))
    const code = form.get('code') ?? ''
    const login = logins.get(code)
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const fits =
      login?.challenge === verifier &&
      login.redirectUri === form.get('redirect_uri') &&
      form.get('client_secret') === 'hemmelig'
    if (!fits) return send(400, { error: 'invalid_grant' })
    logins.delete(code)
    const access = randomUUID()
    logins.set(access, login)
    send(200, {
      access_token: access,
      token_type: 'Bearer',
      expires_in: 60,
      id_token: await idToken(login),
    })
  }

  async function idToken({ nonce, clientId, token = {}, signature }: Login) {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: url,
      aud: clientId,
      sub: 'pairwise',
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce,
      ...token,
    }
    return signature === 'none' ? new UnsecuredJWT(claims).encode() : sign(claims, signature)
  }

  function sign(claims: Claims, by?: 'stranger', typ = 'JWT') {
    const jwt = new SignJWT(claims as never).setProtectedHeader({ alg: 'RS256', kid: 'own', typ })
    return jwt.sign(by === 'stranger' ? stranger.privateKey : own.privateKey)
  }

  return {
    url,
    /** Every request that came, newest last. */
    asked,
    /** The person logs in at the address our site sent the browser to. Returns where the browser is sent back to. */
    logIn(authorize: string, conduct: Conduct = {}): string {
      const { searchParams: query } = new URL(authorize)
      const code = randomUUID()
      logins.set(code, {
        ...conduct,
        challenge: query.get('code_challenge')!,
        redirectUri: query.get('redirect_uri')!,
        nonce: query.get('nonce')!,
        clientId: query.get('client_id')!,
      })
      const back = new URL(query.get('redirect_uri')!)
      back.search = String(new URLSearchParams({ code, state: query.get('state')! }))
      return back.pathname + back.search
    },
    /** The person stops. */
    abort(authorize: string, error = 'access_denied'): string {
      const { searchParams: query } = new URL(authorize)
      const back = new URL(query.get('redirect_uri')!)
      const description = 'mitid_user_aborted'
      const said = { error, error_description: description, state: query.get('state')! }
      return `${back.pathname}?${new URLSearchParams(said)}`
    },
    logoutToken(claims: Claims = {}, by?: 'stranger') {
      const now = Math.floor(Date.now() / 1000)
      const told = {
        iss: url,
        aud: 'faelled-klitby',
        iat: now,
        exp: now + 120,
        jti: randomUUID(),
        sub: 'pairwise',
        events: { [logoutEvent]: {} },
        ...claims,
      }
      return sign(told, by, 'logout+jwt')
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function bodyOf(request: IncomingMessage) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
