import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Town, town } from '../../../test/town.ts'
import type { Basis } from '../../platform/actor.ts'
import { hanneFor } from '../identity/power.test.support.ts'
import { sessionCookie } from '../identity/sessions/cookie.ts'
import { openOne, pdf, uploads } from './cases.test.support.ts'
import { askFor } from './mine.test.support.ts'
import { setPowers } from './index.ts'

const building = 'urn:dk:faelled:fuldmagt:byggesag'

/** Hanne, who acts for a party, at her browser. */
async function actsFor(here: Town, partyId: string, basis: Basis, privileges?: string[]) {
  const { id, token } = await hanneFor(here, partyId, { basis, ...(privileges && { privileges }) })
  const headers = { cookie: `${sessionCookie}=${token}` }
  const get = (path: string) => here.get(path, 'klitby.example', headers)
  return { person: id, headers, get }
}

test('a power of attorney that names the kind of case opens it, and the look is noted', async () => {
  await using here = await town()
  const { id, alma } = await openOne(here)
  await here.write((tx) => setPowers(tx, 'carport', ['urn:other', building]))
  const hanne = await actsFor(here, alma, 'power-of-attorney', [building])
  assert.equal((await hanne.get(`/mine-sager/${id}`)).statusCode, 200)
  const { rows } = await here.read((tx) =>
    sql<
      Record<string, string>
    >`select actor, action, subject, reason from platform.access_log`.execute(tx),
  )
  assert.deepEqual(rows, [
    {
      actor: `citizen:${hanne.person}`,
      action: 'cases.case-seen',
      subject: `party:${alma}`,
      reason: 'power-of-attorney',
    },
  ])
  assert.match((await hanne.get('/mine-sager')).body, /BYG-/)
  assert.match((await hanne.get('/mit')).body, /Carport, Klitvej 12/)
})

test('one for something else, or for a kind that nobody has named, opens nothing: no page, list, card, file or form', async () => {
  await using here = await town()
  const one = await openOne(here)
  const { id, alma } = one
  const answer = await askFor(here, one, 'Tegning')
  here.as(undefined)
  const other = await actsFor(here, alma, 'power-of-attorney', ['urn:dk:faelled:fuldmagt:moede'])
  const closed = async () => {
    const paths = [`/mine-sager/${id}`, `/mine-sager/${id}/dokumenter/${randomUUID()}`]
    for (const path of paths) assert.equal((await other.get(path)).statusCode, 404, path)
    for (const path of ['/mine-sager', '/mit']) {
      const { body, statusCode } = await other.get(path)
      assert.equal(statusCode, 200)
      assert.doesNotMatch(body, /Carport|BYG-|tegning/i, path)
    }
    for (const path of [answer, `/mine-sager/${id}/beskeder`]) {
      const form = { id: randomUUID(), text: 'x', 'svar-0': 'x' }
      const sent = await uploads(here, path, form, { filer: pdf('a.pdf') }, other.headers)
      assert.equal(sent.statusCode, 404, path)
    }
  }
  await closed()
  await here.write((tx) => setPowers(tx, 'carport', [building]))
  await closed()
  await here.write((tx) => setPowers(tx, 'carport', ['urn:dk:faelled:fuldmagt:moede']))
  assert.equal((await other.get(`/mine-sager/${id}`)).statusCode, 200)
  await here.write((tx) => setPowers(tx, 'carport', []))
  await closed()
})

test('a parent and a signatory need no privilege', async () => {
  for (const basis of ['parent', 'signatory'] as const) {
    await using here = await town()
    const { id, alma } = await openOne(here)
    const somebody = await actsFor(here, alma, basis)
    assert.equal((await somebody.get(`/mine-sager/${id}`)).statusCode, 200, basis)
  }
})
