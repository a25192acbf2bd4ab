import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { rehearsal } from '../../../standins/rehearsal.ts'
import { cprRegister } from './index.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`
const register = cprRegister({ url: world, municipalityCvr: '99300019' }, { patience: 500 })

type Known = { key: string; cpr: string; formerCpr?: string; name: string }
const { people } = JSON.parse(readFileSync('demo/people.json', 'utf8')) as { people: Known[] }
const known = (key: string) => people.find((person) => person.key === key)!
const fault = (cpr: string) =>
  fetch(`${world}/api/faults`, {
    method: 'PUT',
    body: JSON.stringify({ cpr }),
    headers: { 'content-type': 'application/json' },
  })

test('a person is found with an address as people write it', async () => {
  const alma = await register.person(known('alma').cpr)
  assert.equal(alma!.name, 'Alma Testesen')
  assert.equal(alma!.protected, false)
  assert.match(alma!.address!.text, /^\D+ [1-9]\d*[A-Z]?$/)
  assert.match(alma!.address!.postalCode, /^\d{4}$/)
  assert.match(alma!.address!.municipalityCode, /^0\d{3}$/)
})

test('age, children and marriage are told', async () => {
  const about = async (key: string) => {
    const { born, children, married } = (await register.person(known(key).cpr))!
    return { born, children, married }
  }
  assert.deepEqual(await about('alma'), { born: '1988-03-14', children: 2, married: false })
  assert.deepEqual(await about('karen'), { born: '1938-02-11', children: 0, married: true })
})

test('protection is told; the dead and those who moved abroad have no address here', async () => {
  assert.equal((await register.person(known('signe').cpr))!.protected, true)
  for (const key of ['dagny', 'ulrik']) {
    const person = await register.person(known(key).cpr)
    assert.equal(person!.name, known(key).name)
    assert.equal('address' in person!, false)
  }
  assert.equal((await register.person(known('aase').cpr))!.name, "Åse O'Brien-Ærø")
})

test('a number that was changed leads to the person', async () => {
  const nils = known('nils')
  assert.deepEqual(await register.person(nils.formerCpr!), await register.person(nils.cpr))
})

test('a number nobody has is nobody', async () => {
  assert.equal(await register.person(known('uffe').cpr), undefined)
  assert.equal(await register.person('0000000000'), undefined)
  for (const wrong of ['', '123', '010190-1234', '<PNR/>', '12345678901']) {
    assert.equal(await register.person(wrong), undefined)
    assert.deepEqual(await register.children(wrong), [])
  }
})

test('children are those whose own record names the parent', async () => {
  const names = async (key: string) =>
    (await register.children(known(key).cpr)).map(({ name }) => name).toSorted()
  assert.deepEqual(await names('alma'), ['Emil Testesen', 'Ida Testesen'])
  assert.deepEqual(await names('nadia'), ['Noah Delebo'])
  assert.deepEqual(await names('omar'), ['Noah Delebo'])
  assert.deepEqual(await names('bo'), [])
  const [noah] = await register.children(known('nadia').cpr)
  assert.deepEqual(noah, { cpr: known('noah').cpr, name: 'Noah Delebo', protected: false })
})

test('a register that is away is an error that tells nothing of whom we asked about', async () => {
  const { cpr } = known('alma')
  const ways = ['down', '500', 'slow', 'timeout-after-accept']
  let told = 0
  for (const way of ways) {
    await fault(way)
    const error = await register.person(cpr).then(
      () => assert.fail(way),
      (thrown: unknown) => thrown,
    )
    const shown = inspect(error, { depth: 10, showHidden: true })
    if (shown.includes(cpr) || shown.includes('Alma')) told++
  }
  await fault('ok')
  assert.equal((await register.person(cpr))!.name, 'Alma Testesen')
  console.log(`CPR away in ${ways.length} ways: errors with a number or a name ${told}`)
  assert.equal(told, 0)
})

/** A register that answers just this. */
async function answering(body: string, status = 200) {
  const server = createServer(
    (_, response) => void response.writeHead(status, { 'content-type': 'text/xml' }).end(body),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...cprRegister(
      { url: `http://127.0.0.1:${port}`, municipalityCvr: '99300019' },
      { patience: 500 },
    ),
    [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
  }
}
const soap = (body: string) =>
  `<x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"><x:Body>${body}</x:Body></x:Envelope>`

test('what is missing is missing, and floor, door and care of are written out', async () => {
  await using empty = await answering(soap('<PersonLookupResponse/>'))
  assert.equal(await empty.person('6105900600'), undefined)
  await using bare = await answering(
    soap('<r:PersonLookupResponse xmlns:r="x"><r:persondata/></r:PersonLookupResponse>'),
  )
  assert.deepEqual(await bare.person('6105900600'), { name: '', protected: false })
  const address =
    '<kommunekode>851</kommunekode><husnummer>012A</husnummer><etage>02</etage><sidedoer>000tv</sidedoer>' +
    '<postnummer>9000</postnummer><postdistrikt>Aalborg</postdistrikt><vejnavn>Østre &amp; Vestre Allé</vejnavn>' +
    '<conavn>Bo Ek</conavn><AdresseUUID>0a3f50b8-0000-4000-8000-000000000000</AdresseUUID>'
  const person =
    `<persondata><navn><fornavn>Åse</fornavn><efternavn>Ek</efternavn></navn><status>1</status></persondata>` +
    `<adresse><aktuelAdresse>${address}</aktuelAdresse></adresse>`
  await using full = await answering(soap(`<PersonLookupResponse>${person}</PersonLookupResponse>`))
  assert.deepEqual(await full.person('6105900600'), {
    name: 'Åse Ek',
    protected: false,
    address: {
      text: 'c/o Bo Ek, Østre & Vestre Allé 12A, 2. tv',
      postalCode: '9000',
      city: 'Aalborg',
      municipalityCode: '0851',
      id: '0a3f50b8-0000-4000-8000-000000000000',
    },
  })
})

test('an answer that is not the register’s is refused', async () => {
  const answers = [
    '',
    'hej',
    '<html>',
    soap(''),
    soap('<PersonLookupResponse/>').replace(
      '<x:',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><x:',
    ),
  ]
  for (const body of answers) {
    await using odd = await answering(body)
    await assert.rejects(odd.person('6105900600'), /^Error: CPR answered 200/, body)
  }
  await using stopped = await answering(
    soap('<PersonLookupResponse><persondata/></PersonLookupResponse>'),
    502,
  )
  await assert.rejects(stopped.person('6105900600'), /502/)
})
