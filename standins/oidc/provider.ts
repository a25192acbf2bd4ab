import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import { interactionPolicy, Provider } from './library.ts'
import { choiceOf, loginBook, type Login } from './account.ts'
import { clients } from './clients.ts'
import { localFetch } from './local-fetch.ts'
import { memory } from './memory.ts'
import { errorPage } from './pages.ts'
import type { Personality } from './personality.ts'
import { pageHeaders } from '../page.ts'

export type Issuer = {
  provider: InstanceType<typeof Provider>
  personality: Personality
  keys: { own: KeyObject; stranger: KeyObject }
  logins: ReturnType<typeof loginBook>
}

type Place = { port: number; webPort: number; tenants: string[] }

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** A real OpenID Connect server with one provider's personality. */
export function issuer(personality: Personality, { port, webPort, tenants }: Place): Issuer {
  const url = `http://localhost:${port}`
  const keys = { own: rsa(), stranger: rsa() }
  const logins = loginBook()

  const configuration: Configuration = {
    adapter: memory(),
    clients: clients(tenants, webPort),
    jwks: {
      keys: [{ ...keys.own.export({ format: 'jwk' }), kid: `${personality.key}-1`, use: 'sig' }],
    } as never,
    // All stand-ins are on the host localhost, and cookies do not heed ports.
    cookies: {
      keys: [randomBytes(16).toString('hex')],
      names: {
        session: `${personality.key}_${port}`,
        interaction: `${personality.key}_${port}_valg`,
        resume: `${personality.key}_${port}_videre`,
      },
      long: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    routes: personality.routes,
    scopes: personality.scopes,
    claims: { acr: null, sid: null, iss: null, ...personality.claims },
    acrValues: personality.acrValues,
    extraParams: personality.extraParams,
    conformIdTokenClaims: !personality.claimsInIdToken,
    subjectTypes: ['pairwise'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: 3 * 3600,
      AuthorizationCode: 60,
      Grant: 3 * 3600,
      IdToken: 5 * 60,
      Interaction: 30 * 60,
      Session: 3 * 3600,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // The confirmation is answered by `logout.ts`; only what it reads from the form matters.
        logoutSource: (ctx, form) => void (ctx.body = form),
        postLogoutSuccessSource: (ctx) => void (ctx.body = errorPage(personality, 'loggedOut')),
      },
    },
    interactions: { url: (_ctx, { uid }) => `/valg/${uid}`, policy: askEveryTime() },
    fetch: localFetch as never,
    renderError: (ctx, out) => {
      ctx.set(pageHeaders)
      ctx.body = errorPage(personality, 'refused', `${out.error}: ${out.error_description ?? ''}`)
    },
    pairwiseIdentifier: (_ctx, account, client) =>
      personality.subject(uuidFrom(`${personality.key} ${client.clientId} ${account}`)),
    async loadExistingGrant(ctx) {
      const { session, client, result } = ctx.oidc
      const { Grant } = ctx.oidc.provider
      const grant = new Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope(personality.scopes.join(' '))
      const grantId = await grant.save()
      if (result?.made) logins.set(grantId, result.made as Login)
      return grant
    },
    findAccount(_ctx, account, token) {
      const { grantId, sid } = (token ?? {}) as { grantId?: string; sid?: string }
      const choice = logins.get(grantId)?.choice ?? choiceOf(account)
      return {
        accountId: account,
        claims: async () => ({
          sub: account,
          neb_sid: sid,
          ...personality.tell(choice, new Date()),
        }),
      }
    },
  }
  return { provider: new Provider(url, configuration), personality, keys, logins }
}

/** MitID asks each time, so nobody is let in on a session from before. */
function askEveryTime() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('ask_every_time', 'the user must log in', (ctx) =>
        ctx.oidc.result?.login
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    )
  return policy
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
