import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town, type Town } from '../../../../test/town.ts'
import { caseById } from '../../cases/index.ts'
import { publish } from '../publishing/publish.ts'
import { submissionById } from '../store/submissions.ts'
import { shed } from '../shed.test.support.ts'
import {
  begin,
  beginUnknown,
  complaintsOn,
  type Fields,
  furnish,
  idOf,
} from '../walker.test.support.ts'

/** What the registers say of every property here: not listed, in town. */
const property = async () => ({
  buildings: [{ use: 'house', footprint: 120, listed: false }],
  plan: { zone: 'town' as const, localPlans: [] },
})

/** Somebody who has not logged in, with the service begun. */
async function stranger(here: Town) {
  await here.write((tx) => publish(tx, shed, here.clock.now))
  const { at, as } = await beginUnknown(here, 'skur')
  const step = async (page: string, fields: Fields = {}) => {
    const { statusCode, headers, body } = await here.post(`${at}/${page}`, fields, undefined, as)
    assert.equal(statusCode, 303, complaintsOn(body).join())
    return headers.location!
  }
  const page = async (name: string) => (await here.get(`${at}/${name}`, undefined, as)).body
  assert.equal(await step('hvad', { areal: '12', hoejde: '2,1' }), `${at}/hvor`)
  return { at, as, step, page }
}

test('one who does not need it is told at once, before any login, with grounds and what to do instead', async () => {
  await using here = await town({ property })
  await furnish(here)
  const { at, step, page } = await stranger(here)
  assert.equal(await step('hvor', { sted: 'Klitvej 12' }), `${at}/udfald`)
  const told = await page('udfald')
  for (const words of [
    /Du behøver ikke søge/,
    /bygge uden at søge \(<a href="https:\/\/eksempel\.dk\/eli\/5">Demoreglement § 5<\/a>\)\.</,
    /<a href="\/side\/naboen">Tal med din nabo<\/a>/,
    /Gå videre alligevel/,
    new RegExp(`href="${at}/hvad\\?ret=1#areal"`),
  ])
    assert.match(told, words)
  assert.doesNotMatch(told, /Ikke besvaret|Kontakt<\/dt>/, 'only what was answered')
  assert.doesNotMatch(told, /MitID|Log på/)
  // The answers can be changed, and then it may be needed after all.
  assert.equal(await step('hvad', { areal: '60', hoejde: '2,1' }), `${at}/udfald`)
  assert.match(await page('udfald'), /Du skal søge[\s\S]*Log på og gå videre/)
})

test('when no register tells, it is asked, and still nobody has to log in to be told', async () => {
  await using here = await town({ property: async () => Promise.reject(new Error('down')) })
  await furnish(here)
  const { at, step, page } = await stranger(here)
  assert.equal(await step('hvor', { sted: 'Klitvej 12' }), `${at}/huset`)
  assert.match(await page('huset'), /Er huset fredet\?/)
  assert.equal(await step('huset', { zone: 'byzone', fredet: 'ja' }), `${at}/udfald`)
  assert.match(await page('udfald'), /Du skal søge[\s\S]*Ved et fredet hus skal du altid søge/)
})

