import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'
import { setUpBookingDemo } from './demo.ts'
import { confirm, freeTimes, hold, type Need } from './index.ts'

const now = new Date('2026-11-23T09:00:00Z')
const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }

test('the personal page tells of an appointment in the language it is read in', async () => {
  await using here = await town({ now })
  const alma = await here.write(async (tx) => {
    await setUpBookingDemo(tx)
    const partyId = await addParty(tx, here.keys, { kind: 'person', name: 'Alma' })
    const week = { from: now, to: new Date(+now + 7 * 86_400_000) }
    const [first] = await freeTimes(tx, need, week, now, 'public')
    const held = await hold(tx, need, first!.start, 'draft', now)
    assert.ok(held !== 'taken')
    const details = {
      partyId,
      title: 'Byggemøde',
      name: 'Alma',
      smsReminder: false,
      bring: [],
      language: 'en' as const,
    }
    await confirm(tx, here.keys, held.id, 'draft', details, now)
    return partyId
  })
  here.as(citizen(alma))
  const [danish, english] = [(await here.get('/mit')).body, (await here.get('/en/mit')).body]
  assert.match(danish, /Aftaler/)
  assert.match(english, />Appointments\b/)
  assert.match(english, /At the town hall/)
  assert.doesNotMatch(english.replace(/<[^>]*>/g, ' '), /Aftaler|På rådhuset/)
})
