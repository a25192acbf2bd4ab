import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { plainText } from '../markdown/plain.ts'
import { wordsOf } from './html/tree.ts'
import { readFragment } from './html/read.ts'
import { begin, brought, movingTown, stateOf } from './importing.test.support.ts'
import { boundedTexts } from './wordpress/bounded.ts'
import { paragraphed } from './wordpress/loose.ts'
import { type Entry, readWxr } from './wordpress/read.ts'
import { withoutShortcodes } from './wordpress/shortcodes.ts'

const channel = (
  items: string,
  base = 'https://gammel.example',
) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gammel</title>
<link>${base}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${base}</wp:base_blog_url>${items}</channel></rss>`

type ItemParts = {
  id: number
  title: string
  content?: string
  type?: string
  status?: string
  link?: string
  more?: string
}
const item = ({
  id,
  title,
  content = '',
  type = 'page',
  status = 'publish',
  link = `/${title.toLowerCase()}/`,
  more = '',
}: ItemParts) =>
  `<item><title>${title}</title><link>https://gammel.example${link}</link><dc:creator>mette</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded>
  <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>
  <wp:post_name>${title.toLowerCase()}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type>${more}</item>`

async function entriesOf(bytes: Buffer | string, size = 1000): Promise<Entry[]> {
  const whole = Buffer.from(bytes)
  const open = async () =>
    Readable.from(
      (function* () {
        for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
      })(),
      { objectMode: false },
    )
  const entries: Entry[] = []
  for await (const entry of readWxr(open)) entries.push(entry)
  return entries
}
const titles = (entries: Entry[]) =>
  entries.flatMap((one) => (one.kind === 'item' ? [one.item.title] : []))
const problem = (entries: Entry[]) =>
  entries.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []))

test('an export is the same whatever pieces it comes in', async () => {
  const file = channel(
    item({ id: 1, title: 'Æbler', content: '<p>a]] b > ]</p>' }) + item({ id: 2, title: 'Bær' }),
  )
  const whole = await entriesOf(file, 1e6)
  for (const size of [1, 2, 3, 7, 64]) assert.deepEqual(await entriesOf(file, size), whole)
  assert.deepEqual(titles(whole), ['Æbler', 'Bær'])
})

test('an odd file is read as far as it can be, or is a clear word for what is wrong', async () => {
  const one = item({ id: 1, title: 'Et' })
  const whole = channel(one + item({ id: 2, title: 'To' }))
  const end = (entries: Entry[]) => entries.at(-1)
  assert.deepEqual(end(await entriesOf(whole)), { kind: 'end', whole: true })
  const broken = await entriesOf(whole.slice(0, -400))
  assert.deepEqual(titles(broken), ['Et'])
  assert.deepEqual(end(broken), { kind: 'end', whole: false })

  const latin = channel(item({ id: 1, title: 'Rådhus', content: 'Åbent på øen' }))
  const mislabelled = await entriesOf(Buffer.from(latin, 'latin1'))
  assert.deepEqual(titles(mislabelled), ['Rådhus'])
  assert.deepEqual(titles(await entriesOf(Buffer.from(`\ufeff${latin}`, 'utf16le'))), ['Rådhus'])
  assert.deepEqual(
    titles(await entriesOf(`\n\n${latin.replace('Rådhus', 'R&aring;dhus\u0008')}`)),
    ['Rådhus'],
  )

  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  assert.deepEqual(problem(await entriesOf(whole.replace('<rss', `${bomb}<rss`))), ['entities'])
  assert.deepEqual(problem(await entriesOf('<html><body>Log ind</body></html>')), ['not-wxr'])
  assert.deepEqual(problem(await entriesOf('hej')), ['not-wxr'])
  assert.deepEqual(problem(await entriesOf('')), ['empty'])
  assert.deepEqual(problem(await entriesOf(gzipSync(whole))), ['gzip'])
  assert.deepEqual(problem(await entriesOf(Buffer.from('PK\u0003\u0004'))), ['zip'])
  assert.deepEqual(problem(await entriesOf('<rss>'.repeat(100_000))), ['not-wxr'])
})

test('a text without end is cut, and its page is told of, not its neighbours', async () => {
  const huge = item({ id: 1, title: 'Stor', content: 'ord '.repeat(2_000_000) })
  const entries = await entriesOf(
    channel(huge + item({ id: 2, title: 'Lille', content: 'ord' })),
    65_536,
  )
  assert.deepEqual(
    entries.flatMap((one) => (one.kind === 'item' ? [[one.item.title, one.item.cut]] : [])),
    [
      ['Stor', true],
      ['Lille', false],
    ],
  )
  let cuts = 0
  const bounded = boundedTexts(() => cuts++, 10)
  assert.equal(
    bounded('<a>123456789012345</a><![CDATA[123') +
      bounded('456789012]') +
      bounded(']><b>1</b>', true),
    '<a>12345678</a><![CDATA[1234567890]]><b>1</b>',
  )
  assert.equal(cuts, 2)
  const spoken = boundedTexts(() => {}, 4)
  assert.equal(spoken('<!--12345678-') + spoken('-><a>1</a>', true), '<!--1234--><a>1</a>')
})

test('blank lines are paragraphs in what the old editor wrote, and shortcodes are pictures, or are told of', () => {
  const words = (html: string) => wordsOf(readFragment(html).root)
  const said = paragraphed('Et\nto\n\n<ul>\n<li>a</li>\n\n</ul>Tre\n\n<pre>x\n\ny</pre>')
  assert.match(said, /<p>Et<br>\nto<\/p>/)
  assert.match(said, /<p>Tre<\/p>/)
  assert.match(said, /<pre>x\n\ny<\/pre>/)
  const { html, notes } = withoutShortcodes(
    '[caption width="3"]<a href="/x"><img src="/a.jpg"></a> Havnen[/caption] [gallery ids="4,5"] [contact-form-7 id="1"] [fold]inde[/fold] [1] [sic] [[escaped]]',
    '9',
  )
  assert.match(
    html,
    /<figure><a href="\/x"><img src="\/a.jpg"><\/a><figcaption>Havnen<\/figcaption><\/figure>/,
  )
  assert.match(html, /data-attachment="4"[\s\S]*data-attachment="5"/)
  assert.match(words(html), /inde\s+\[1\] \[sic\] \[escaped\]/)
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['[contact-form-7 id="1"]', '[fold]'],
  )
})

test('pages, news, pictures and menus come along; drafts, private pages and comments are told of', async () => {
  await using here = await movingTown()
  const picture = `https://gammel.example/wp-content/hus.png`
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
  const file = channel(
    [
      item({
        id: 1,
        title: 'Affald',
        content:
          'Sortér.\n\nSe <a href="https://gammel.example/pas/">pas</a> og <a href="https://gammel.example/?p=3">nyt</a>.',
        more: '<category domain="category" nicename="skrald"><![CDATA[Skrald]]></category><wp:comment><wp:comment_content>Hej</wp:comment_content></wp:comment>',
      }),
      item({
        id: 2,
        title: 'Pas',
        content:
          '<!-- wp:paragraph --><p>Bestil tid.</p><!-- /wp:paragraph --><!-- wp:latest-posts /-->',
      }),
      item({
        id: 3,
        title: 'Nyt',
        type: 'post',
        link: '/2024/05/01/nyt/',
        content: 'Noget <b>nyt</b>.',
      }),
      item({ id: 4, title: 'Kladde', status: 'draft' }),
      item({ id: 5, title: 'Privat', status: 'private' }),
      item({ id: 6, title: 'Kode', more: '<wp:post_password>hemmelig</wp:post_password>' }),
      item({ id: 7, title: 'Udseende', type: 'custom_css' }),
      item({
        id: 8,
        title: 'hus',
        type: 'attachment',
        status: 'inherit',
        more: `<wp:attachment_url>${picture}</wp:attachment_url>${meta('_wp_attachment_image_alt', 'Et hus')}`,
      }),
      item({
        id: 9,
        title: '',
        type: 'nav_menu_item',
        more: `<category domain="nav_menu" nicename="top"><![CDATA[Top]]></category>${meta('_menu_item_type', 'post_type')}${meta('_menu_item_object_id', '1')}`,
      }),
    ].join(''),
  )
  const run = await begin(here, 'wordpress', 'gammel.xml', { bytes: file })
  await here.work()
  const { state, report } = await stateOf(here, run)
  assert.equal(state, 'done')
  assert.deepEqual(
    report.leftOut.map(({ why }: { why: string }) => why),
    ['draft', 'private', 'password', 'type'],
  )
  assert.deepEqual(
    report.menus.map(({ menu, ref }: { menu: string; ref: string }) => [menu, ref]),
    [['Top', 'wp-1']],
  )
  const pages = await brought(here, run)
  assert.deepEqual(
    [...pages.values()].map(({ path, notes }) => [path, notes.map(({ what }) => what)]),
    [
      ['/affald', ['comments']],
      ['/pas', ['dynamic']],
      ['/nyheder/nyt', []],
    ],
  )
  const { rows } = await sql<{ operations: unknown; meta: { words: string[] } }>`
    select operations, meta from content.draft d join content.item i on i.tenant_id = d.tenant_id and i.id = d.item_id
    where i.path = '/affald'`.execute(here.ownerDb)
  assert.match(JSON.stringify(rows[0]!.operations), /\[pas\]\(\/pas\) og \[nyt\]\(\/nyheder\/nyt\)/)
  assert.deepEqual(rows[0]!.meta.words, ['Skrald'])
  const kept = await here.storage.get(`${here.tenantId}/import/${run}`).catch(({ code }) => code)
  assert.equal(kept, 'ENOENT', 'what was sent is not kept when it has been read')
})

