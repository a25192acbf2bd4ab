import { errors } from './library.ts'
import type { Town } from '../people.ts'
import { citizens, levelFrom } from './citizens.ts'
import type { Personality } from './personality.ts'

const urn = 'urn:grn:authn:dk:mitid:'

/** MitID by a provider of Idura's shape: the level is asked by acr_values, and all is told in the ID token. */
export function idura(town: Town): Personality {
  return {
    key: 'idura',
    title: 'Log ind med MitID',
    banner: 'Det her er ikke den rigtige MitID. Alle personer er opdigtede.',
    theme: 'mitid',
    picksLevel: true,
    abort: { error: 'access_denied' },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userinfo',
      end_session: '/oauth2/logout',
      jwks: '/.well-known/jwks',
    },
    scopes: ['openid'],
    claims: {
      openid: [
        'sub',
        'auth_time',
        'acr',
        'loA',
        'identityscheme',
        'uuid',
        'cprNumberIdentifier',
        'name',
        'birthdate',
        'country',
      ],
    },
    claimsInIdToken: true,
    acrValues: ['low', 'substantial', 'high'].map((level) => urn + level),
    extraParams: {
      acr_values: (_ctx, value) => {
        if (value !== undefined && !/^urn:grn:authn:dk:mitid:(low|substantial|high)$/.test(value)) {
          throw new errors.InvalidRequest('unknown acr_values')
        }
      },
    },
    asked: (params) => ({
      level: levelFrom((params.acr_values as string | undefined)?.slice(urn.length)),
      privateAllowed: true,
      firmsAllowed: false,
    }),
    candidates: (asked) => citizens(town, asked),
    subject: (uuid) => `{${uuid}}`,
    acr: ({ level, missingLevel }) => (missingLevel ? undefined : urn + level),
    amr: () => [],
    tell({ key, level, missingLevel }) {
      const person = town.person(key)!
      return {
        identityscheme: 'dkmitid',
        uuid: person.uuid,
        cprNumberIdentifier: person.cpr,
        birthdate: person.birthDate,
        country: 'DK',
        ...(missingLevel ? {} : { loA: level.toUpperCase() }),
        ...(person.protected ? {} : { name: person.name }),
      }
    },
  }
}
