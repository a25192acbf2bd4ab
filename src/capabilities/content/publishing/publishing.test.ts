import assert from 'node:assert/strict'
import { brotliDecompressSync } from 'node:zlib'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addStaff } from '../../identity/index.ts'
import { putFact, removeFact } from '../facts/actions.ts'
import { beginPage, draftFor, saveDraft } from '../items/actions.ts'
import { changeLocally } from '../items/change.ts'
import { publishPage, schedule, withdrawPage } from '../items/publishing.ts'
import { itemById } from '../items/store.ts'
import { translate } from '../items/translate.ts'
import { block, commons, page } from '../library/library.test.support.ts'
import { openProposal } from '../library/proposal-store.ts'
import { setMenu } from '../site/menu.ts'
import { sweep } from './sweep.ts'
import { sweeps } from './sweep-store.ts'

const text = page('Pas', block('pris', 'Et pas koster 893 kr.'))

/** Klitby with one page of its own that is live. */
async function withPage() {
  const here = await commons()
  const how = await here.making('klitby')
  const write = <T>(work: Parameters<typeof here.within<T>>[1]) => here.within('klitby', work)
  const begin = (path: string, blocks = text, parent: string | null = null) =>
    write(async (tx) => {
      const meta = { path, parent }
      const begun = await beginPage(tx, { kind: 'answer', meta, blocks }, null, how.now)
      assert.ok(begun.ok)
      await publishPage(tx, begun.id, null, how)
      return begun.id
    })
  const change = (id: string, where: string, words: string) =>
    write((tx) => changeLocally(tx, id, where, { text: words }, null, how))
  const context = async () => ({
    ...(await here.making('klitby')),
    tenantId: here.tenantId,
    read: write,
    write,
  })
  return Object.assign(here, { write, begin, change, context, how, pas: await begin('/side/pas') })
}

test('a page is the same bytes for everybody, compressed beforehand, named and known by its key', async () => {
  await using here = await withPage()
  const plain = await here.get('/side/pas')
  const packed = await here.get('/side/pas', 'klitby.example', {
    'accept-encoding': 'br',
    cookie: '__Host-s=1',
    'user-agent': 'another',
  })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
  assert.equal(plain.headers.etag, packed.headers.etag)
  assert.match(String(plain.headers['cache-control']), /^public, .*stale-while-revalidate=86400$/)
  assert.equal(plain.headers['set-cookie'], undefined)
  assert.match(String(plain.headers['surrogate-key']), new RegExp(`^item-${here.pas} `))
  const again = await here.get('/side/pas', 'klitby.example', {
    'if-none-match': String(plain.headers.etag),
  })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
})

test('what is sent is what was written when it was published: reading renders nothing', async () => {
  await using here = await withPage()
  await sql`update content.published set html = 'bytes as they lie' where path = '/side/pas'`.execute(
    here.ownerDb,
  )
  assert.equal((await here.get('/side/pas')).body, 'bytes as they lie')
})

test('another menu is on every page at once, and the sweep makes the bytes anew', async () => {
  await using here = await withPage()
  await here.write((tx) => setMenu(tx, [{ label: 'Havnen', href: '/side/pas' }]))
  here.tenants.forget()
  const { body } = await here.get('/side/pas')
  assert.match(body, /Havnen/)
  await sql`update content.published set checked_at = now() - interval '2 days'`.execute(
    here.ownerDb,
  )
  assert.deepEqual(await sweep(await here.context()), [], 'another house is no drift')
  const { rows } = await sql<{ html: string }>`
    select html from content.published where path = '/side/pas'`.execute(here.ownerDb)
  assert.equal(rows[0]!.html, body)
})

test('a page that has been tampered with is found by the sweep, told and put right', async () => {
  await using here = await withPage()
  const { body } = await here.get('/side/pas')
  await sql`update content.published set title = 'Andet', etag = '"x"', html = 'Andet',
    checked_at = now() - interval '2 days'`.execute(here.ownerDb)
  assert.deepEqual(await sweep(await here.context()), [{ path: '/side/pas', why: 'other-words' }])
  assert.equal((await here.get('/side/pas')).body, body)
  const [told] = await here.write((tx) => sweeps(tx))
  assert.deepEqual([told!.lookedAt, told!.drift], [1, [{ path: '/side/pas', why: 'other-words' }]])
  assert.deepEqual(await sweep(await here.context()), [], 'once a day each')
})

test('a page that moves leaves its address to whoever comes there, also through two moves', async () => {
  await using here = await withPage()
  const { write, pas, how } = here
  for (const path of ['/side/rejsepas', '/rejse/pas'])
    await write(async (tx) => {
      const { operations, meta, revision } = await draftFor(tx, pas, how.now)
      await saveDraft(tx, pas, { operations, meta: { ...meta, path } }, revision, null, how.now)
      await publishPage(tx, pas, null, how)
    })
  for (const old of ['/side/pas', '/side/rejsepas']) {
    const { statusCode, headers } = await here.get(old)
    assert.deepEqual([statusCode, headers.location], [301, '/rejse/pas'])
  }
  assert.equal((await here.get('/rejse/pas')).statusCode, 200)
})

test('a page under another says so, also when that one gets another name', async () => {
  await using here = await withPage()
  await here.begin('/side/pas/barn', page('Pas til barn', block('a', 'Kom sammen.')), here.pas)
  assert.match((await here.get('/side/pas/barn')).body, /<a href="\/side\/pas">Pas<\/a>/)
  await here.change(here.pas, 'title', 'Pas og kort')
  await here.work()
  assert.match((await here.get('/side/pas/barn')).body, /<a href="\/side\/pas">Pas og kort<\/a>/)
})

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
