import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { town } from '../../../../test/town.ts'
import { changeLocally } from './change.ts'
import { itemByPath } from './store.ts'

const folder = new URL('../migrations/', import.meta.url)
const files = globSync('*.sql', { cwd: folder }).toSorted()

test('pages as they were before there was a library stay where they were, word for word, and can be changed', async () => {
  await using here = await town()
  const client = new pg.Client({ connectionString: here.ownerUrl })
  await client.connect()
  const run = (file: string) => client.query(readFileSync(new URL(file, folder), 'utf8'))
  await client.query('drop schema content cascade')
  await run(files[0]!)
  const body = [
    { kind: 'heading', text: 'Frist_og_*pris*' },
    { kind: 'text', text: '1. maj koster det [meget] {{ingenting}} <b>' },
    { kind: 'list', items: ['# et', '- to'] },
    {
      kind: 'links',
      links: [
        { label: 'A', href: '/a' },
        { label: 'B', href: '/b' },
      ],
    },
  ]
  for (const slug of ['pas', 'privatliv'])
    await client.query(
      `insert into content.page (tenant_id, slug, kind, title, lead, body, published_at, found_by)
       values ($1, $2, 'article', 'Pas', 'Om pas', $3, '2026-01-01', to_tsvector('danish', 'pas'))`,
      [here.tenantId, slug, JSON.stringify(body)],
    )
  for (const file of files.slice(1)) await run(file)
  await client.end()

  const { body: html } = await here.get('/side/pas')
  assert.match(html, /<h1>Pas<\/h1>/)
  assert.match(html, /<h2[^>]*>Frist_og_\*pris\*<\/h2>/)
  assert.match(html, /<p>1\. maj koster det \[meget\] \{\{ingenting\}\} &lt;b(>|&gt;)<\/p>/)
  assert.match(html, /<li># et<\/li><li>- to<\/li>/)
  assert.ok(html.indexOf('href="/a"') < html.indexOf('href="/b"'))
  assert.equal((await here.get('/side/privatliv')).headers.location, '/privatliv')
  assert.equal((await here.get('/privatliv')).statusCode, 200)
  await here.write(async (tx) => {
    const item = (await itemByPath(tx, '/side/pas'))!
    const how = { now: here.clock.now }
    const out = await changeLocally(tx, item.id, 'lead', { text: 'Nyt om pas' }, null, how)
    assert.equal(out.ok, true)
  })
  const { body: changed } = await here.get('/side/pas')
  assert.match(changed, /Nyt om pas/)
  assert.match(changed, /<li># et<\/li><li>- to<\/li>/)
})
