import type { Town } from '../people.ts'
import type { Personality } from './personality.ts'

/** The tenants' staff by a provider of Entra ID's shape: the tenant is told by tid, and anybody may try. */
export function staff(town: Town): Personality {
  return {
    key: 'staff',
    title: 'Log ind som medarbejder',
    banner: 'Det her er ikke kommunens rigtige login. Alle medarbejdere er opdigtede.',
    theme: 'staff',
    picksLevel: false,
    abort: { error: 'access_denied', error_description: 'user cancelled the sign-in' },
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      userinfo: '/oidc/userinfo',
      end_session: '/oauth2/v2.0/logout',
      jwks: '/discovery/v2.0/keys',
    },
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'auth_time', 'amr', 'oid', 'tid', 'roles', 'groups', 'ver'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    claimsInIdToken: true,
    acrValues: [],
    extraParams: {},
    asked: () => ({ level: 'substantial', privateAllowed: true, firmsAllowed: false }),
    candidates: () =>
      town.staff.map(({ key, name, title, tenant, why }) => ({
        key,
        name,
        role: `${title}, ${town.tenants[tenant]?.name ?? tenant}`,
        why,
        tenant,
        as: [{ label: 'Log ind' }],
      })),
    subject: (uuid) => uuid.replaceAll('-', ''),
    acr: () => undefined,
    amr: ({ mfa }) => (mfa ? ['pwd', 'mfa'] : ['pwd']),
    tell({ key }) {
      const member = town.staff.find((candidate) => candidate.key === key)!
      return {
        oid: member.oid,
        tid: member.tenant,
        preferred_username: member.email,
        name: member.name,
        email: member.email,
        roles: member.roles,
        groups: [member.team],
        ver: '2.0',
      }
    },
  }
}
