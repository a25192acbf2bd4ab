import { cpr, level, text } from './claims.ts'
import { type Adapter, type CitizenIdentity, type Claims, lacks, type Told } from './identity.ts'

const urn = 'urn:grn:authn:dk:mitid:'

/** MitID through a provider of the shape of Idura (formerly Criipto). It tells of no firms and no powers of attorney. */
export const idura: Adapter = {
  asksUserinfo: false,
  ask: ({ level, language }, extra) => ({
    scope: text(extra, 'scope') ?? 'openid',
    acr_values: urn + level,
    ui_locales: language,
  }),
  read: (token) => iduraIdentity(token),
}

/** Everything is in the ID token. */
export function iduraIdentity(token: Claims): Told<CitizenIdentity> {
  const found = levelIn(token)
  if (!found) return lacks('no-level')
  const subject = (text(token, 'uuid') ?? text(token, 'sub'))?.replace(/^\{(.+)\}$/, '$1')
  if (!subject) return lacks('no-subject')
  const name = text(token, 'name')
  return {
    ok: true,
    identity: {
      kind: 'citizen',
      subject,
      level: found,
      name,
      cpr: cpr(token, 'cprNumberIdentifier'),
      // The name is left out when it is protected; that it is there says nothing of the address.
      protected: name ? undefined : true,
      firms: [],
      powers: [],
    },
  }
}

const order = ['low', 'substantial', 'high'] as const

/** Told in two places. Where they disagree, the weaker counts. */
function levelIn(token: Claims) {
  const acr = text(token, 'acr')
  const told = [
    acr?.startsWith(urn) ? level(acr.slice(urn.length)) : undefined,
    level(text(token, 'loA')),
  ]
  return order.find((one) => told.includes(one))
}
