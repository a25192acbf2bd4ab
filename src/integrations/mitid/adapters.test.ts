import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entraIdentity } from './entra.ts'
import type { Claims } from './identity.ts'
import { iduraIdentity } from './idura.ts'
import { nebIdentity } from './neb.ts'
import { powersIn } from './privileges.ts'

const nsis = 'https://data.gov.dk/concept/core/nsis/'
const person = {
  'mitid.uuid': 'u-1',
  'mitid.identity_name': 'Alma Testesen',
  'dk.cpr': '1107744882',
}
const token = { sub: 's', loa: `${nsis}Substantial`, identity_type: 'private', idp: 'mitid' }

const told = (answer: ReturnType<typeof nebIdentity>) => {
  assert.ok(answer.ok)
  return answer.identity
}
const why = (answer: { ok: boolean; why?: string }) => (answer.ok ? 'told' : answer.why)

test('NEB: a citizen is told of by userinfo, the level by the token', () => {
  assert.deepEqual(told(nebIdentity(token, person)), {
    kind: 'citizen',
    subject: 'u-1',
    level: 'substantial',
    name: 'Alma Testesen',
    cpr: '1107744882',
    protected: undefined,
    address: undefined,
    firms: [],
    powers: [],
  })
})

test('NEB: without a level, with one of another shape, or with one in userinfo alone, nobody is told of', () => {
  const { loa: _, ...none } = token
  const shapes: Claims[] = [
    none,
    { ...token, loa: 'Substantial' },
    { ...token, loa: 'https://data.gov.dk/concept/core/nsis/loa/Substantial' },
    { ...token, loa: `${nsis}Extreme` },
    { ...token, loa: [`${nsis}High`] },
    { ...token, loa: '' },
  ]
  for (const shape of shapes) assert.equal(why(nebIdentity(shape, person)), 'no-level')
  assert.equal(why(nebIdentity(none, { ...person, loa: `${nsis}High` })), 'no-level')
})

test('NEB: without a lasting id nobody is told of, and a test person only where they are let in', () => {
  const { 'mitid.uuid': _, ...nameless } = person
  assert.equal(why(nebIdentity(token, nameless)), 'no-subject')
  const test = { ...token, identity_type: 'test' }
  assert.equal(why(nebIdentity(test, person)), 'test-person')
  assert.equal(why(nebIdentity(test, person, { allowTestPeople: true })), 'told')
})

test('NEB: an employee comes with the firm, and signs for it when the register says so', () => {
  const professional = { ...token, identity_type: 'professional', idp: 'mitid_erhverv' }
  const employee = {
    'nemlogin.persistent_professional_id': 'p-1',
    'nemlogin.cvr': '43950932',
    'nemlogin.org_name': 'Prøvehuset ApS',
    'nemlogin.name': 'Freja Firma',
    'nemlogin.cpr': '0502669796',
    'nemlogin.auth_to_repr': 'true',
  }
  const { firms, cpr, name, subject } = told(nebIdentity(professional, employee))
  assert.deepEqual(firms, [{ cvr: '43950932', name: 'Prøvehuset ApS', basis: 'signatory' }])
  assert.deepEqual([cpr, name, subject], ['0502669796', 'Freja Firma', 'p-1'])
  for (const said of [false, 'false', undefined, 'yes', 1]) {
    const answer = nebIdentity(professional, { ...employee, 'nemlogin.auth_to_repr': said })
    assert.equal(told(answer).firms[0]!.basis, 'employee')
  }
  assert.equal(why(nebIdentity(professional, { ...employee, 'nemlogin.cvr': '123' })), 'no-subject')
  // A firm in the claims of a private login is no reason to act for it.
  assert.deepEqual(told(nebIdentity(token, { ...person, ...employee })).firms, [])
})

test('NEB: protection is told as an alias, a flag in words, a placeholder, or by a name that is missing', () => {
  const { 'mitid.identity_name': _, ...nameless } = person
  const hidden = [
    { ...person, 'nemlogin.alias': 'Pseudonym' },
    { ...person, 'ssn.details.name_address_protected': 'true' },
    { ...person, 'ssn.details.name_address_protected': true },
    { ...nameless, 'mitid.identity_name': 'NAVNE & ADRESSEBESKYTTET' },
    nameless,
  ]
  for (const claims of hidden) assert.equal(told(nebIdentity(token, claims)).protected, true)
  assert.equal(told(nebIdentity(token, hidden[3]!)).name, undefined)
  const open = { ...person, 'ssn.details.name_address_protected': 'false' }
  assert.equal(told(nebIdentity(token, open)).protected, false)
})

test('NEB: the address is one line, and half an address is none', () => {
  const details = {
    'ssn.details.street_name': 'Klitvej',
    'ssn.details.street_number': '3B',
    'ssn.details.zip_code': '9999',
    'ssn.details.zip_name': 'Klitby',
  }
  const { address } = told(nebIdentity(token, { ...person, ...details }))
  assert.deepEqual(address, { text: 'Klitvej 3B, 9999 Klitby', postalCode: '9999', city: 'Klitby' })
  const { 'ssn.details.zip_code': _, ...half } = details
  assert.equal(told(nebIdentity(token, { ...person, ...half })).address, undefined)
})

const idura = {
  identityscheme: 'dkmitid',
  sub: '{8cb1e51c-13aa-4044-b9ac-8978cf1f113c}',
  uuid: '8cb1e51c-13aa-4044-b9ac-8978cf1f113c',
  cprNumberIdentifier: '110774-4882',
  name: 'Alma Testesen',
  birthdate: '1974-07-11',
  country: 'DK',
  acr: 'urn:grn:authn:dk:mitid:high',
}

