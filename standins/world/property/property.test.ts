import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { rehearsal } from '../../rehearsal.ts'
import { utm32 } from './utm.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`

const now = '2026-11-22T10:00:00.000Z'
const times = `registreringstid: "${now}", virkningstid: "${now}"`

async function ask(
  query: string,
  { register = 'BBR/v3', key = '?apiKey=kun-til-demo', variables = {} } = {},
) {
  const answer = await fetch(`${world}/datafordeler/${register}${key}`, {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
  })
  const body = (await answer.json().catch(() => ({}))) as {
    data?: Record<string, { nodes: Record<string, unknown>[] }>
    errors?: { extensions: { code: string } }[]
  }
  return { status: answer.status, data: body.data, code: body.errors?.[0]?.extensions.code }
}
const search = async (query: string) => {
  const answer = await fetch(`${world}/adressevaelger/husnumre/soeg?${query}`)
  const body = (await answer.json()) as { fund: { id: string; titel: string }[] }
  return { code: answer.status, fund: body.fund }
}
const wfs = (query: string) =>
  fetch(`${world}/plandata/geoserver/wfs?service=WFS&version=2.0.0&request=GetFeature&${query}`)

test('a place is where the map has it', () => {
  // Along the zone's middle the map is the meridian's length by 0.9996, summed here in small steps instead.
  const [a, f] = [6378137, 1 / 298.257222101]
  const e2 = f * (2 - f)
  const steps = 10_000
  const step = (55.68 * Math.PI) / 180 / steps
  let arc = 0
  for (let at = 0.5; at < steps; at++) {
    arc += (a * (1 - e2) * step) / (1 - e2 * Math.sin(at * step) ** 2) ** 1.5
  }
  const { x, y } = utm32(9, 55.68)
  assert.equal(x, 500_000)
  assert.ok(Math.abs(y - arc * 0.9996) < 0.02)
  assert.deepEqual(utm32(9, 0), { x: 500_000, y: 0 })
  // As far to the west as to the east.
  assert.ok(Math.abs(utm32(8, 56).x + utm32(10, 56).x - 1_000_000) < 0.02)
})

test('Datafordeleren refuses what the real one refuses', async () => {
  const fields = '{ nodes { id_lokalId } }'
  const whole = `{ BBR_Bygning(${times}, where: { husnummer: { eq: "x" } }) ${fields} }`
  assert.equal((await ask(whole)).status, 200)
  assert.equal((await ask(whole, { key: '' })).status, 401)
  assert.equal((await ask(whole, { register: 'BBR/v1' })).status, 404)
  const codes: [string, string][] = [
    [
      `{ BBR_Bygning(virkningstid: "${now}", where: { husnummer: { eq: "x" } }) ${fields} }`,
      'DAF-GQL-0009',
    ],
    [`{ en: BBR_Bygning(${times}) ${fields} }`, 'DAF-GQL-0008'],
    [`{ BBR_Bygning(${times}) ${fields} BBR_Grund(${times}) ${fields} }`, 'DAF-GQL-0010'],
    ['{ __schema { types { name } } }', 'HC0046'],
    [
      `{ BBR_Bygning(${times}, where: { husnummer: { eq: "x" } }) { nodes { byg026Opførelsesår } } }`,
      'HC0011',
    ],
    [`{ BBR_Bygning(${times}, where: { husnummer: { eq: "x" } }) { nodes { hoejde } } }`, 'HC0020'],
    [`{ BBR_Bygning(${times}, where: { byg007Bygningsnummer: { eq: "1" } }) ${fields} }`, 'HC0016'],
    ['{', 'HC0011'],
  ]
  for (const [query, code] of codes) assert.equal((await ask(query)).code, code, query)
})

test('from an address to its building, by the ids the registers share', async () => {
  const { fund } = await search('tekst=Fyrvej%202&kommuneKode=0253&token=adressevaelger123')
  const [found] = fund
  assert.equal(found!.titel, 'Fyrvej 2, 2699 Klitby Strand')
  const { data } = await ask(
    'query A($id: String!, $t: DafDateTime!) { BBR_Bygning(first: 5, registreringstid: $t, virkningstid: $t, ' +
      'where: { husnummer: { eq: $id } }) { nodes { byg021BygningensAnvendelse status } } }',
    { variables: { id: found!.id, t: now } },
  )
  assert.ok(data!.BBR_Bygning!.nodes.some(({ status }) => status === '6'))
  assert.equal((await search('tekst=Fyrvej&token=forkert')).code, 401)
  assert.equal((await search('tekst=Fyrvej&kommuneKode=253&token=adressevaelger123')).code, 400)
})

test('GeoServer says what is wrong in XML, and nothing when the axes are turned round', async () => {
  const { x, y } = utm32(12.2881, 55.5816)
  const layer = 'typeNames=pdk:theme_pdk_zonekort_v&outputFormat=application/json&CQL_FILTER='
  const at = async (point: string) =>
    (await (await wfs(`${layer}INTERSECTS(geometri,POINT(${point}))`)).json()) as {
      features: { properties: object }[]
    }
  assert.deepEqual((await at(`${x} ${y}`)).features[0]!.properties, {
    komnr: 253,
    zone: 1,
    zonestatus: 'Byzone',
  })
  assert.deepEqual((await at(`${y} ${x}`)).features, [])
  for (const wrong of [
    'typeNames=pdk:findes_ikke&outputFormat=application/json',
    `${layer}INTERSECTS(Shape,POINT(1 2))`,
  ]) {
    const answer = await wfs(wrong)
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /<ows:ExceptionReport/)
  }
})

test('DAWA is closed', async () => {
  assert.equal((await fetch(`${world}/dawa/adgangsadresser`)).status, 410)
})
