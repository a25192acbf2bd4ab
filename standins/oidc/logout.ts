import type { KoaContextWithOIDC } from 'oidc-provider'
import { callLocal } from './local-fetch.ts'

/**
 * Ends the session without asking. The library answers a logout with a form the user must send; the
 * real providers do not ask when they get an id_token_hint, and a form that sends itself needs a script.
 */
export function endSessionAtOnce(port: number) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const form = typeof ctx.body === 'string' ? ctx.body : ''
    const action = /action="([^"]+\/confirm)"/.exec(form)?.[1]
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1]
    if (!action || !xsrf) return

    const answer = await callLocal({
      port,
      path: new URL(action).pathname,
      method: 'POST',
      headers: {
        host: ctx.host,
        cookie: cookiesNow(ctx),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
    })
    const onwards = answer.headers.location
    if (!onwards) return
    ctx.remove('Content-Security-Policy')
    ctx.set('Set-Cookie', [...setCookies(ctx), ...(answer.headers['set-cookie'] ?? [])])
    ctx.status = 303
    ctx.redirect(onwards)
  }
}

const setCookies = (ctx: KoaContextWithOIDC) =>
  ([] as string[]).concat((ctx.response.get('Set-Cookie') as string | string[]) || [])

/** The cookies the browser would send next: those it had, with what this answer sets put over them. */
function cookiesNow(ctx: KoaContextWithOIDC): string {
  const cookies = new Map<string, string>()
  const lay = (pair: string) => {
    const [name, ...value] = pair.trim().split('=')
    if (name) cookies.set(name, value.join('='))
  }
  for (const pair of (ctx.get('cookie') || '').split(';')) lay(pair)
  for (const line of setCookies(ctx)) lay(line.split(';')[0] ?? '')
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
