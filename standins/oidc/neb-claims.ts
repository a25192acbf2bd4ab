import { ageOf, type Organisation, type Person, type Town } from '../people.ts'
import type { Level } from './personality.ts'
import { privilegeList } from './privileges.ts'

const privileges = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'

const named = (prefix: string, names: string) => names.split(' ').map((name) => `${prefix}.${name}`)
const detailsAlways = 'status name_address_protected person_status'

/** Which claims each scope of NEB's gives. */
export const nebScopes = {
  openid: 'sub idp identity_type loa ial aal amr auth_time neb_sid'.split(' '),
  mitid: [
    'idp_identity_id',
    ...named('mitid', 'uuid identity_name date_of_birth age has_cpr'),
    ...named('mitid', 'transaction_id ial_identity_assurance_level'),
  ],
  ssn: ['dk.cpr'],
  nemlogin: [
    ...named('nemlogin', 'name given_name family_name email date_of_birth org_name cvr'),
    ...named('nemlogin', 'persistent_professional_id cpr auth_to_repr alias'),
    privileges,
  ],
  'ssn.details_name': named('ssn.details', `${detailsAlways} given_name middle_name surname`),
  'ssn.details_address': named(
    'ssn.details',
    `${detailsAlways} street_name street_number zip_code zip_name`,
  ),
}

export const powers = (person: Person, town: Town) =>
  person.powersOfAttorney.length > 0 ? { [privileges]: privilegeList(person, town) } : {}

export function mitid(person: Person, level: Level, now: Date): Record<string, unknown> {
  return {
    idp_identity_id: person.uuid,
    'mitid.uuid': person.uuid,
    'mitid.date_of_birth': person.birthDate,
    'mitid.age': String(ageOf(person.birthDate, now)),
    'mitid.has_cpr': true,
    'mitid.transaction_id': crypto.randomUUID(),
    'mitid.ial_identity_assurance_level': level.toUpperCase(),
    ...(person.protected ? {} : { 'mitid.identity_name': person.name }),
  }
}

export function professional(person: Person, firm: Organisation): Record<string, unknown> {
  const names = {
    'nemlogin.name': person.name,
    'nemlogin.given_name': [person.givenName, person.middleName].filter(Boolean).join(' '),
    'nemlogin.family_name': person.surname,
  }
  return {
    'nemlogin.cvr': firm.cvr,
    'nemlogin.org_name': firm.name,
    'nemlogin.auth_to_repr': firm.role === 'signatory',
    'nemlogin.persistent_professional_id': `${person.uuid.slice(0, -8)}${firm.cvr}`,
    'nemlogin.cpr': person.cpr,
    'nemlogin.date_of_birth': person.birthDate,
    'nemlogin.email': person.email,
    ...(person.protected ? { 'nemlogin.alias': 'Pseudonym' } : names),
  }
}

/** Protected people are told as status and protection only, as the broker's page on SSN details says. */
export function details(person: Person, town: Town): Record<string, unknown> {
  if (person.register === 'absent') return { 'ssn.details.status': 'unable_to_lookup' }
  const told = {
    'ssn.details.status': 'success',
    'ssn.details.name_address_protected': String(person.protected),
    'ssn.details.person_status': 'Active',
  }
  if (person.protected) return told
  const address = town.addressOf(person)
  return {
    ...told,
    'ssn.details.given_name': person.givenName,
    'ssn.details.middle_name': person.middleName,
    'ssn.details.surname': person.surname,
    'ssn.details.street_name': address?.vejnavn,
    'ssn.details.street_number': address?.husnr,
    'ssn.details.zip_code': address?.postnr,
    'ssn.details.zip_name': address?.postdistrikt,
  }
}
