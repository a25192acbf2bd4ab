// A draft lies beside the live page while the shared one changes, or an earlier version goes out again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftFor, reviewDraft, saveDraft, submitDraft } from '../items/actions.ts'
import { wording } from '../items/change.ts'
import { publishPage } from '../items/publishing.ts'
import { restoreVersion } from '../items/restore.ts'
import { draftOf } from '../items/store.ts'
import { addStaff } from '../../identity/index.ts'
import { block, commons, page } from './library.test.support.ts'
import { settleProposal } from './proposals.ts'

type Here = Awaited<ReturnType<typeof commons>>

/** Saves other words in one block of the draft, and publishes nothing. */
const draft = (here: Here, id: string, where: string, text: string) =>
  here.within('klitby', async (tx) => {
    const { operations, meta, revision } = await draftFor(tx, id, here.clock.now)
    const changed = await wording(tx, id, operations, where, { text })
    return await saveDraft(tx, id, { operations: changed, meta }, revision, null, here.clock.now)
  })

const shared = (weeks: number, ring = 'Ring til os.') =>
  page('Frist', block('frist', `Vi svarer inden ${weeks} uger.`), block('ring', ring))

test('a draft goes on from what was decided, keeps its own words, and is looked at again', async () => {
  await using here = await commons()
  await here.share(shared(8))
  const id = await here.adopt('klitby', { policy: { kind: 'review-all' } })
  await here.say('klitby', id, 'frist', 'Vi svarer inden 6 uger.')
  await draft(here, id, 'ring', 'Vi er klar. Ring til os.')
  const [asker, looker] = await here.within('klitby', async (tx) => {
    const who = (name: string) =>
      addStaff(tx, here.keys, {
        name,
        subject: name,
        email: `${name}@klitby.example`,
        roles: ['editor'],
        teams: ['web'],
      })
    return [await who('asta'), await who('erik')]
  })
  await here.within('klitby', (tx) => submitDraft(tx, id, asker!, here.clock.now))
  await here.within('klitby', (tx) => reviewDraft(tx, id, { approved: true, note: '' }, looker!))
  await here.share(shared(4, 'Ring til os i dag.'))
  await here.work()

  const how = await here.making('klitby')
  const mine = new Map([['frist', { take: 'mine' as const }]])
  const settled = await here.within('klitby', (tx) => settleProposal(tx, id, 2, mine, null, how))
  assert.equal(settled.ok, true)
  assert.match(await here.see('klitby'), /inden 6 uger\.[\s\S]*Ring til os i dag\./)
  const kept = await here.within('klitby', (tx) => draftOf(tx, id))
  assert.deepEqual([kept!.baseNo, kept!.state, kept!.reviewedBy], [2, 'open', null])

  const out = await here.within('klitby', (tx) => publishPage(tx, id, null, how))
  assert.equal(out.ok, true, 'what was decided once is not asked again')
  const seen = await here.see('klitby')
  assert.match(seen, /inden 6 uger\./)
  assert.match(seen, /Vi er klar\. Ring til os i dag\./)
})

test('what a draft takes back of the live page stays taken back when a shared change is decided', async () => {
  await using here = await commons()
  await here.share(shared(8))
  const id = await here.adopt('klitby', { policy: { kind: 'review-all' } })
  await here.say('klitby', id, 'ring', 'Ring til Klitby.')
  await here.within('klitby', async (tx) => {
    const { meta } = await draftFor(tx, id, here.clock.now)
    return await saveDraft(tx, id, { operations: [], meta }, 0, null, here.clock.now)
  })
  await here.share(shared(4))
  await here.work()
  const how = await here.making('klitby')
  await here.within('klitby', (tx) => settleProposal(tx, id, 2, new Map(), null, how))
  assert.match(await here.see('klitby'), /inden 4 uger\.[\s\S]*Ring til Klitby\./)
  await here.within('klitby', (tx) => publishPage(tx, id, null, how))
  assert.match(await here.see('klitby'), /inden 4 uger\.[\s\S]*Ring til os\./)
})

test('an earlier version goes out again, and the draft beside it is still there and can go out', async () => {
  await using here = await commons()
  await here.share(shared(8))
  const id = await here.adopt('klitby')
  await here.say('klitby', id, 'frist', 'Vi svarer inden 6 uger.')
  await draft(here, id, 'ring', 'Vi er klar. Ring til os.')
  const how = await here.making('klitby')
  const restored = await here.within('klitby', (tx) => restoreVersion(tx, id, 1, null, how))
  assert.equal(restored.ok, true)
  assert.match(await here.see('klitby'), /inden 8 uger\.[\s\S]*Ring til os\./)
  const out = await here.within('klitby', (tx) => publishPage(tx, id, null, how))
  assert.equal(out.ok, true)
  assert.match(await here.see('klitby'), /inden 6 uger\.[\s\S]*Vi er klar\. Ring til os\./)
})
