import type { IncomingMessage } from 'node:http'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { errors } from './library.ts'
import { pageHeaders } from '../page.ts'
import { accountOf, type Login } from './account.ts'
import { isLoginFault, spoilChoice, type LoginFault } from './faults.ts'
import { errorPage, pickPage } from './pages.ts'
import { levelFrom } from './citizens.ts'
import type { Asked, Candidate, Choice } from './personality.ts'
import type { Issuer } from './provider.ts'

type Next = () => Promise<void>

/** The pick page: GET shows it, POST logs in as the one chosen or gives up. */
export function pick(
  issuer: Issuer,
  standing: () => LoginFault | undefined,
  sites: Record<string, string>,
) {
  const { provider, personality } = issuer

  return async (ctx: KoaContextWithOIDC, next: Next) => {
    if (!ctx.path.startsWith('/valg/')) return next()
    ctx.set(pageHeaders)
    try {
      const details = await provider.interactionDetails(ctx.req, ctx.res)
      const asked = personality.asked(details.params)
      const candidates = personality.candidates(asked)
      const tenant = String(details.params.client_id).replace(/^faelled-/, '')
      const show = (fault?: LoginFault, error?: string) =>
        pickPage(personality, {
          asked,
          candidates,
          tenant,
          site: sites[tenant] ?? tenant,
          ...(fault ? { fault } : {}),
          ...(error ? { error } : {}),
        })

      if (ctx.method !== 'POST') {
        ctx.body = show(isLoginFault(ctx.query.fault) ? ctx.query.fault : standing())
        return
      }
      const form = new URLSearchParams(await readBody(ctx.req))
      if (form.get('action') === 'abort') return await finish(ctx, personality.abort)

      const chosen = choose(form, candidates, asked)
      const fault = named(form.get('fault')) ?? named(ctx.query.fault) ?? standing()
      if (!chosen) {
        ctx.status = 422
        ctx.body = show(fault, 'Vælg en person på listen.')
        return
      }
      const choice = spoilChoice(chosen, fault)
      const acr = personality.acr(choice)
      const login = {
        accountId: accountOf(choice),
        amr: personality.amr(choice),
        ...(acr ? { acr } : {}),
      }
      await finish(ctx, { login, made: { choice, ...(fault ? { fault } : {}) } satisfies Login })
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      ctx.status = 400
      ctx.body = errorPage(personality, 'expired')
    }
  }

  async function finish(ctx: KoaContextWithOIDC, result: Record<string, unknown>) {
    const onwards = await provider.interactionResult(ctx.req, ctx.res, result)
    ctx.status = 303
    ctx.redirect(onwards)
  }
}

const named = (text: unknown) => (isLoginFault(text) ? text : undefined)

function choose(form: URLSearchParams, candidates: Candidate[], asked: Asked): Choice | undefined {
  const [key, ownCvr] = (form.get('person') ?? '').split('@')
  const cvr = ownCvr ?? (form.get('organisation') || undefined)
  const found = candidates
    .find((candidate) => candidate.key === key)
    ?.as.some(({ organisation }) => organisation?.cvr === cvr)
  if (!key || !found) return undefined
  const level = form.has('loa') ? levelFrom(form.get('loa') ?? undefined) : asked.level
  return { key, level, mfa: true, ...(cvr ? { cvr } : {}) }
}

async function readBody(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req) {
    body += chunk
    if (body.length > 10_000) throw new Error('For stor formular')
  }
  return body
}
