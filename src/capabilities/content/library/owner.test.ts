import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../platform/db.ts'
import { block, commons, page } from './library.test.support.ts'
import { shareRevision } from './store.ts'
import { trialResult, tryInAdopters } from './trials.ts'

const frist = block('frist', 'Vi svarer inden 8 uger.')

test('what an adopter says is never seen by others: in no shared row, no trial and no page', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby')
  await here.adopt('skovby')
  await here.say('klitby', id, 'frist', 'Kanariefugl: vi svarer inden 8 uger.')
  const asked = await here.within('owner', (tx) =>
    tryInAdopters(
      tx,
      here.item(),
      page('Frist', block('frist', 'Vi svarer inden 4 uger.')),
      'substantive',
    ),
  )
  assert.equal(asked.asked, 2)
  await here.work()
  const result = await here.within('owner', (tx) => trialResult(tx, here.item(), asked.hash))
  assert.deepEqual([result.answered, result.verdicts.review], [2, 2])
  assert.deepEqual(result.counts, { 'merged-facts': 1, taken: 1 })
  assert.match(await here.allOf('klitby'), /Kanariefugl/)
  for (const other of ['owner', 'skovby'] as const)
    assert.doesNotMatch(await here.allOf(other), /Kanariefugl/, other)
  assert.doesNotMatch(await here.see('skovby'), /Kanariefugl/)
})

test('nobody shares in another’s name, and nobody shares over what they have not seen', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const again = (afterNo: number) => ({
    id: here.item(),
    kind: 'answer',
    title: 'X',
    pathHint: '/x',
    kle: [],
    audiences: [],
    words: [],
    language: 'da',
    sourceSystem: null,
    sourceRef: null,
    afterNo,
    blocks: page('X'),
    changeClass: 'editorial' as const,
    changeNote: '',
    inForceFrom: null,
    legalRefs: [],
    sharedBy: null,
  })
  await assert.rejects(
    here.within('klitby', (tx) => shareRevision(tx, again(1))),
    (error) => /another owns it/.test(String(error)) && refusedBy(error) === undefined,
  )
  assert.equal(await here.within('owner', (tx) => shareRevision(tx, again(0))), null)
})
