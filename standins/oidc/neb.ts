import { errors } from './library.ts'
import type { Town } from '../people.ts'
import { citizens, levelFrom } from './citizens.ts'
import { details, mitid, nebScopes, powers, professional } from './neb-claims.ts'
import type { Level, Personality } from './personality.ts'

const nsis = { low: 'Low', substantial: 'Substantial', high: 'High' } as const
const nsisUri = (level: Level) => `https://data.gov.dk/concept/core/nsis/${nsis[level]}`

/** MitID by a broker of NEB's shape: the person's claims are told by userinfo, never by the ID token. */
export function neb(town: Town): Personality {
  return {
    key: 'neb',
    title: 'Log ind med MitID',
    banner: 'Det her er ikke den rigtige MitID. Alle personer er opdigtede.',
    theme: 'mitid',
    picksLevel: true,
    abort: { error: 'access_denied', error_description: 'mitid_user_aborted' },
    routes: {
      authorization: '/connect/authorize',
      token: '/connect/token',
      userinfo: '/connect/userinfo',
      end_session: '/connect/endsession',
      jwks: '/.well-known/openid-configuration/jwks',
    },
    scopes: Object.keys(nebScopes),
    claims: nebScopes,
    claimsInIdToken: false,
    acrValues: [],
    extraParams: {
      idp_values: (_ctx, value) => void idpValues(value),
      idp_params: (_ctx, value) => void idpParams(value),
      language: (_ctx, value) => {
        if (value !== undefined && !['da', 'en', 'kl'].includes(value)) refuse('language')
      },
    },
    asked(params) {
      const idps = idpValues(params.idp_values as string | undefined)
      const wanted = idpParams(params.idp_params as string | undefined)
      return {
        level: levelFrom(wanted.mitid?.loa_value),
        privateAllowed: idps.includes('mitid') || wanted.mitid_erhverv?.allow_private === true,
        firmsAllowed: idps.includes('mitid_erhverv'),
      }
    },
    candidates: (asked) => citizens(town, asked),
    subject: (uuid) => uuid,
    acr: () => undefined,
    amr: ({ cvr }) => [cvr ? 'mitid:code_app' : 'code_app'],
    tell({ key, cvr, level, missingLevel }, now) {
      const person = town.person(key)!
      const firm = person.organisations.find((organisation) => organisation.cvr === cvr)
      const loa = nsisUri(firm && level === 'high' ? 'substantial' : level)
      return {
        idp: firm ? 'mitid_erhverv' : 'mitid',
        identity_type: firm ? 'professional' : 'private',
        ...(missingLevel ? {} : { loa, ial: nsisUri(level), aal: nsisUri(level) }),
        ...mitid(person, level, now),
        ...(firm ? professional(person, firm) : { 'dk.cpr': person.cpr }),
        ...details(person, town),
        ...powers(person, town),
      }
    },
  }
}

function idpValues(value: string | undefined): string[] {
  const values = value?.split(' ') ?? ['mitid', 'mitid_erhverv']
  if (!values.every((idp) => idp === 'mitid' || idp === 'mitid_erhverv')) refuse('idp_values')
  return values
}

type IdpParams = { mitid?: { loa_value?: string }; mitid_erhverv?: { allow_private?: boolean } }

function idpParams(value: string | undefined): IdpParams {
  if (value === undefined) return {}
  try {
    const params = JSON.parse(value) as IdpParams
    const level = params.mitid?.loa_value
    if (level === undefined || level in nsis) return params
  } catch {
    refuse('idp_params')
  }
  return refuse('idp_params')
}

function refuse(parameter: string): never {
  throw new errors.InvalidRequest(`invalid ${parameter}`)
}
