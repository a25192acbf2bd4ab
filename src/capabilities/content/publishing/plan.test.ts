import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addStaff } from '../../identity/index.ts'
import { putFact } from '../facts/actions.ts'
import { beginPage, draftFor, saveDraft } from '../items/actions.ts'
import { schedule, withdrawPage } from '../items/publishing.ts'
import { itemById } from '../items/store.ts'
import { block, page } from '../library/library.test.support.ts'
import { text, withPage } from './publishing.test.support.ts'

test('a plan in wall time is kept: the page goes out and is taken down when its time has come', async () => {
  await using here = await withPage()
  const { write, how, pas } = here
  // The queue goes by PostgreSQL's clock, so the plan lies in its past.
  const plan = { publishAt: '2020-03-29T02:30', withdrawAt: null }
  const id = await write(async (tx) => {
    const begun = await beginPage(
      tx,
      { kind: 'answer', meta: { path: '/ny' }, blocks: text },
      null,
      how.now,
    )
    assert.ok(begun.ok)
    await schedule(tx, begun.id, plan, how.now)
    return begun.id
  })
  assert.equal((await here.get('/ny')).statusCode, 404)
  await here.work()
  assert.equal((await here.get('/ny')).statusCode, 200)
  await write((tx) => withdrawPage(tx, id))
  assert.equal((await here.get('/ny')).statusCode, 404)
  assert.equal((await write((tx) => itemById(tx, id))).status, 'withdrawn')
  await write((tx) =>
    schedule(tx, pas, { publishAt: null, withdrawAt: '2020-01-01T08:00' }, how.now),
  )
  await here.work()
  assert.equal((await here.get('/side/pas')).statusCode, 404)
})

test('a plan that cannot be kept leaves what was live, and is told to whoever made it, once', async () => {
  await using here = await withPage()
  const { write, how, keys } = here
  const ada = await write((tx) =>
    addStaff(tx, keys, { name: 'Ada', roles: ['editor'], teams: [], email: 'ada@example.org' }),
  )
  await here.begin('/optaget')
  await write(async (tx) => {
    const { operations, meta } = await draftFor(tx, here.pas, how.now)
    const elsewhere = { ...meta, path: '/optaget' }
    await saveDraft(tx, here.pas, { operations, meta: elsewhere }, 0, ada, how.now)
    await schedule(tx, here.pas, { publishAt: '2020-03-29T02:30', withdrawAt: null }, how.now)
  })
  await here.work()
  await here.work()
  assert.equal((await here.get('/side/pas')).statusCode, 200)
  const told = here.sent.mails.filter(({ subject }) => subject.includes('blev ikke udgivet'))
  assert.equal(told.length, 1)
  assert.match(told[0]!.text, /Siden »Pas« skulle være udgivet 29\. marts 2020 kl\. 02\.30/)
})

test('what is true of today is said of today, whether the worker has been there or not', async () => {
  await using here = await withPage()
  const hours = { week: { mon: [['09:00', '15:00']] }, days: [{ day: '2026-11-30', spans: [] }] }
  await here.write((tx) => putFact(tx, 'opening.hallen', hours, null, here.how.now))
  await here.begin('/hallen', page('Hallen', block('a', 'Åbent {{opening.hallen|today}}.')))
  assert.match((await here.get('/hallen')).body, /Åbent i dag kl. 9–15/)
  here.clock.now = new Date('2026-11-24T09:00:00Z')
  assert.match((await here.get('/hallen')).body, /Åbent i dag lukket/)
})
