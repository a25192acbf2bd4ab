import type { Level } from '../../platform/actor.ts'
import { cpr, cvr, flag, level, text } from './claims.ts'
import { type Adapter, type CitizenIdentity, type Claims, lacks, type Told } from './identity.ts'
import { powersIn } from './privileges.ts'

/** What the broker's level of assurance begins with. Unlike in OIOSAML there is no /loa/ before the word. */
const nsis = 'https://data.gov.dk/concept/core/nsis/'
const privileges = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'
const scopes = 'openid mitid ssn nemlogin ssn.details_name ssn.details_address'

/** MitID and MitID Erhverv through a broker of the shape of Nets eID Broker (NEB). */
export const neb: Adapter = {
  asksUserinfo: true,
  ask: ({ level, language }, extra) => ({
    scope: text(extra, 'scope') ?? scopes,
    idp_values: text(extra, 'idpValues') ?? 'mitid mitid_erhverv',
    idp_params: JSON.stringify({
      mitid: { loa_value: level },
      mitid_erhverv: { allow_private: true },
    }),
    language,
  }),
  read: nebIdentity,
}

/** The level is read from the signed ID token alone; who it is, from userinfo. */
export function nebIdentity(
  token: Claims,
  userinfo: Claims,
  extra: Claims = {},
): Told<CitizenIdentity> {
  const type = text(token, 'identity_type')
  if (type === 'test' && extra.allowTestPeople !== true) return lacks('test-person')
  const found = levelIn(token)
  if (!found) return lacks('no-level')
  const professional = type === 'professional' || text(token, 'idp') === 'mitid_erhverv'
  const firm = professional ? firmIn(userinfo) : undefined
  const subject =
    text(userinfo, 'mitid.uuid') ?? text(userinfo, 'nemlogin.persistent_professional_id')
  // An employee is somebody only together with the firm.
  if (!subject || (professional && !firm)) return lacks('no-subject')
  const name = nameIn(userinfo)
  return {
    ok: true,
    identity: {
      kind: 'citizen',
      subject,
      level: found,
      name,
      cpr: cpr(userinfo, 'dk.cpr', 'nemlogin.cpr'),
      protected: isProtected(userinfo, name),
      address: addressIn(userinfo),
      firms: firm ? [firm] : [],
      powers: powersIn(userinfo[privileges]),
    },
  }
}

function levelIn(token: Claims): Level | undefined {
  const loa = text(token, 'loa')
  return loa?.startsWith(nsis) ? level(loa.slice(nsis.length)) : undefined
}

function firmIn(userinfo: Claims) {
  const number = cvr(userinfo, 'nemlogin.cvr')
  const name = text(userinfo, 'nemlogin.org_name')
  if (!number || !name) return undefined
  const alone = flag(userinfo, 'nemlogin.auth_to_repr') === true
  return { cvr: number, name, basis: alone ? ('signatory' as const) : ('employee' as const) }
}

/** What brokers write where a protected name would have stood. */
const hidden = /beskytte/i

function nameIn(userinfo: Claims): string | undefined {
  const names = [
    text(userinfo, 'mitid.identity_name'),
    text(userinfo, 'nemlogin.name'),
    ['given_name', 'middle_name', 'surname']
      .flatMap((part) => text(userinfo, `ssn.details.${part}`) ?? [])
      .join(' '),
  ]
  return names.find((name) => name && !hidden.test(name))
}

function isProtected(userinfo: Claims, name: string | undefined): boolean | undefined {
  if (!name || text(userinfo, 'nemlogin.alias')) return true
  return flag(userinfo, 'ssn.details.name_address_protected')
}

function addressIn(userinfo: Claims) {
  const part = (name: string) => text(userinfo, `ssn.details.${name}`)
  const [street, postalCode, city] = [part('street_name'), part('zip_code'), part('zip_name')]
  if (!street || !postalCode || !city) return undefined
  const line = [street, part('street_number')].filter(Boolean).join(' ')
  return { text: `${line}, ${postalCode} ${city}`, postalCode, city }
}
