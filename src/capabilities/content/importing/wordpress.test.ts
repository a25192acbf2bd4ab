import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { plainText } from '../markdown/plain.ts'
import { wordsOf } from './html/tree.ts'
import { readFragment } from './html/read.ts'
import { begin, brought, movingTown, stateOf } from './importing.test.support.ts'
import { withoutShortcodes } from './wordpress/shortcodes.ts'
import { channel, entriesOf, item } from './wordpress/wordpress.test.support.ts'

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
