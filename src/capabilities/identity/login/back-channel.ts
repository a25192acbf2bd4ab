import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Parts } from '../parts.ts'
import type { LogoutToken, Provider } from '../providers.ts'
import { hashOf } from '../sessions/cookie.ts'
import { allProviders } from '../store/providers.ts'
import { endSessionsAt, useOnce } from '../store/sessions.ts'

/** The provider says that somebody has logged out there (OpenID Connect Back-Channel Logout 1.0). */
export const backChannel =
  ({ keys, login }: Parts) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const refuse = () => reply.code(400).send({ error: 'invalid_request' })
    const token = (request.body as { logout_token?: unknown } | undefined)?.logout_token
    if (typeof token !== 'string' || token.length > 8000) return refuse()
    const providers = await request.read((tx) => allProviders(tx, keys))
    const told = await firstThatHolds(providers, (provider) =>
      login.readLogoutToken(provider, token),
    )
    if (!told) return refuse()
    const fresh = await request.write(async (tx) => {
      const { key, jti, expires } = told
      if (!(await useOnce(tx, hashOf(`logout ${key} ${jti}`), expires))) return false
      await endSessionsAt(tx, key, told)
      return true
    })
    return fresh ? reply.code(200).send() : refuse()
  }

async function firstThatHolds(
  providers: Provider[],
  read: (provider: Provider) => Promise<LogoutToken | undefined>,
): Promise<(LogoutToken & { key: string }) | undefined> {
  for (const provider of providers) {
    const told = await read(provider)
    if (told) return { ...told, key: provider.key }
  }
  return undefined
}
