import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readTown } from '../people.ts'
import { readOptions } from '../options.ts'
import { rehearsal } from '../rehearsal.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const { people, addresses } = readOptions([])
const town = readTown(people, addresses)
const cpr = (key: string) => town.person(key)!.cpr
const world = `http://localhost:${here.ports.world}`

const service = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/'
const context =
  '<a:AuthorityContext xmlns:a="http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/">' +
  '<a:MunicipalityCVR>99300019</a:MunicipalityCVR></a:AuthorityContext>'

const envelope = (body: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
const request = (pnr: string, { before = context, ns = service } = {}) =>
  envelope(
    `<PersonLookupRequest xmlns="${ns}">${before}` +
      `<p:PNR xmlns:p="http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/">${pnr}</p:PNR></PersonLookupRequest>`,
  )

async function ask(body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${world}/service/CPR/PersonBaseDataExtended/5`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', ...headers },
    body,
  })
  return { status: answer.status, xml: await answer.text() }
}
const lookup = async (key: string) => (await ask(request(cpr(key)))).xml

test('a person is told with name and address, codes and zeros as CPR writes them', async () => {
  const { status, xml } = await ask(request(cpr('alma')), {
    SOAPAction: `"${service}PersonLookup"`,
  })
  assert.equal(status, 200)
  assert.match(xml, new RegExp(`<PersonLookupResponse xmlns="${service}"><persondata>`))
  assert.match(xml, /<personadresseringsnavn>Alma Testesen</)
  assert.match(xml, /<kommunekode>253<.*<husnummer>002<.*<postnummer>2699<.*<vejnavn>Fyrvej</)
  assert.match(xml, /<antalBoernUnder18>2</)
  assert.match(xml, /<adressebeskyttelse><beskyttet>false</)
})

test('persondata stands in the order of the schema', async () => {
  const xml = await lookup('noah')
  const order =
    'personnummer gaeldendePersonnummer navn foedselsdato alder koen antalBoernUnder18 ' +
    'DeltBopælMarkering DeltBopælStartDato status civilstand adressebeskyttelse tilmeldtDigitalpost'
  const places = order.split(' ').map((name) => xml.indexOf(`<${name}>`))
  assert.ok(
    places.every((place) => place > 0),
    places.join(),
  )
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('a protected person is told in full, with the flag', async () => {
  const xml = await lookup('signe')
  assert.match(xml, /<beskyttet>true</)
  assert.match(xml, /<vejnavn>/)
})

test('who has custody is told by the child’s record only', async () => {
  assert.doesNotMatch(await lookup('nadia'), /foraeldremyndighed/)
  assert.match(await lookup('nadia'), new RegExp(`<barn><personnummer>${cpr('noah')}`))
  const noah = await lookup('noah')
  for (const [type, key] of [
    [3, 'nadia'],
    [4, 'omar'],
  ] as const) {
    const custody = `<foraeldremyndighedtype>${type}</foraeldremyndighedtype><relationPersonnummer>${cpr(key)}`
    assert.ok(noah.includes(custody), key)
  }
  assert.equal((await lookup('emil')).match(/<foraeldremyndighed>/g)?.length, 1)
})

test('an unknown number is a fault of Serviceplatformen', async () => {
  for (const pnr of [cpr('uffe'), '6101011234', '']) {
    const { status, xml } = await ask(request(pnr))
    assert.equal(status, 500)
    assert.match(
      xml,
      /<ServiceplatformFault xmlns="[^"]+ServiceplatformFault\/1\/"><ErrorList><Error>.*PNR not found/,
    )
  }
})

test('a changed number tells the one that holds; the dead and the departed have no address', async () => {
  const { xml } = await ask(request(town.person('nils')!.formerCpr!))
  assert.match(xml, new RegExp(`<gaeldendePersonnummer>${cpr('nils')}<.*<status><status>60<`))
  assert.match(await lookup('dagny'), /<status><status>90</)
  assert.doesNotMatch(await lookup('ulrik'), /aktuelAdresse/)
})

test('what the service platform refuses is refused', async () => {
  const refused = async (body: string, headers = {}) => {
    const { status, xml } = await ask(body, headers)
    assert.equal(status, 500)
    return xml
  }
  const pnr = cpr('alma')
  assert.match(await refused(request(pnr, { before: '' })), /Security model .* was not provided/)
  assert.match(await refused(request(pnr, { ns: service.replace('/5/', '/4/') })), /soap:Client/)
  assert.match(
    await refused(request(pnr, { before: context.replace('99300019', '1') })),
    /MunicipalityCVR/,
  )
  assert.match(await refused(request(pnr), { SOAPAction: '"noget-andet"' }), /SOAPAction/)
  assert.match(await refused('<ikke xml'), /soap:Client/)
  assert.match(await refused(`<!DOCTYPE x [<!ENTITY e "1">]>${request(pnr)}`), /soap:Client/)
  assert.match(await refused(request('61010112345')), /longer than 10/)
  assert.equal((await ask(request(pnr), { 'Content-Type': 'application/json' })).status, 415)
})

const faults = (mode: string) =>
  fetch(`${world}/api/faults`, { method: 'PUT', body: JSON.stringify({ cpr: mode }) })

test('CPR that is down cuts the connection, and broken answers a SOAP fault', async () => {
  await faults('down')
  await assert.rejects(lookup('alma'))
  await faults('500')
  assert.match(await lookup('alma'), /<soap:Fault>/)
  await faults('ok')
  assert.match(await lookup('alma'), /Alma Testesen/)
})
