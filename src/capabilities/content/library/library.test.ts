import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../platform/db.ts'
import { putFact } from '../facts/actions.ts'
import { restoreVersion } from '../items/restore.ts'
import { itemById, versionsOf } from '../items/store.ts'
import { block, commons, page } from './library.test.support.ts'
import { answerOffer, offerUpstream, withOffer } from './offers.ts'
import { offers } from './offer-store.ts'
import { openProposal, openProposals } from './proposal-store.ts'
import { setPolicy, settleProposal, waiting } from './proposals.ts'
import { shareRevision } from './store.ts'
import { trialResult, tryInAdopters } from './trials.ts'

const frist = block('frist', 'Vi svarer inden 8 uger.')

test('a deadline goes from 8 to 4 weeks: the local words stay, the new right is there, and a person has looked', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby')
  await here.say('klitby', id, 'frist', 'Vi svarer inden 8 uger (i Randers).')
  await here.share(
    page(
      'Frist',
      block('frist', 'Vi svarer inden 4 uger.'),
      block('klage', 'Du kan klage.', { legal: true }),
    ),
    'legal',
  )
  await here.work()

  assert.match(await here.see('klitby'), /inden 8 uger \(i Randers\)/, 'the old page is live')
  const met = (await here.within('klitby', (tx) => waiting(tx, id)))!
  assert.deepEqual(
    met.merged.findings.map(({ what, block: where }) => [what, where]),
    [
      ['merged-facts', 'frist'],
      ['added', 'klage'],
    ],
  )
  const how = await here.making('klitby')
  const settled = await here.within('klitby', (tx) =>
    settleProposal(tx, id, 2, new Map(), null, how),
  )
  assert.equal(settled.ok, true)
  const seen = await here.see('klitby')
  assert.match(seen, /inden 4 uger \(i Randers\)/)
  assert.match(seen, /Du kan klage/)
  assert.equal(await here.within('klitby', (tx) => openProposal(tx, id)), undefined)
})

test('a change of wording is taken home at once where nothing local is touched, and each has its own', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist, block('ring', 'Ring til os.')))
  await here.adopt('klitby')
  const skovby = await here.adopt('skovby')
  await here.say('skovby', skovby, 'ring', 'Ring til Skovby.')
  const { told } = await here.share(
    page('Frist', block('frist', 'Du får svar inden 8 uger.'), block('ring', 'Ring til os.')),
  )
  assert.equal(told, 2)
  await here.work()
  assert.match(await here.see('klitby'), /Du får svar inden 8 uger\..*Ring til os/s)
  assert.match(await here.see('skovby'), /Du får svar inden 8 uger\..*Ring til Skovby/s)
  const [newest] = await here.within('skovby', (tx) => versionsOf(tx, skovby))
  assert.deepEqual([newest!.no, newest!.baseNo, newest!.note], [3, 2, 'Udgave 2'])
})

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

test('an earlier version put out again gives the very same bytes, and what is shared since waits', async () => {
  await using here = await commons()
  await here.share(page('Frist', frist))
  const id = await here.adopt('klitby')
  await here.say('klitby', id, 'frist', 'Vi svarer inden 8 uger her.')
  const before = await here.see('klitby')
  await here.share(page('Frist', frist, block('ny', 'Nyt afsnit.')))
  await here.work()
  assert.notEqual(await here.see('klitby'), before)
  const how = await here.making('klitby')
  await here.within('klitby', (tx) => restoreVersion(tx, id, 2, null, how))
  assert.equal(await here.see('klitby'), before)
  await here.work()
  assert.equal(await here.see('klitby'), before, 'told again, it is not undone')
  assert.equal((await here.within('klitby', (tx) => openProposal(tx, id)))!.toNo, 2)
})

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
