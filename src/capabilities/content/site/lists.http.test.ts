import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { town } from '../../../../test/town.ts'
import { putPage } from '../index.ts'
import { paths, taken } from '../paths.ts'
import { byLetter } from './letters.ts'

async function furnished() {
  const here = await town()
  const put = (
    kind: 'news' | 'answer' | 'topic' | 'front',
    path: string,
    title: string,
    more: object[] = [],
  ) =>
    here.write((tx) =>
      putPage(
        tx,
        {
          kind,
          meta: { path, audiences: ['families'], kle: ['27.36.08'] },
          blocks: [
            { id: 'title', type: 'title', data: { text: title } },
            { id: 'lead', type: 'lead', data: { text: 'Om <det> & "andet"' } },
            ...(more as never[]),
          ],
        },
        { now: here.clock.now },
      ),
    )
  return Object.assign(here, { put })
}
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['entry', 'url'].includes(name),
})

test('letters are in Danish order, and what is written with Aa is under Å', () => {
  const letters = byLetter(
    ['Økonomi', 'Aabenraa', 'Affald', 'Ældre', 'Børn', '112', 'åbent'].map((label) => ({
      label,
      href: '/',
    })),
  )
  assert.deepEqual(
    letters.map(({ letter, entries }) => letter + entries.length),
    ['#1', 'A1', 'B1', 'Æ1', 'Ø1', 'Å2'],
  )
})

test('everything that is published is found from A to Å, in the map and, when it is news, in the feed', async () => {
  await using here = await furnished()
  await here.put('answer', '/affald', 'Affald & <genbrug>')
  await here.put('news', '/nyheder/sne', 'Sne & is')
  const list = await here.get('/a-aa')
  assert.match(
    list.body,
    /<a href="\/affald">Affald &amp; &lt;genbrug><\/a>|<a href="\/affald">Affald &amp; &lt;genbrug&gt;<\/a>/,
  )
  const map = parser.parse((await here.get('/sitemap.xml')).body)
  assert.deepEqual(
    map.urlset.url.map(({ loc }: { loc: string }) => loc),
    ['http://klitby.example/affald', 'http://klitby.example/nyheder/sne'],
  )
  const feed = parser.parse((await here.get('/nyheder.atom')).body)
  assert.equal(feed.feed.entry.length, 1)
  assert.equal(feed.feed.entry[0].title, 'Sne &amp; is'.replace('&amp;', '&'))
  assert.match((await here.get('/nyheder')).body, /Sne &amp; is/)
  assert.match(
    (await here.get('/robots.txt')).body,
    /Sitemap: http:\/\/klitby\.example\/sitemap\.xml/,
  )
  assert.equal((await here.get('/sitemap.xml', 'naboby.example')).body.includes('affald'), false)
})

test('a topic page lists what there is when it is read, by audience and by subject', async () => {
  await using here = await furnished()
  const listing = (of: string, value: string) => ({
    id: of,
    type: 'listing',
    data: { of, value, title: of },
  })
  await here.put('topic', '/emne/boern', 'Børn', [
    listing('audience', 'families'),
    listing('kle', '27.36'),
  ])
  await here.put('answer', '/plads', 'Plads i børnehave')
  const { body } = await here.get('/emne/boern')
  assert.equal(body.match(/Plads i børnehave/g)?.length, 2)
})

test('a front page is put together of blocks, and a usual one stands where nobody has', async () => {
  await using here = await furnished()
  assert.match((await here.get('/')).body, /Hvad kan vi hjælpe dig med\?/)
  await here.put('front', '/', 'Forside', [
    { id: 's', type: 'search', data: { title: 'Velkommen til' } },
    { id: 't', type: 'text', data: { text: 'Vores **eget** bånd.' } },
  ])
  const { body } = await here.get('/')
  assert.match(body, /<h1>Velkommen til<\/h1>/)
  assert.match(body, /Vores <strong>eget<\/strong> bånd/)
})

test('no page can be put where another room lives', async () => {
  await using here = await town()
  const firsts = here.app.doors
    .map(({ url }) => url.split('/')[1]!)
    .filter((one) => one && !/[*:]/.test(one))
  const own = new Set(['side', 'privatliv', 'was', 'nyheder', 'det-sker'])
  assert.deepEqual(
    [...new Set(firsts)].filter((one) => !taken.has(one) && !own.has(one)),
    [],
  )
  assert.ok(paths.news())
})

test('every page of the demo’s library is as it should be, and leads only to what is there', async (t) => {
  const files = globSync('demo/library/*.md').filter((file) => !file.endsWith('README.md'))
  const { readLibraryFile } = await import('../../../../demo/library-file.ts')
  const { checkPage } = await import('../items/check.ts')
  const { keysIn } = await import('../facts/fill.ts')
  const { demoFacts } = await import('../../../../demo/facts.ts')
  const pages = files.map((file) => [file, readLibraryFile(readFileSync(file, 'utf8'))] as const)
  const known = new Set(pages.map(([, { path }]) => path))
  assert.equal(known.size, pages.length, 'no two pages at one address')
  for (const [file, { kind, blocks }] of pages) {
    assert.deepEqual(checkPage(kind, blocks), [], file)
    assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length, file)
    for (const [, path] of JSON.stringify(blocks).matchAll(
      /(?:\]\(|"href":")(\/side\/[a-z0-9-]+)/g,
    ))
      assert.ok(known.has(path!), `${file} leads to ${path}`)
    const text = JSON.stringify(blocks)
    for (const key of keysIn(blocks).filter(
      (one) => !one.startsWith('kommune.') && !text.includes(`${one}?`),
    ))
      for (const [who, facts] of Object.entries(demoFacts))
        assert.ok(key in facts, `${file}: ${who} lacks ${key}`)
  }
  t.diagnostic(`${pages.length} pages`)
})
