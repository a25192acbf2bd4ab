import assert from 'node:assert/strict'
import { test } from 'node:test'
import { block, commons, page } from '../../library/library.test.support.ts'
import { takeRevision } from '../../library/take-revision.ts'
import { reckonReuse } from './reckon.ts'
import { savedBy } from './saving.ts'
import { putEstimate } from './store.ts'

test('hours saved are as the formula says, and a page that is all rewritten costs more than it saves', () => {
  const estimate = { writeHours: 6, adaptHours: 0.5, updateHours: 0.75 }
  assert.deepEqual(savedBy({ adopted: 10, changedShare: 0.25, alone: 4 }, estimate), {
    written: 40,
    updated: 3,
    hours: 43,
  })
  assert.equal(savedBy({ adopted: 2, changedShare: 1, alone: 0 }, estimate).hours, -1)
  assert.equal(savedBy({ adopted: 0, changedShare: 0, alone: 0 }, estimate).hours, 0)
})

test('what is shared, taken over, changed and merged is counted from the pages themselves', async () => {
  await using here = await commons()
  const text = (a: string) =>
    page('Frist', block('a', a), block('b', 'Du kan klage.'), block('c', 'Ring.'))
  await here.share(text('Fristen er 8 uger.'))
  const klitby = await here.adopt('klitby')
  await here.adopt('skovby')
  await here.say('klitby', klitby, 'b', 'Du kan klage til os.')
  await here.share(text('Fristen er 4 uger.'))
  const how = await here.making('klitby')
  await here.within('klitby', (tx) => takeRevision(tx, here.item(), how))

  const { here: ours, library, isOwn } = await here.within('klitby', reckonReuse)
  assert.deepEqual(
    [ours.live, ours.adopted, ours.sharedBlocks, ours.changedBlocks, ours.pagesChanged],
    [1, 1, 4, 1, 1],
  )
  assert.deepEqual([ours.alone, ours.decided, ours.open, ours.changedShare], [1, 0, 0, 0.25])
  assert.equal(ours.saved.hours, 6 * 0.75 - 0.5 + 0.75)
  assert.deepEqual([library, isOwn], [false, false])

  // What the owner has of its own saves it nothing.
  await here.adopt('owner')
  const owner = await here.within('owner', reckonReuse)
  assert.ok(owner.library)
  assert.deepEqual([owner.here.adopted, owner.here.saved.hours], [0, 0])
  const { shared, adopters, adoptions, sharedBlocks, changed, alone } = owner.library
  assert.deepEqual([shared, adopters, adoptions, sharedBlocks, changed], [1, 2, 2, 8, 1])
  assert.equal(alone, 0, 'with two who have it, what merged there is not told')

  await here.within('owner', (tx) =>
    putEstimate(tx, { writeHours: 10, adaptHours: 1, updateHours: 1 }),
  )
  const again = await here.within('owner', reckonReuse)
  assert.ok(again.library && again.isOwn)
  assert.equal(again.library.saved.hours, 2 * (10 * (1 - 1 / 8) - 1))
})