test('Idura: all is in the token, and the id is the same without its braces', () => {
  const { level, cpr, subject } = told(iduraIdentity(idura))
  assert.deepEqual([level, cpr, subject], ['high', '1107744882', idura.uuid])
  const { uuid: _, ...bare } = idura
  assert.equal(told(iduraIdentity(bare)).subject, idura.uuid)
})

test('Idura: the older level counts too, and the weaker of two', () => {
  const { acr: _, ...older } = idura
  assert.equal(told(iduraIdentity({ ...older, loA: 'SUBSTANTIAL' })).level, 'substantial')
  assert.equal(told(iduraIdentity({ ...idura, loA: 'LOW' })).level, 'low')
  assert.equal(why(iduraIdentity(older)), 'no-level')
  assert.equal(why(iduraIdentity({ ...idura, acr: 'urn:grn:authn:dk:mitid:business' })), 'no-level')
})

test('Idura: a name that is missing is a name that is protected', () => {
  const { name: _, ...nameless } = idura
  assert.equal(told(iduraIdentity(nameless)).protected, true)
  assert.equal(told(iduraIdentity(idura)).protected, undefined)
})

test('claims of a third shape (Signicat’s) are refused by both, since neither finds its level', () => {
  const signicat = {
    idp_id: '8cb1e51c-13aa-4044-b9ac-8978cf1f113c',
    birthdate: '1974-07-11',
    nin: '1107744882',
    nin_type: 'PERSON',
    nin_issuing_country: 'DK',
    mitid_has_cpr: 'true',
    mitid_name_and_address_protection: 'true',
    mitid_loa: 'HIGH',
    mitid_uuid: '8cb1e51c-13aa-4044-b9ac-8978cf1f113c',
  }
  assert.equal(why(nebIdentity(signicat, signicat)), 'no-level')
  assert.equal(why(iduraIdentity(signicat)), 'no-level')
})

test('Entra: an employee is told of by oid and tid, and only with two factors', () => {
  const claims = {
    oid: 'o',
    tid: 't',
    name: 'Mette',
    roles: ['caseworker'],
    groups: ['byggeri'],
    amr: ['pwd', 'mfa'],
  }
  const answer = entraIdentity(claims)
  assert.ok(answer.ok)
  assert.deepEqual(answer.identity.roles, ['caseworker'])
  assert.equal(why(entraIdentity({ ...claims, amr: ['pwd'] })), 'no-second-factor')
  assert.equal(why(entraIdentity({ ...claims, amr: 'mfa' })), 'no-second-factor')
  assert.equal(why(entraIdentity({ ...claims, oid: undefined, email: 'm@k.dk' })), 'no-subject')
  assert.equal(why(entraIdentity({ ...claims, amr: ['fido'] }, { secondFactor: ['fido'] })), 'told')
  const overage = entraIdentity({ ...claims, groups: undefined, _claim_names: { groups: 'src1' } })
  assert.ok(overage.ok)
  assert.equal(overage.identity.groups, undefined)
})

const group = (scope: string, ...names: string[]) =>
  `<PrivilegeGroup Scope="urn:dk:gov:saml:${scope}">${names.map((name) => `<Privilege>${name}</Privilege>`).join('')}
   <Constraint Name="urn:dk:kombit:KLE">25.*</Constraint></PrivilegeGroup>`
const list = (inner: string, namespace = 'http://digst.dk/oiosaml/basic_privilege_profile') =>
  `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList xmlns:bpp="${namespace}">${inner}</bpp:PrivilegeList>`
const karen = { giver: { cpr: '7102380116' }, privileges: ['urn:dk:faelled:fuldmagt:byggesag'] }

test('powers of attorney are read in base64 and as XML, under either namespace and any prefix', () => {
  const inner = group('cprNumberIdentifier:7102380116', 'urn:dk:faelled:fuldmagt:byggesag')
  const shapes = [
    list(inner),
    Buffer.from(list(inner)).toString('base64'),
    list(inner, 'http://itst.dk/oiosaml/basic_privilege_profile'),
    list(inner).replaceAll('bpp:', 'p:').replace('xmlns:bpp', 'xmlns:p'),
    list(inner).replaceAll('bpp:', '').replace('xmlns:bpp', 'xmlns'),
  ]
  for (const shape of shapes) assert.deepEqual(powersIn(shape), [karen])
})

test('each giver is one power; other scopes, and groups without privileges, are none', () => {
  const inner =
    group('cprNumberIdentifier:7102380116', 'a', 'b') +
    group('cvrNumberIdentifier:12345678', 'c') +
    group('productionUnitIdentifier:1234567890', 'd') +
    group('cprNumberIdentifier:123', 'e') +
    group('cprNumberIdentifier:8110361891')
  assert.deepEqual(powersIn(list(inner)), [
    { giver: { cpr: '7102380116' }, privileges: ['a', 'b'] },
    { giver: { cvr: '12345678' }, privileges: ['c'] },
  ])
})

test('a list that is malformed, hostile or too long gives none', () => {
  const good = group('cprNumberIdentifier:7102380116', 'a')
  const bad = [
    undefined,
    null,
    7,
    {},
    '',
    'x',
    '<',
    '<a>',
    list(good).slice(0, -5),
    list(good).replace('PrivilegeList xmlns', 'Other xmlns'),
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${list(good)}`,
    `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50)}">]>${list(good)}`,
    `<Other>${list(good)}</Other>`,
    list(good + ' '.repeat(300_000)),
  ]
  for (const shape of bad) assert.deepEqual(powersIn(shape), [], String(shape).slice(0, 60))
})
