import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town } from '../../../../test/town.ts'
import { addParty } from '../../identity/index.ts'
import { caseById } from '../../cases/index.ts'
import { begin, fillMeeting, furnish, idOf, post } from '../walker.test.support.ts'

const register = async () => ({
  name: 'Alma Rigtig Testesen',
  protected: false,
  address: {
    text: 'Klitvej 14',
    postalCode: '2690',
    city: 'Karlslunde',
    municipalityCode: '0253',
    id: '0253-0149-14',
  },
})

test('what CPR knows stands there already, and one who says it is wrong goes on; the case shows both', async () => {
  let asked = 0
  await using here = await town({ register: async () => (asked++, register()) })
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  assert.match((await here.get(`${at}/hvor`)).body, /value="Klitvej 14, 2690 Karlslunde"/)
  const done = await fillMeeting(here, {
    'person-rigtigt': 'nej',
    'person-navn': 'Alma Ny',
    'person-adresse': 'Nyvej 1',
  })
  const page = await here.get(`${done}/kontakt`)
  assert.match(page.body, /Fra CPR/)
  assert.match(page.body, /Alma Rigtig Testesen/)
  assert.equal(asked, 2)
  await post(here, `${done}/send`, {})
  const { summary } = await here.read((tx) => caseById(tx, idOf(done)))
  assert.equal(summary.find(({ label }) => label === 'Navn og adresse')?.value, 'Alma Ny\nNyvej 1')
  assert.match(
    summary.find(({ label }) => label === 'Uenig med registret')!.value,
    /Registret siger: Alma Rigtig Testesen, Klitvej 14/,
  )
})

test('a register that is down or silent stops nobody: one writes oneself, and is told so calmly', async () => {
  for (const broken of [
    async () => Promise.reject(new Error('down')),
    () => new Promise<never>(() => {}),
  ]) {
    await using here = await town({ register: broken })
    await furnish(here)
    const at = await fillMeeting(here, { 'person-navn': 'Alma Selv' })
    const page = await here.get(`${at}/kontakt`)
    assert.match(page.body, /Vi kan ikke hente dine oplysninger lige nu/)
    assert.match(page.body, /value="Alma Selv"/)
    await post(here, `${at}/send`, {})
  }
})

test('a protected name and address are neither shown nor repeated in what is sent', async () => {
  await using here = await town({
    register: async () => ({ ...(await register()), protected: true }),
  })
  await furnish(here)
  const hidden = await here.write((tx) =>
    addParty(tx, here.keys, {
      kind: 'person',
      name: 'Hemmelig Testesen',
      protected: true,
      cpr: '6303031234',
    }),
  )
  const actor = citizen(hidden, 'Hemmelig Testesen') as any
  here.as({
    ...actor,
    person: { ...actor.person, protected: true },
    behalf: { ...actor.behalf, protected: true },
  })
  const at = await fillMeeting(here)
  const page = (await here.get(`${at}/kontakt`)).body
  assert.match(page, /Dit navn og din adresse er beskyttet/)
  assert.doesNotMatch(page, /Alma Rigtig|Klitvej 14/)
  const receipt = await here.get(await post(here, `${at}/send`, {}))
  assert.doesNotMatch(receipt.body, /Hemmelig|Alma Rigtig|Klitvej 14/)
  const { summary } = await here.read((tx) => caseById(tx, idOf(at)))
  assert.doesNotMatch(JSON.stringify(summary), /Hemmelig|Alma Rigtig|Klitvej 14/)
})
