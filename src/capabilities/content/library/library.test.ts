import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restoreVersion } from '../items/restore.ts'
import { versionsOf } from '../items/store.ts'
import { block, commons, page } from './library.test.support.ts'
import { openProposal } from './proposal-store.ts'
import { settleProposal, waiting } from './proposals.ts'

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
