import type { FastifyReply, FastifyRequest } from 'fastify'
import { isAtLeast, stronger } from '../levels.ts'
import { paths } from '../paths.ts'
import type { Parts } from '../parts.ts'
import type { Audience, LoginAnswer, Provider } from '../providers.ts'
import { dropCookie, hashOf, sessionCookie, setCookie } from '../sessions/cookie.ts'
import { providerByKey } from '../store/providers.ts'
import { useOnce } from '../store/sessions.ts'
import type { FailureWord } from '../texts.ts'
import { inLanguage, loginAddress, placesOf } from './addresses.ts'
import { type Attempt, attemptCookie, attemptIn, lifetime } from './attempt.ts'
import { admit } from './admit.ts'

/** Receives the provider's answer: a session under a new token, or back to a page that says why not. */
export const receive =
  (audience: Audience, parts: Parts) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { keys, login } = parts
    reply.header('cache-control', 'no-store')
    const attempt = attemptIn(request, keys, audience)
    const turnBack = (why: FailureWord, code: string = why) => {
      request.log.warn({ provider: attempt?.provider, why, code }, 'a login came to nothing')
      return reply.redirect(explained(audience, attempt, why), 303)
    }
    // An answer to a login that did not begin in this browser takes nothing from one that did.
    if (!attempt || attempt.state !== (request.query as { state?: unknown }).state) {
      return turnBack('late')
    }
    reply.header('set-cookie', dropCookie(attemptCookie))
    const provider = await claim(request, parts, attempt)
    if (!provider) return turnBack('late', 'used-before')

    const url = new URL(request.originalUrl, request.site.origin)
    url.pathname = placesOf(audience).answer
    const answer = await login.finish(provider, url.href, attempt)
    if (!answer.ok) return turnBack(answer.why, answer.code)
    if (!isFor(audience, answer)) return turnBack('refused', 'wrong-kind')
    const wanted = stronger(attempt.level, provider.minimumLevel)
    const { identity } = answer
    if (identity.kind === 'citizen' && !isAtLeast(identity.level, wanted))
      return turnBack('too-low')

    const admitted = await admit(request, parts, provider, answer, attempt.language)
    if (typeof admitted === 'string') return turnBack(admitted)
    const onwards = admitted.choose
      ? `${paths.switch()}?${new URLSearchParams({ retur: attempt.back })}`
      : attempt.back
    return reply
      .header('set-cookie', setCookie(sessionCookie, admitted.token))
      .redirect(inLanguage(attempt.language, onwards), 303)
  }

/** Takes the attempt into use. Undefined when it was used before, or its provider is gone. */
async function claim(request: FastifyRequest, { keys }: Parts, attempt: Attempt) {
  const until = new Date(attempt.startedAt + 2 * lifetime * 1000)
  return request.write(async (tx): Promise<Provider | undefined> => {
    const fresh = await useOnce(tx, hashOf(`login ${attempt.state}`), until)
    return fresh ? providerByKey(tx, keys, attempt.provider) : undefined
  })
}

const isFor = (audience: Audience, answer: LoginAnswer & { ok: true }) =>
  answer.identity.kind === audience

function explained(audience: Audience, attempt: Attempt | undefined, failure: FailureWord): string {
  const { back, from, level, language } = attempt ?? unknown(audience)
  return inLanguage(language, loginAddress(audience, { back, from, level, failure }))
}

const unknown = (audience: Audience) => ({
  back: placesOf(audience).home,
  from: '/',
  level: undefined,
  language: 'da' as const,
})
