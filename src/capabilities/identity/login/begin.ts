import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Level } from '../../../platform/actor.ts'
import { isAtLeast, stronger } from '../levels.ts'
import type { Parts } from '../parts.ts'
import type { Audience, Provider } from '../providers.ts'
import { providersFor } from '../store/providers.ts'
import { type FailureWord, isFailureWord } from '../texts.ts'
import { askedIn, inLanguage, loginAddress, placesOf } from './addresses.ts'
import { keepAttempt } from './attempt.ts'
import { LoginPage } from './pages.tsx'

/** Sends the browser to the provider, or says first what one should know. */
export const begin =
  (audience: Audience, { keys, login }: Parts) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = askedIn(request, audience)
    const { back, from, failure, expired } = asked
    const { language, origin } = request.site
    reply.header('cache-control', 'no-store')
    if (isIn(request, audience, asked.level)) return reply.redirect(inLanguage(language, back), 303)

    const providers = await request.read((tx) => providersFor(tx, keys, audience))
    const chosen = providers.find(({ key }) => key === asked.with) ?? only(providers)
    const said = isFailureWord(failure) ? failure : undefined
    const page = (why: FailureWord | undefined, status: number) =>
      reply.page(
        LoginPage,
        { audience, ways: waysIn(audience, providers, asked), failure: why, expired, from },
        status,
      )
    // A page where one can see what went wrong, and not the provider's once more.
    if (!chosen || said || expired) return page(said, providers.length ? 200 : 503)

    const level = stronger(asked.level ?? chosen.minimumLevel, chosen.minimumLevel)
    const begun = await login.begin(chosen, {
      redirectUri: origin + placesOf(audience).answer,
      level,
      language,
      again: request.actor.kind !== 'nobody',
    })
    if (!begun) return page('away', 503)
    const { url, ...secrets } = begun
    const attempt = {
      ...secrets,
      tenant: request.tenantId,
      provider: chosen.key,
      audience,
      level,
      back,
      from,
      language,
      startedAt: +request.now,
    }
    return reply.header('set-cookie', keepAttempt(keys, attempt)).redirect(url, 303)
  }

const only = (providers: Provider[]) => (providers.length === 1 ? providers[0] : undefined)

/** Whoever is logged in well enough already goes straight on. */
function isIn({ actor }: FastifyRequest, audience: Audience, level: Level | undefined): boolean {
  if (actor.kind !== audience) return false
  return (
    actor.kind === 'staff' || (actor.kind === 'citizen' && isAtLeast(actor.level, level ?? 'low'))
  )
}

type Asked = ReturnType<typeof askedIn>

function waysIn(audience: Audience, providers: Provider[], { back, from, level }: Asked) {
  return providers.map(({ key, extra }) => ({
    key,
    href: loginAddress(audience, { back, from, level, with: key }),
    label: providers.length > 1 && typeof extra.label === 'string' ? extra.label : undefined,
  }))
}
