import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { readAddresses } from '../../../standins/addresses.ts'
import { rehearsal } from '../../../standins/rehearsal.ts'
import { estateOf } from '../../../standins/world/property/estate.ts'
import { propertyRegister } from './index.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`
const config = {
  datafordeler: { url: `${world}/datafordeler`, key: 'kun-til-demo' },
  adressevaelger: { url: `${world}/adressevaelger`, token: 'adressevaelger123' },
  plandata: `${world}/plandata`,
  miljoeportal: `${world}/miljoeportal`,
}
const register = propertyRegister(config, { patience: 3000 })
const estates = readAddresses('demo/addresses.csv').flatMap((address) => estateOf(address) ?? [])
const wanted = ({ address }: (typeof estates)[number]) => ({
  text: `${address.vejnavn} ${address.husnr}, ${address.postnr} ${address.postdistrikt}`,
  municipalityCode: address.kommunekode,
})
const at = (text: string) => ({ text, municipalityCode: '0253' })
const fyrvej = at('Fyrvej 2, 2699 Klitby Strand')

const fault = (property: string) =>
  fetch(`${world}/api/faults`, { method: 'PUT', body: JSON.stringify({ property }) })

test('a property is known with its buildings, its plot, its plans and its lines', async () => {
  const property = (await register(fyrvej))!
  assert.equal(property.plan!.zone, 'town')
  assert.ok(property.plot!.area > 400)
  assert.ok(property.buildings!.every(({ footprint }) => footprint! > 0))
  assert.deepEqual(Object.keys(property.lines!), ['forest', 'stream', 'lake', 'church'])
  assert.ok(property.plan!.frame!.ratio)
})

test('the same address is the same property every time', async () => {
  assert.deepEqual(await register(fyrvej), await register(fyrvej))
})

test('what was torn down is not there, and every parcel of the property counts', async () => {
  const torn = estates.find(({ buildings }) => buildings.some(({ status }) => status === '10'))!
  const { buildings } = (await register(wanted(torn)))!
  assert.equal(buildings!.length, torn.buildings.length - 1)
  const large = estates.find(({ parcels }) => parcels.length === 2)!
  const { plot } = (await register(wanted(large)))!
  assert.equal(plot!.parcels.length, 2)
  assert.equal(
    plot!.area,
    large.parcels.reduce((sum, { area, road }) => sum + area - road, 0),
  )
})

test('an address that is not in the register is no property', async () => {
  assert.equal(await register(at('Opdigtetvej 1, 2699 Klitby Strand')), undefined)
  assert.equal(await register({ text: fyrvej.text, municipalityCode: '0461' }), undefined)
  // The beginning of an address is not an address.
  assert.equal(await register(at('Fyrvej')), undefined)
})

test('registers that are away are an error that tells neither the key nor the address', async () => {
  let told = 0
  const ways = ['down', '500', 'slow', 'timeout-after-accept']
  for (const way of ways) {
    await fault(way)
    const error = await propertyRegister(config, { patience: 300 })(fyrvej).then(
      () => assert.fail(way),
      (thrown: unknown) => thrown,
    )
    const shown = inspect(error, { depth: 10, showHidden: true })
    if (/kun-til-demo|adressevaelger123|Fyrvej/.test(shown)) told++
  }
  await fault('ok')
  assert.equal(told, 0)
  const wrongKey = { ...config, datafordeler: { ...config.datafordeler, key: 'hemmelig' } }
  await assert.rejects(
    propertyRegister(wrongKey)(fyrvej),
    (error) => /DAF-AUTH/.test(String(error)) && !/hemmelig/.test(inspect(error, { depth: 9 })),
  )
})

test('one register that is away takes its own part with it, no more', async () => {
  const property = (await propertyRegister({ ...config, plandata: 'http://localhost:1' })(fyrvej))!
  assert.equal('plan' in property, false)
  assert.ok(property.buildings && property.plot && property.lines)
})

test('a register that answers too late is not waited for', async () => {
  const slow = createServer(() => {})
  await new Promise<void>((resolve) => void slow.listen(0, '127.0.0.1', resolve))
  const miljoeportal = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
  const property = (await propertyRegister(
    { ...config, miljoeportal },
    { patience: 1500 },
  )(fyrvej))!
  slow.close().closeAllConnections()
  assert.equal('lines' in property, false)
  assert.ok(property.buildings && property.plan)
})

test('an answer that is not the register’s is refused', async () => {
  for (const body of ['', '<html>', '{}', '{"status":"fejl"}', '[]']) {
    const odd = createServer((_, response) => void response.end(body))
    await new Promise<void>((resolve) => void odd.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`
    const asked = propertyRegister({ ...config, adressevaelger: { url, token: 'x' } })(fyrvej)
    await assert.rejects(asked, /^Error: Adressevælger/, body)
    odd.close().closeAllConnections()
  }
})
