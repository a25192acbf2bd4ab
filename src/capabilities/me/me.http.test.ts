import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import type { Capability } from '../../platform/capability.ts'
import { citizen, town, type Town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'

const card = (key: string, order: number, text: string) => ({
  key,
  order,
  title: key,
  body: h('p', null, text),
})

const healthy: Capability = {
  name: 'healthy',
  me: {
    cards: async () => [card('later', 2, 'det andet kort'), card('first', 1, 'det første kort')],
    todos: async () => [
      {
        title: 'Send en tegning',
        detail: 'Carport',
        due: new Date('2026-12-03T12:00:00Z'),
        href: '/a',
        action: 'Send',
      },
      {
        title: 'Svar på tilbud',
        detail: 'Plads',
        due: new Date('2026-12-01T12:00:00Z'),
        href: '/b',
        action: 'Se',
      },
    ],
  },
}
const broken: Capability = {
  name: 'broken',
  me: {
    cards: async () => {
      throw new Error('the register is away')
    },
  },
}

const asAlma = async (here: Town) =>
  here.as(
    citizen(
      await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'Alma Testesen' })),
    ),
  )

test('the personal page gathers what the rooms offer, in order, and what is due first comes first', async () => {
  await using here = await town({ rooms: [healthy] })
  await asAlma(here)
  const { body, headers } = await here.get('/mit')
  assert.match(body, /Hej Alma/)
  assert.ok(body.indexOf('det første kort') < body.indexOf('det andet kort'))
  assert.ok(body.indexOf('Svar på tilbud') < body.indexOf('Send en tegning'))
  assert.match(body, /To ting|2 ting/)
  assert.match(String(headers['cache-control']), /no-store/)
})

test('a room that fails takes its own part of the page with it, and no more', async () => {
  await using here = await town({ rooms: [broken, healthy] })
  await asAlma(here)
  const { body, statusCode } = await here.get('/mit')
  assert.equal(statusCode, 200)
  assert.match(body, /det første kort/)
  assert.match(body, /Noget mangler på siden/)
})

test('who has nothing yet is told what will come here', async () => {
  await using here = await town()
  await asAlma(here)
  assert.match((await here.get('/mit')).body, /Her er ikke noget endnu/)
})
