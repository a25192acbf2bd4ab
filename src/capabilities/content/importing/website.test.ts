import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { begin, brought, movingTown, stateOf } from './importing.test.support.ts'
import { siteOf } from '../../../platform/site.ts'
import { resumeRun, stopRun } from './actions.ts'
import { workFor } from './work.ts'
import { draftFor, saveDraft } from '../items/actions.ts'

type Here = Awaited<ReturnType<typeof movingTown>>

const draftOf = async (here: Here, itemId: string) =>
  (await here.read((tx) => draftFor(tx, itemId, here.clock.now))).operations.map(
    (one) => [one.block, 'type' in one && one.type, 'data' in one && one.data] as const,
  )

async function contextOf(here: Here) {
  const tenant = (await here.tenants.byHost('klitby.example'))!
  const { tenantId, read, write } = here
  const site = siteOf(tenant, 'http://klitby.example')
  return { tenantId, now: here.clock.now, site, read, write }
}

test('a whole old website moves in as drafts, with pictures and papers, and what could not come is told', async (t) => {
  await using here = await movingTown()
  const run = await begin(here, 'website', here.origin)
  await here.work()
  assert.equal((await stateOf(here, run)).state, 'done')
  const pages = await brought(here, run)
  const states = Object.fromEntries([...pages].map(([path, { state }]) => [path, state]))
  for (const path of [
    '/borger/affald',
    '/borger/skole',
    '/erhverv/tilladelser',
    '/i-stykker',
    '/en/waste',
  ])
    assert.equal(states[path], 'carried', path)
  assert.equal(states['/gammel-adresse'], 'skipped')
  assert.deepEqual(
    [states['/fejl'], states['/findes-ikke'], states['/langsom']],
    ['failed', 'failed', 'failed'],
  )
  assert.equal(states['/lukket/internt'], undefined)
  assert.ok(!here.site.asked.includes('/lukket/internt'))

  const affald = await draftOf(here, pages.get('/borger/affald')!.itemId!)
  assert.deepEqual(
    affald.map(([, type]) => type),
    ['title', 'lead', 'text', 'text', 'text'],
  )
  assert.deepEqual(affald[1]![2], { text: 'Sådan kommer du af med det, du ikke skal bruge mere.' })
  assert.match(JSON.stringify(affald), /\[genbrugspladsen\]\(\/borger\/affald\/genbrugsplads\)/)
  assert.doesNotMatch(JSON.stringify(affald), /cookies|Acceptér|Til indholdet|Forside|Torvet 1/)

  const plads = await draftOf(here, pages.get('/borger/affald/genbrugsplads')!.itemId!)
  assert.deepEqual(
    plads.map(([, type]) => type),
    ['title', 'lead', 'text', 'image', 'image', 'text', 'document', 'document'],
  )
  assert.deepEqual(
    pages
      .get('/borger/affald/genbrugsplads')!
      .notes.map(({ what }) => what)
      .toSorted(),
    ['alt', 'table'],
  )
  assert.match(pages.get('/borger/skole')!.title, /Skole på Ærø – og alle øer/)
  assert.match(JSON.stringify(pages.get('/borger/farlig')!.notes), /lukket net/)
  assert.deepEqual(
    pages
      .get('/om/kontakt')!
      .notes.map(({ what }) => what)
      .toSorted(),
    ['form', 'frame'],
  )
  assert.equal(pages.get('/borger/Pas.html')!.path, '/borger/pas')
  const { rows } = await sql<{
    kind: string
    path: string
  }>`select kind, path from content.item where kind <> 'answer' order by path`.execute(here.ownerDb)
  assert.deepEqual(
    rows.map(({ kind, path }) => [kind, path]),
    [
      ['guide', '/erhverv/tilladelser'],
      ['news', '/nyheder/2026/ny-cykelsti'],
      ['news', '/nyheder/2026/sommer'],
    ],
  )
  t.diagnostic(
    `${pages.size} addresses: ${JSON.stringify(
      Object.groupBy(pages.values(), ({ state }) => state),
      (key, value) => (Array.isArray(value) ? value.length : value),
    )}`,
  )
})

test('a page goes out by itself where nothing is left to do, and its old address leads to it', async () => {
  await using here = await movingTown()
  const run = await begin(here, 'website', here.origin, { publish: true })
  await here.work()
  const pages = await brought(here, run)
  assert.equal((await here.get('/borger/affald')).statusCode, 200)
  assert.match((await here.get('/borger/affald')).body, /href="\/borger\/affald\/genbrugsplads"/)
  assert.match((await here.get('/en/waste')).body, /Sort your waste/)
  assert.match((await here.get('/nyheder')).body, /Ny cykelsti til havnen/)
  const renovation = await here.get('/gammel-adresse')
  assert.deepEqual([renovation.statusCode, renovation.headers.location], [301, '/borger/affald'])
  // Somebody is to look at these first.
  for (const path of ['/borger/affald/genbrugsplads', '/om/kontakt']) {
    assert.equal((await here.get(path)).statusCode, 404, path)
    assert.equal(pages.get(path)!.state, 'carried')
  }
})

