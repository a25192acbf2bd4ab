import type { RequestListener } from 'node:http'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { css, simulator } from '../page.ts'
import type { Town } from '../people.ts'
import { isLoginFault, loginFaults, spoilIdToken, type LoginFault } from './faults.ts'
import { endSessionAtOnce } from './logout.ts'
import type { Personality } from './personality.ts'
import { pick } from './pick.ts'
import { issuer } from './provider.ts'

type Place = { port: number; webPort: number; tenants: string[] }
type Next = () => Promise<void>

/** One login stand-in, ready to be put behind a listening socket. */
export function serveLogin(personality: Personality, town: Town, place: Place): RequestListener {
  const made = issuer(personality, place)
  const sites = Object.fromEntries(
    Object.entries(town.tenants).map(([tenant, { name }]) => [tenant, name]),
  )
  let standing: LoginFault | undefined

  const plain = async (ctx: KoaContextWithOIDC, next: Next) => {
    ctx.set(simulator)
    if (ctx.path === '/stil.css') {
      ctx.type = 'css'
      ctx.body = css
    } else if (ctx.path === '/health') {
      ctx.body = { ok: true }
    } else if (ctx.path === '/api/faults') {
      if (ctx.method === 'PUT') {
        const wanted = await jsonBody(ctx)
        if (wanted !== 'ok' && !isLoginFault(wanted)) {
          ctx.status = 422
          ctx.body = {
            error: `login skal være ok eller en af ${Object.keys(loginFaults).join(', ')}`,
          }
          return
        }
        standing = wanted === 'ok' ? undefined : wanted
      }
      ctx.body = { login: standing ?? 'ok' }
    } else {
      await next()
    }
  }

  const spoil = async (ctx: KoaContextWithOIDC, next: Next) => {
    await next()
    const { route, entities } = ctx.oidc ?? {}
    if (route !== 'token' && route !== 'userinfo') return
    const token = route === 'token' ? entities?.AuthorizationCode : entities?.AccessToken
    const fault = made.logins.get(token?.grantId)?.fault
    const body = ctx.body as { id_token?: string; sub?: string } | undefined
    if (!fault || !body) return
    if (body.id_token) {
      body.id_token = spoilIdToken(body.id_token, fault, made.keys.own, made.keys.stranger)
    }
    if (route === 'userinfo' && fault === 'other-sub') body.sub = 'en-anden'
    if (route === 'userinfo' && fault === 'no-userinfo') {
      ctx.status = 503
      ctx.body = { error: 'temporarily_unavailable' }
    }
  }

  made.provider.use(plain)
  made.provider.use(spoil)
  made.provider.use(endSessionAtOnce(place.port))
  made.provider.use(pick(made, () => standing, sites))
  made.provider.on('server_error', (_ctx, error) => console.error(error))
  return made.provider.callback()
}

async function jsonBody(ctx: KoaContextWithOIDC): Promise<unknown> {
  let text = ''
  for await (const chunk of ctx.req) text += chunk
  try {
    return (JSON.parse(text) as { login?: unknown }).login
  } catch {
    return undefined
  }
}
