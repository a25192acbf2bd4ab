import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../test/town.ts'
import { keyring } from '../../../platform/keys.ts'
import { addParty, addProvider, cprOf, partyById, resealAll } from '../index.ts'
import { knowPerson } from './known.ts'
import { providerByKey } from './providers.ts'

const [old, next] = [
  'the secret of last year, which we leave',
  'the secret of this year, which we take up',
]
const before = keyring([old])
const during = keyring([next, old])
const afterwards = keyring([next])

const provider = {
  key: 'neb',
  audience: 'citizen',
  adapter: 'neb',
  issuer: 'https://issuer.example',
  clientId: 'c',
  secret: 'hemmelig',
  minimumLevel: 'substantial',
  extra: {},
} as const

test('a secret is replaced while people log in: nobody becomes two, and the old secret can then be thrown away', async () => {
  await using here = await town()
  const cprs = ['7403880056', '6211790803', '8306910370']
  const ids = await here.write((tx) =>
    Promise.all(
      cprs.map((cpr) => addParty(tx, before, { kind: 'person', name: cpr.slice(0, 2), cpr })),
    ),
  )
  await here.write((tx) => addProvider(tx, before, provider))
  const known = (keys: typeof before, cpr: string) =>
    here.write((tx) => knowPerson(tx, keys, { cpr }, 'da'))
  assert.equal(await known(during, cprs[0]!), ids[0])
  assert.equal(await here.write((tx) => resealAll(tx, during, 1)), 1)
  assert.equal(await known(during, cprs[1]!), ids[1])
  while (await here.write((tx) => resealAll(tx, during))) continue
  for (const [at, cpr] of cprs.entries()) {
    assert.equal(await known(afterwards, cpr), ids[at])
    assert.equal(await here.write((tx) => cprOf(tx, afterwards, ids[at]!)), cpr)
  }
  const found = await here.read((tx) => providerByKey(tx, afterwards, 'neb'))
  assert.equal(found?.secret, 'hemmelig')
  await assert.rejects(here.read((tx) => providerByKey(tx, before, 'neb')))
})

test('the number stands nowhere in the row, and equal numbers do not look equal in two tenants’ seals', async () => {
  await using here = await town()
  await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'X', cpr: '7403880056' }),
  )
  await here.inNeighbour((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'X', cpr: '7403880056' }),
  )
  const { rows } = await sql<{ row: string; sealed: Buffer }>`
    select p::text as row, cpr_sealed as sealed from identity.party p`.execute(here.ownerDb)
  assert.equal(rows.length, 2)
  for (const { row } of rows) assert.doesNotMatch(row, /740388/)
  assert.ok(!rows[0]!.sealed.equals(rows[1]!.sealed))
})

test('fifty logins at once of somebody new make one party', async () => {
  await using here = await town()
  const said = { cpr: '6211790803', subject: 'bo', name: 'Bo Eksempel' }
  const ids = await Promise.all(
    Array.from({ length: 50 }, () => here.write((tx) => knowPerson(tx, here.keys, said, 'da'))),
  )
  assert.equal(new Set(ids).size, 1)
})

test('what a login says is noted, what it does not say is left', async () => {
  await using here = await town()
  const know = (said: object) => here.write((tx) => knowPerson(tx, here.keys, said, 'en'))
  const party = async (id: string) => {
    return here.read((tx) => partyById(tx, id))
  }
  const id = await know({ cpr: '8306910370', subject: 's', name: 'Signe Skærmet' })
  assert.equal((await party(id)).language, 'en')
  assert.equal(await know({ cpr: '8306910370', subject: 's', protected: true }), id)
  assert.deepEqual([(await party(id)).name, (await party(id)).protected], ['Signe Skærmet', true])
  await know({ cpr: '8306910370', name: 'Signe Gift' })
  assert.deepEqual([(await party(id)).name, (await party(id)).protected], ['Signe Gift', true])
  await know({ cpr: '8306910370', protected: false })
  assert.equal((await party(id)).protected, false)
})

test('a move is noted; the same address keeps what a register said of it', async () => {
  await using here = await town()
  const know = (address: object) =>
    here.write((tx) => knowPerson(tx, here.keys, { cpr: '6211790803', address } as never, 'da'))
  const id = await know(said('Klitvej 3', { source: 'cpr', municipalityCode: '0253' }))
  const address = async () => (await here.read((tx) => partyById(tx, id))).address
  await know(said('Klitvej 3', { source: 'mitid' }))
  assert.deepEqual(await address(), said('Klitvej 3', { source: 'cpr', municipalityCode: '0253' }))
  await know(said('Havnen 1', { source: 'mitid' }))
  assert.deepEqual(await address(), said('Havnen 1', { source: 'mitid' }))
})

test('somebody who has been given a new number is still the same person', async () => {
  await using here = await town()
  const know = (said: object) => here.write((tx) => knowPerson(tx, here.keys, said, 'da'))
  const id = await know({ cpr: '8312720921', subject: 'nils', name: 'Nils Nytnummer' })
  assert.equal(await know({ cpr: '8412720955', subject: 'nils' }), id)
  assert.equal(await here.write((tx) => cprOf(tx, here.keys, id)), '8412720955')
})

const said = (text: string, more = {}) => ({ text, postalCode: '9999', city: 'Klitby', ...more })
