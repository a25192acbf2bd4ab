import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../test/town.ts'
import { cancelMessage, type Sms } from './index.ts'
import { say, remind, pass, states } from './notifications.test.support.ts'

test('a message for later waits for its time, and can be taken back', async () => {
  await using here = await town()
  const at = new Date(+here.clock.now + 60 * 60_000)
  await remind(here, { key: 'aftale:1:husk', at })
  await remind(here, { key: 'aftale:2:husk', at })
  await pass(here, 30)
  assert.equal(here.sent.sms.length, 0)
  await here.write((tx) => cancelMessage(tx, 'aftale:1:'))
  await pass(here, 31)
  assert.equal(here.sent.sms.length, 1)
  assert.deepEqual(await states(here), ['cancelled', 'sent'])
  await remind(here, { key: 'aftale:1:husk' })
  await here.work()
  assert.equal(here.sent.sms.length, 2, 'what was taken back may be said again')
})

test('an SMS in the night waits for the morning, unless it hurries; a mail does not wait', async () => {
  await using here = await town({ now: new Date('2027-03-27T22:00:00Z') })
  await remind(here)
  await remind(here, { urgent: true })
  await say(here)
  await here.work()
  assert.deepEqual([here.sent.sms.length, here.sent.mails.length], [1, 1])
  await pass(here, 7 * 60 + 59)
  assert.equal(here.sent.sms.length, 1)
  await pass(here, 1)
  assert.equal(here.sent.sms.length, 2)
})

test('a reminder that could not leave in time is not sent afterwards', async () => {
  const away = { down: true }
  const sms: Sms[] = []
  await using here = await town({
    sms: async (one) => {
      if (away.down) throw new Error('away')
      sms.push(one)
      return undefined
    },
  })
  await remind(here, { at: here.clock.now, remind: true })
  await here.work()
  away.down = false
  await pass(here, 24 * 60)
  assert.deepEqual(sms, [])
  assert.deepEqual(await states(here), ['cancelled'])
})
