import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemById, versionsOf } from '../items/store.ts'
import { block, commons, page } from './library.test.support.ts'
import { answerOffer, offerUpstream, withOffer } from './offers.ts'
import { offers } from './offer-store.ts'

const frist = block('frist', 'Vi svarer inden 8 uger.')

test('better words are offered to the owner, who sees that block alone, answers, and shares them', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist, block('andet', 'Andet.')))
  const id = await here.adopt('klitby')
  await here.say('klitby', id, 'frist', 'Du får svar inden 8 uger.')
  await here.say('klitby', id, 'andet', 'Kanariefugl.')
  const offered = await here.within('klitby', (tx) => offerUpstream(tx, id, 'frist', 'Klarere'))
  assert.equal(offered.ok, true)
  const [got] = await here.within('owner', (tx) => offers(tx, 'received'))
  assert.deepEqual(
    [got!.data, got!.note, got!.otherId],
    [{ text: 'Du får svar inden 8 uger.' }, 'Klarere', here.tenantId],
  )
  assert.doesNotMatch(await here.allOf('owner'), /Kanariefugl/)
  await here.within('owner', (tx) =>
    answerOffer(tx, got!.id, { accepted: true, words: 'Tak' }, here.clock.now),
  )
  const [sent] = await here.within('klitby', (tx) => offers(tx, 'sent'))
  assert.deepEqual([sent!.state, sent!.answer], ['accepted', 'Tak'])
  await here.share(withOffer(page('Frist', frist, block('andet', 'Andet.')), got!))
  await here.work()
  const now = await here.within('klitby', (tx) => itemById(tx, id))
  const [version] = await here.within('klitby', (tx) => versionsOf(tx, id))
  assert.equal(now.baseNo, 2)
  assert.deepEqual(
    version!.operations.map((one) => one.block),
    ['andet'],
    'what was local is shared now',
  )
})
