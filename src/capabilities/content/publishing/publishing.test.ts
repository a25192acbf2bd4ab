import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putFact, removeFact } from '../facts/actions.ts'
import { beginPage, draftFor, saveDraft } from '../items/actions.ts'
import { changeLocally } from '../items/change.ts'
import { publishPage } from '../items/publishing.ts'
import { translate } from '../items/translate.ts'
import { block, page } from '../library/library.test.support.ts'
import { openProposal } from '../library/proposal-store.ts'
import { text, withPage } from './publishing.test.support.ts'

test('no page goes out that is not as it should be, and two cannot have one address', async () => {
  await using here = await withPage()
  const { write, how } = here
  const tries: [string, Parameters<typeof beginPage>[1]][] = [
    ['no-title', { kind: 'answer', meta: { path: '/a1' }, blocks: [block('a', 'Ord')] }],
    ['needs', { kind: 'guide', meta: { path: '/a2' }, blocks: page('Trin') }],
    [
      'field',
      {
        kind: 'answer',
        meta: { path: '/a3' },
        blocks: page('X', { id: 'l', type: 'link', data: { label: 'L', href: 'javascript:1' } }),
      },
    ],
    [
      'field',
      {
        kind: 'answer',
        meta: { path: '/a4' },
        blocks: page('X', { id: 'i', type: 'image', data: { media: 'a' } }),
      },
    ],
    [
      'unknown-fact',
      { kind: 'answer', meta: { path: '/a5' }, blocks: page('X', block('t', '{{nobody.knows}}')) },
    ],
  ]
  for (const [what, one] of tries) {
    const published = await write(async (tx) => {
      const begun = await beginPage(tx, one, null, how.now)
      return begun.ok ? await publishPage(tx, begun.id, null, how) : undefined
    })
    assert.ok(published && !published.ok && published.why === 'problems', what)
    assert.deepEqual(
      published.problems.map((problem) => problem.what),
      [what],
    )
    assert.equal((await here.get(one.meta.path)).statusCode, 404)
  }
  const second = await write((tx) =>
    beginPage(tx, { kind: 'answer', meta: { path: '/side/pas' }, blocks: text }, null, how.now),
  )
  assert.deepEqual(second, { ok: false, why: 'path-taken' })
})

test('who saves over what they have not seen is shown it, and nothing is written over', async () => {
  await using here = await withPage()
  const { write, pas, how } = here
  const { operations, meta } = await write((tx) => draftFor(tx, pas, how.now))
  const save = (note: string, over: number) =>
    write((tx) => saveDraft(tx, pas, { operations, meta, note }, over, null, how.now))
  assert.deepEqual(await save('Ada', 0), { ok: true, revision: 1 })
  const lost = await save('Bo', 0)
  assert.ok(!lost.ok && lost.draft.note === 'Ada' && lost.draft.revision === 1)
  const both = await Promise.all([save('Ada igen', 1), save('Bo igen', 1)])
  assert.equal(both.filter(({ ok }) => ok).length, 1)
})

test('a page stays when a fact it says is taken away, and a sentence that may go without goes', async () => {
  await using here = await withPage()
  const { write, how } = here
  await write((tx) => putFact(tx, 'fees.pas', 893, null, how.now))
  await here.begin(
    '/pris',
    page(
      'Pris',
      block('a', 'Det koster {{fees.pas}}. {{text.rabat?}} gives til unge. Ring til os.'),
    ),
  )
  const { body } = await here.get('/pris')
  assert.match(body, /<p>Det koster 893.kr\. Ring til os\.<\/p>/)
  await write((tx) => removeFact(tx, 'fees.pas'))
  await here.work()
  assert.equal((await here.get('/pris')).body, body)
})

test('a translation shows what is not translated yet, and a change under what is waits for a person', async () => {
  await using here = await withPage()
  const { write, how, pas } = here
  const english = await write(async (tx) => {
    const begun = await translate(tx, pas, 'en', null, how.now)
    assert.ok(begun.ok)
    await changeLocally(tx, begun.id, 'title', { text: 'Passport' }, null, how)
    return begun.id
  })
  const { body } = await here.get('/en/side/pas')
  assert.match(body, /<h1>Passport<\/h1>/)
  assert.match(body, /lang="en"[^]*Et pas koster 893 kr\./)
  assert.match((await here.get('/side/pas')).body, /<h1>Pas<\/h1>/)
  await here.change(pas, 'pris', 'Et pas koster 900 kr.')
  await here.work()
  assert.match((await here.get('/en/side/pas')).body, /Passport[^]*900 kr\./)
  await here.change(pas, 'title', 'Pas og kort')
  await here.work()
  assert.match((await here.get('/en/side/pas')).body, /<h1>Passport<\/h1>/)
  assert.equal((await write((tx) => openProposal(tx, english)))!.toNo, 3)
})
