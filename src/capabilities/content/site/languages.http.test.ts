import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../test/town.ts'
import { translate } from '../items/translate.ts'
import { publishPage, withdrawPage } from '../items/publishing.ts'
import { putPage } from '../put-page.ts'

const blocks = [
  { id: 'title', type: 'title', data: { text: 'Pas' } },
  { id: 'lead', type: 'lead', data: { text: 'Læs' } },
  { id: 'ord', type: 'text', data: { text: 'Ord' } },
]

test('a page that is there in two languages says so in both, in the map too, and no longer when one is taken down', async () => {
  await using here = await town()
  const { now } = here.clock
  const page = { kind: 'answer' as const, meta: { path: '/side/pas' }, blocks }
  const id = await here.write((tx) => putPage(tx, page, { now }))
  const alone = (await here.get('/side/pas')).body
  assert.doesNotMatch(alone, /hreflang="en"/)

  const begun = await here.write((tx) => translate(tx, id, 'en', null, now))
  assert.ok(begun.ok)
  const published = await here.write((tx) => publishPage(tx, begun.id, null, { now }))
  assert.ok(published.ok)
  await here.work()
  const danish = (await here.get('/side/pas')).body
  const english = (await here.get('/en/side/pas')).body
  for (const body of [danish, english]) {
    assert.match(body, /rel="alternate" hreflang="da" href="http:\/\/klitby\.example\/side\/pas"/)
    assert.match(
      body,
      /rel="alternate" hreflang="en" href="http:\/\/klitby\.example\/en\/side\/pas"/,
    )
  }
  assert.match(
    danish,
    /<a class="tool" href="\/en\/side\/pas" lang="en" hreflang="en">In English<\/a>/,
  )
  assert.match(
    english,
    /<a class="tool" href="http:\/\/klitby\.example\/side\/pas" lang="da" hreflang="da">På dansk<\/a>/,
  )
  const map = (await here.get('/sitemap.xml')).body
  assert.equal(map.match(/<xhtml:link rel="alternate" hreflang="en"/g)?.length, 2)

  await here.write((tx) => withdrawPage(tx, begun.id))
  await here.work()
  assert.equal((await here.get('/side/pas')).body, alone)
})

test('what a tenant has said in Danish only is marked as Danish on an English page (WCAG 3.1.2), and nothing else is', async () => {
  await using here = await town()
  const menu = [
    { label: 'Kontakt', en: 'Contact', href: '/kontakt' },
    { label: 'Havnen', href: '/havnen' },
  ]
  const footer = { hours: 'Åbent mandag', columns: [{ title: 'Hjælp', links: menu }] }
  await sql`update platform.tenant set profile = profile || ${JSON.stringify({ menu, footer })}::jsonb
    where id = ${here.tenantId}`.execute(here.ownerDb)
  here.tenants.forget()
  const english = (await here.get('/en')).body
  assert.match(english, /<a href="\/en\/kontakt">Contact<\/a>/)
  assert.equal(english.match(/<a href="\/en\/havnen" lang="da">Havnen<\/a>/g)?.length, 3)
  assert.match(english, /<p class="meta mt-3" lang="da">Åbent mandag<\/p>/)
  assert.match(english, /<h2 id="fod-0" lang="da">Hjælp<\/h2>/)
  assert.match(english, /<a href="\/en\/was">Accessibility statement<\/a>/)
  const danish = (await here.get('/')).body
  assert.doesNotMatch(danish.replace('<html lang="da"', ''), /lang="da"/)
})
