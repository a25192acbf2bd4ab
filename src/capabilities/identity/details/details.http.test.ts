import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { citizen, type Town, town } from '../../../../test/town.ts'
import { logAccess } from '../../../platform/access-log.ts'
import type { Actor } from '../../../platform/actor.ts'
import { addParty, addStaff, partyById } from '../index.ts'

let here: Town
let id: string
before(async () => {
  here = await town()
  id = await here.write((tx) =>
    addParty(tx, here.keys, {
      kind: 'person',
      name: 'Alma Testesen',
      cpr: '7403880056',
      phone: '+45 12 34 56 01',
      address: {
        text: 'Klitvej 3, 9999 Klitby',
        postalCode: '9999',
        city: 'Klitby',
        source: 'mitid',
      },
    }),
  )
})
after(() => here[Symbol.asyncDispose]())

test('one sees what is known, where it comes from, and never the number', async () => {
  here.as(citizen(id))
  const page = await here.get('/mit/oplysninger')
  assert.equal(page.statusCode, 200)
  for (const shown of [
    'Alma Testesen',
    'Klitvej 3, 9999 Klitby',
    'Oplyst, da du loggede ind',
    '12\u00a034\u00a056\u00a001',
  ]) {
    assert.ok(page.body.includes(shown), shown)
  }
  assert.doesNotMatch(page.body, /740388/)
})

test('what is changed is kept, in one form, and said so', async () => {
  here.as(citizen(id))
  const sent = await here.post('/mit/oplysninger', {
    email: 'alma@borger.example',
    phone: '87 65 43 21',
    language: 'en',
  })
  assert.equal(sent.headers.location, '/mit/oplysninger?gemt=1')
  const { email, phone, language } = await here.read((tx) => partyById(tx, id))
  assert.deepEqual([email, phone, language], ['alma@borger.example', '+4587654321', 'en'])
  assert.match((await here.get(sent.headers.location!)).body, /Vi har gemt dine oplysninger/)
})

test('what cannot be used is explained by the field and in the summary, and kept', async () => {
  here.as(citizen(id))
  const page = await here.post('/mit/oplysninger', {
    email: 'alma',
    phone: '12 34',
    language: 'da',
  })
  assert.equal(page.statusCode, 422)
  assert.equal(page.body.match(/Skriv e-mailadressen med @ og punktum/g)?.length, 2)
  assert.equal(page.body.match(/Skriv telefonnummeret med 8 cifre/g)?.length, 2)
  assert.match(page.body, /value="alma"/)
  assert.match(page.body, /value="12 34"/)
  assert.match(page.body, /Alma Testesen/)
})

test('fields that are nobody’s to change are not changed', async () => {
  here.as(citizen(id))
  const before = await here.read((tx) => partyById(tx, id))
  await here.post('/mit/oplysninger', {
    email: before.email!,
    phone: before.phone!,
    language: before.language,
    name: 'Dronningen',
    protected: 'true',
    kind: 'staff',
    cvr: '12345678',
    tenant_id: here.neighbourId,
    id: here.tenantId,
  })
  assert.deepEqual(await here.read((tx) => partyById(tx, id)), before)
})

test('a protected person sees their own, and a representative neither name nor address', async () => {
  const signe = await here.write((tx) =>
    addParty(tx, here.keys, {
      kind: 'person',
      name: 'Signe Skærmet',
      protected: true,
      cpr: '8306910370',
      address: { text: 'Hemmelig Vej 1', postalCode: '9999', city: 'Klitby' },
    }),
  )
  here.as({ ...(citizen(signe, 'Signe Skærmet') as Actor & { kind: 'citizen' }) })
  const own = await here.get('/mit/oplysninger')
  assert.match(own.body, /Hemmelig Vej 1/)
  const self = citizen(id) as Actor & { kind: 'citizen' }
  const behalf = {
    id: signe,
    name: 'En person med beskyttet navn',
    protected: true,
    basis: 'parent',
    kind: 'person',
  } as const
  here.as({ ...self, behalf })
  const other = await here.get('/mit/oplysninger')
  assert.equal(other.statusCode, 200)
  assert.doesNotMatch(other.body, /Signe|Hemmelig/)
})

test('one sees who has looked, the newest first, a page at a time, and no employee by name', async () => {
  const mette = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Mette Sagsen', roles: ['caseworker'], teams: ['byggeri'] }),
  )
  const staff: Actor = {
    kind: 'staff',
    sessionId: 's',
    person: { id: mette, name: 'Mette Sagsen', protected: false },
    roles: ['caseworker'],
    teams: ['byggeri'],
  }
  here.as(citizen(id))
  assert.match((await here.get('/mit/adgang')).body, /Ingen andre har set dine oplysninger/)
  await here.write(async (tx) => {
    await logAccess(tx, { kind: 'nobody' }, 'r', {
      action: 'identity.cpr-read',
      subject: `party:${id}`,
      reason: 'register',
    })
    for (let n = 0; n < 60; n++) {
      await logAccess(tx, staff, 'r', {
        action: 'cases.seen',
        subject: `party:${id}`,
        reason: 'case',
      })
    }
  })
  const page = await here.get('/mit/adgang')
  assert.equal(page.body.match(/En medarbejder i Byggeri/g)?.length, 50)
  assert.doesNotMatch(page.body, /Mette/)
  const older = /href="(\/mit\/adgang\?foer=\d+)"/.exec(page.body)![1]!
  const rest = await here.get(older)
  assert.equal(rest.body.match(/En medarbejder i Byggeri/g)?.length, 10)
  assert.match(rest.body, /Dit CPR-nummer blev brugt til et opslag/)
})

test('in another’s name one sees nothing of one’s own', async () => {
  const stranger = await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'Bo' }))
  here.as(citizen(stranger, 'Bo'))
  for (const url of ['/mit/oplysninger', '/mit/adgang']) {
    assert.doesNotMatch((await here.get(url)).body, /alma@borger|Klitvej|Byggeri/)
  }
})