test('without a list of pages they are found by following links, within the site and where it allows', async () => {
  await using here = await movingTown({ sitemap: false })
  const run = await begin(here, 'website', here.origin)
  await here.work()
  const pages = await brought(here, run)
  assert.equal((await stateOf(here, run)).report.crawled, true)
  assert.equal(
    pages.get('/nyheder/2026/sommer')!.state,
    'carried',
    'it is only linked from another page',
  )
  assert.equal(pages.get('/en/waste')!.state, 'carried')
  assert.equal(pages.get('/lukket/internt'), undefined)
  assert.ok([...pages.values()].every(({ address }) => address.startsWith(here.origin)))
})

test('brought again, what nobody has touched follows the source, and nobody’s own words are written over', async () => {
  await using here = await movingTown()
  const first = await begin(here, 'website', here.origin)
  await here.work()
  const before = await brought(here, first)
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from content.item`.execute(here.ownerDb))
      .rows[0]!.n
  const items = await count()
  const own = async (path: string, change: (text: string) => string) => {
    const id = before.get(path)!.itemId!
    await here.write(async (tx) => {
      const draft = await draftFor(tx, id, here.clock.now)
      const operations = draft.operations.map((one) =>
        'data' in one && typeof one.data.text === 'string'
          ? { ...one, data: { ...one.data, text: change(one.data.text) } }
          : one,
      )
      await saveDraft(
        tx,
        id,
        { operations, meta: draft.meta },
        draft.revision,
        null,
        here.clock.now,
      )
    })
  }
  await own('/borger/affald', (text) => text.replace('ti slags', 'elleve slags'))
  await own('/nyheder/2026/sommer', (text) =>
    text.replace('Musik hver torsdag', 'Dans hver fredag'),
  )
  const { pages } = here.site
  const edit = (path: string, from: string, to: string) =>
    (pages[path] = { ...pages[path]!, body: pages[path]!.body.replace(from, to) })
  edit('/borger/affald', 'Papir og pap', 'Papir, pap og bøger')
  edit('/borger/skole', '6 år', '7 år')
  edit('/nyheder/2026/sommer', 'Musik hver torsdag', 'Musik hver lørdag')

  const second = await begin(here, 'website', here.origin)
  await here.work()
  const after = await brought(here, second)
  const said = async (path: string) =>
    JSON.stringify(await draftOf(here, before.get(path)!.itemId!))
  assert.equal(await count(), items)
  assert.equal(after.get('/erhverv/tilladelser')!.state, 'same')
  assert.equal(after.get('/borger/skole')!.state, 'updated')
  assert.match(await said('/borger/skole'), /fylder 7 år/)
  assert.equal(after.get('/borger/affald')!.state, 'proposed')
  assert.match(await said('/borger/affald'), /elleve slags[\s\S]*Papir, pap og bøger/)
  const sommer = after.get('/nyheder/2026/sommer')!
  assert.equal(sommer.state, 'proposed')
  assert.match(await said('/nyheder/2026/sommer'), /Dans hver fredag/)
  assert.match(sommer.notes.find(({ what }) => what === 'conflict')!.text!, /Musik hver lørdag/)
})

test('stopped, it stays where it is; resumed, it goes on; and what failed is tried again', async () => {
  await using here = await movingTown()
  const run = await begin(here, 'website', here.origin)
  const context = await contextOf(here)
  const ways = { fetchWeb: here.parts.fetchWeb, storage: here.storage }
  await workFor(run, context, ways, 1)
  await workFor(run, context, ways, 1)
  await here.write((tx) => stopRun(tx, run, here.clock.now))
  await here.work()
  const waiting = [...(await brought(here, run)).values()].filter(
    ({ state }) => state === 'waiting',
  )
  assert.ok(waiting.length > 10)
  assert.equal((await stateOf(here, run)).state, 'stopped')
  await here.write((tx) => resumeRun(tx, run, here.clock.now))
  await here.work()
  assert.equal((await stateOf(here, run)).state, 'done')
  assert.equal((await brought(here, run)).get('/langsom')!.state, 'failed')
  here.site.slowMs = 0
  await here.write((tx) => resumeRun(tx, run, here.clock.now))
  await here.work()
  const pages = await brought(here, run)
  assert.equal((await stateOf(here, run)).state, 'done')
  assert.equal(pages.get('/langsom')!.state, 'carried')
  assert.equal(pages.get('/fejl')!.state, 'failed')
})

test('a site that asks nobody to fetch, or is not there, is a sentence', async () => {
  await using here = await movingTown()
  const gone = await begin(here, 'website', 'http://127.0.0.1:9')
  await here.work()
  assert.deepEqual((await stateOf(here, gone)).state, 'failed')
  assert.match((await stateOf(here, gone)).problem!, /lukket net/)
})