for (const name of ['64-block-test-data.xml', 'themeunittestdata.wordpress.xml'])
  test(`${name}: every page comes, and its words are in blocks or in the report`, async (t) => {
    const path = `../shared/data/wxr/${name}`
    if (!existsSync(path)) return t.skip('the export is not here')
    const bytes = readFileSync(path)
    await using here = await movingTown()
    const run = await begin(here, 'wordpress', name, { bytes })
    await here.work()
    assert.equal((await stateOf(here, run)).state, 'done')
    const pages = await brought(here, run)
    const there = new Map<string, string>()
    const { rows } = await sql<{
      ref: string
      operations: { data: Record<string, unknown> }[]
      notes: { text?: string }[]
    }>`
      select p.ref, d.operations, p.notes from content.import_page p
      join content.draft d on d.tenant_id = p.tenant_id and d.item_id = p.item_id where p.run_id = ${run}::uuid`.execute(
      here.ownerDb,
    )
    let [inBlocks, all] = [0, 0]
    // A small raised figure is the same figure.
    const letters = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    const said = new Map(rows.map((row) => [row.ref, row]))
    for (const entry of await entriesOf(bytes, 65_536)) {
      if (entry.kind !== 'item') continue
      const row = said.get(`wp-${entry.item.id}`)
      if (!row) continue
      const blocks = letters(
        row.operations
          .flatMap(({ data }) => Object.values(data).map((one) => plainText(String(one))))
          .join(' '),
      ).join('')
      const noted = letters(row.notes.map(({ text = '' }) => text).join(' ')).join('')
      const shown = wordsOf(
        readFragment(withoutShortcodes(entry.item.content, entry.item.id).html).root,
      )
      for (const word of letters(shown)) {
        all++
        if (blocks.includes(word)) inBlocks++
        else if (!noted.includes(word)) there.set(word, entry.item.title)
      }
    }
    assert.deepEqual([...there], [])
    const states = Object.groupBy(pages.values(), ({ state }) => state)
    assert.deepEqual(Object.keys(states), ['carried'])
    assert.ok(inBlocks / all > 0.95)
    t.diagnostic(
      `${pages.size} pages carried; ${all} visible words, ${((100 * inBlocks) / all).toFixed(1)} % in blocks, the rest in the report`,
    )
  })