test('one who goes on nevertheless logs in there, keeps what was written, and is asked only what matters', async () => {
  await using here = await town({ property })
  const { alma } = await furnish(here)
  const { at, as, step, page } = await stranger(here)
  await step('hvor', { sted: 'Klitvej 12' })
  assert.equal(await step('udfald'), `${at}/udfald`)
  const back = encodeURIComponent(`${at}/udfald`)
  assert.ok((await page('udfald')).includes(`href="/login?retur=${back}&amp;niveau=betydelig"`))
  here.as(citizen(alma))
  assert.match(await page('udfald'), /<button[^>]*>Fortsæt/)
  // Zone and listing are known, and in town the neighbour changes nothing: so who they are is next.
  assert.equal(await step('udfald'), `${at}/dig`)
  const you = { 'person-navn': 'Alma', 'kontakt-email': 'alma@example.org' }
  assert.equal(await step('dig', you), `${at}/tjek`)
  const check = await page('tjek')
  assert.match(check, /Det spurgte vi ikke om \(3\)/)
  // What is told of several is told once.
  assert.equal(check.match(/Det ved vi fra de offentlige registre over ejendomme/g)!.length, 1)
  assert.match(check, /Hvilken zone\?<\/dt><dd><form[^>]*><span>Byzone</)
  assert.match(check, /Det ændrer ikke noget, når du har svaret »Byzone« til »Hvilken zone\?«/)
  // From now on it is theirs, and not the browser's.
  assert.equal((await here.get(`${at}/tjek`)).statusCode, 200)
  here.as({ kind: 'nobody' })
  assert.notEqual((await here.get(`${at}/tjek`, undefined, as)).statusCode, 200)
  here.as(citizen(alma))
  assert.match(await step('send'), /^\/kvittering\//)
  const found = await here.read((tx) => caseById(tx, idOf(at)))
  assert.equal(found.title, 'Skur på 12 m², Klitvej 12')
  assert.ok(
    found.summary.some(
      ({ label, value }) =>
        label === 'Hvilken zone?' && value === 'Byzone (fra ejendomsregistrene)',
    ),
  )
  assert.equal((await here.read((tx) => submissionById(tx, idOf(at)))).partyId, alma)
})

test('who need not log in is told too, once, and again when another answer changes it', async () => {
  await using here = await town({ property })
  await furnish(here)
  const open = { ...shed, login: { required: false, level: 'low' } }
  await here.write((tx) => publish(tx, open, here.clock.now))
  const at = await begin(here, 'skur')
  const step = async (page: string, fields: Fields = {}) =>
    (await here.post(`${at}/${page}`, fields)).headers.location
  assert.equal(await step('hvad', { areal: '60', hoejde: '2,1' }), `${at}/udfald`)
  assert.match((await here.get(`${at}/udfald`)).body, /Du skal søge[\s\S]*<button[^>]*>Fortsæt/)
  assert.equal(await step('udfald'), `${at}/hvor`)
  assert.equal(await step('hvor', { sted: 'Klitvej 12' }), `${at}/dig`)
  assert.equal(await step('hvad?ret=1', { areal: '70', hoejde: '2,1' }), `${at}/dig`)
  assert.equal(await step('hvad?ret=1', { areal: '12', hoejde: '2,1' }), `${at}/udfald`)
  assert.match((await here.get(`${at}/udfald`)).body, /Du behøver ikke søge/)
})

test('why we ask is one reason, and the rules that look at the answer itself', async () => {
  await using here = await town({ property })
  await furnish(here)
  const { page } = await stranger(here)
  const whys = [...(await page('hvad')).matchAll(/<details class="why">(.*?)<\/details>/gs)]
  const [area] = whys.map(([, words]) => words!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
  assert.equal(
    area!.trim(),
    'Derfor spørger vi Dit svar er med til at afgøre, om du behøver at gå videre. ' +
      'Op til 50 m² og 2,5 meter må du bygge uden at søge ( Demoreglement § 5 ).',
  )
  assert.match(await page('hvor'), /Med adressen kan vi selv slå op/)
})

test('what a register says can be wrong: then it is asked, and what follows from it too', async () => {
  await using here = await town({ property })
  const { alma } = await furnish(here)
  const { at, step, page } = await stranger(here)
  await step('hvor', { sted: 'Klitvej 12' })
  await step('udfald')
  here.as(citizen(alma))
  await step('udfald')
  assert.equal(await step('ret', { spoerg: 'zone' }), `${at}/huset?ret=1`)
  const asked = await page('huset')
  assert.match(asked, /Hvilken zone\?/)
  assert.doesNotMatch(asked, /Er huset fredet\?/)
  assert.equal(await step('huset', { zone: 'landzone' }), `${at}/naboen`)
  assert.match(await page('naboen'), /Dit svar er med til at afgøre, hvad det koster\./)
  assert.match(await page('naboen'), /Er naboen ikke enig, holder vi et møde\./)
  await step('naboen', { naboEnig: 'nej' })
  await step('dig', { 'person-navn': 'Alma', 'kontakt-email': 'alma@example.org' })
  const check = await page('tjek')
  assert.match(check, /1\.200 kr\./)
  assert.match(check, /Det spurgte vi ikke om \(1\)/)
  await step('send')
  const { summary } = await here.read((tx) => caseById(tx, idOf(at)))
  assert.deepEqual(
    summary.filter(({ label }) => label === 'Uenig med registret'),
    [
      {
        label: 'Uenig med registret',
        value:
          'Borgeren siger, at oplysningen er forkert. Registret siger: Hvilken zone?: Byzone (fra ejendomsregistrene)',
      },
    ],
  )
})
