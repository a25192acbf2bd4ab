import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putFact } from '../facts/actions.ts'
import { block, commons, page } from './library.test.support.ts'
import { openProposal, openProposals } from './proposal-store.ts'
import { setPolicy, settleProposal } from './proposals.ts'

const frist = block('frist', 'Vi svarer inden 8 uger.')

test('where both wrote the same words, the page stays until somebody has chosen', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby', { policy: { kind: 'follow' } })
  await here.say('klitby', id, 'frist', 'Vi svarer inden 6 uger.')
  await here.share(page('Frist', block('frist', 'Vi svarer inden 4 uger.')))
  await here.work()
  const how = await here.making('klitby')
  const settle = (choice: 'mine' | 'theirs') =>
    here.within('klitby', (tx) =>
      settleProposal(tx, id, 2, new Map([['frist', { take: choice }]]), null, how),
    )
  const nothing = await here.within('klitby', (tx) =>
    settleProposal(tx, id, 2, new Map(), null, how),
  )
  assert.deepEqual(nothing, { ok: false, why: 'undecided', blocks: ['frist'] })
  assert.match(await here.see('klitby'), /inden 6 uger/)
  assert.equal((await settle('theirs')).ok, true)
  assert.match(await here.see('klitby'), /inden 4 uger/)
  assert.deepEqual(await settle('mine'), { ok: false, why: 'moved' })
})

test('one proposal waits for a page: a later revision takes the place of the one before it', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby', { policy: { kind: 'review-all' } })
  for (const text of ['Et.', 'To.']) {
    await here.share(page('Frist', block('frist', text)))
    await here.work()
  }
  const open = await here.within('klitby', (tx) => openProposals(tx))
  assert.deepEqual(
    open.map(({ itemId, fromNo, toNo }) => [itemId, fromNo, toNo]),
    [[id, 1, 3]],
  )
  const how = await here.making('klitby')
  assert.deepEqual(
    await here.within('klitby', (tx) => settleProposal(tx, id, 2, new Map(), null, how)),
    { ok: false, why: 'moved' },
  )
})

test('a frozen page waits, and is let go when it thaws', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const policy = { kind: 'frozen', until: '2027-02-01', reason: 'Valg' } as const
  const id = await here.adopt('klitby', { policy })
  await here.share(page('Frist', block('frist', 'Svar inden 8 uger.')))
  await here.work()
  assert.equal((await here.within('klitby', (tx) => openProposal(tx, id)))!.state, 'waiting')
  const how = await here.making('klitby')
  await here.within('klitby', (tx) => setPolicy(tx, id, { kind: 'follow' }, how))
  assert.match(await here.see('klitby'), /Svar inden 8 uger/)
})

test('a law in force that has not been written in is told on the page, until it is', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby', { policy: { kind: 'review-all' } })
  await here.share(page('Frist', block('frist', 'Vi svarer inden 4 uger.')), 'legal', '2026-11-01')
  await here.work()
  const seen = await here.see('klitby')
  assert.match(seen, /Reglerne er ændret/)
  assert.match(seen, /inden 8 uger/)
  const how = await here.making('klitby')
  await here.within('klitby', (tx) => settleProposal(tx, id, 2, new Map(), null, how))
  assert.doesNotMatch(await here.see('klitby'), /Reglerne er ændret/)
})

test('a page that lacks a fact it needs does not go out, is listed, and goes when the fact is there', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby')
  await here.share(page('Frist', frist, block('pris', 'Et pas koster {{fees.pas}}.')))
  await here.work()
  assert.doesNotMatch(await here.see('klitby'), /koster/)
  assert.match(await here.allOf('klitby'), /"missing":\["fees.pas"\]/)
  await here.within('klitby', (tx) => putFact(tx, 'fees.pas', 893, null, here.clock.now))
  const how = await here.making('klitby')
  assert.equal(
    (await here.within('klitby', (tx) => settleProposal(tx, id, 2, new Map(), null, how))).ok,
    true,
  )
  assert.match(await here.see('klitby'), /koster 893.kr\.</)
  await here.within('klitby', (tx) => putFact(tx, 'fees.pas', 900.5, null, here.clock.now))
  await here.work()
  assert.match(await here.see('klitby'), /koster 900,50.kr\.</)
})
