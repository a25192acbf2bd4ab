import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Capability } from '../../../platform/capability.ts'
import { town, type Town } from '../../../../test/town.ts'
import { putPage, type WholePage } from '../index.ts'
import { beginPage } from '../items/actions.ts'
import { popularOffers } from '../offers.ts'

type Over = Partial<Pick<WholePage, 'kind' | 'firstLive'>> & { path?: string; title?: string }

const page = ({ path = '/side/sne', title = 'Sådan rydder vi sne', ...over }: Over): WholePage => ({
  kind: 'news',
  meta: { path, words: ['glatføre'] },
  blocks: [
    { id: 'title', type: 'title', data: { text: title } },
    { id: 'lead', type: 'lead', data: { text: 'De store veje kommer først.' } },
    { id: 'a', type: 'text', data: { text: '## Fortovet\n\n- Ryd det\n- Strø grus <ikke salt>' } },
    { id: 'b', type: 'link', data: { label: 'Meld et hul', href: '/selvbetjening/hul' } },
  ],
  firstLive: new Date('2026-11-01T08:00:00Z'),
  ...over,
})
const put = (here: Town, over: Over = {}) =>
  here.write((tx) => putPage(tx, page(over), { now: here.clock.now }))

const offering: Capability = {
  name: 'offering',
  offers: async () => [
    {
      title: 'Søg om råden over vej',
      detail: '10 min.',
      href: '/selvbetjening/raaden',
      kind: 'service',
      words: ['container'],
      popular: 2,
    },
    {
      title: 'Meld et hul i vejen',
      detail: '2 min.',
      href: '/selvbetjening/hul',
      kind: 'service',
      words: ['asfalt'],
      popular: 1,
    },
    {
      title: 'Åbn en grav',
      detail: '5 min.',
      href: '/selvbetjening/grav',
      kind: 'service',
      words: [],
    },
  ],
}

test('the front page shows what is most wanted, ways in and news, and nothing that is not published', async () => {
  await using here = await town({ rooms: [offering] })
  await put(here)
  await here.write((tx) =>
    beginPage(tx, page({ path: '/side/fremtid', title: 'Ikke endnu' }), null, here.clock.now),
  )
  await put(here, { path: '/side/familie', kind: 'audience', title: 'Børnefamilier' })
  const { body } = await here.get('/')
  assert.match(body, /Sådan rydder vi sne/)
  assert.match(body, /Børnefamilier/)
  assert.ok(body.indexOf('Meld et hul i vejen') < body.indexOf('Søg om råden over vej'))
  assert.doesNotMatch(body, /Ikke endnu|Åbn en grav/)
})

test('a page is read as it was written, and shows nothing as markup', async () => {
  await using here = await town()
  await put(here)
  const { body, statusCode } = await here.get('/side/sne')
  assert.equal(statusCode, 200)
  assert.match(body, /<h2[^>]*>Fortovet/)
  assert.match(body, /Strø grus &lt;ikke salt/)
  assert.equal((await here.get('/side/findes-ikke')).statusCode, 404)
  assert.equal((await here.get('/side/sne', 'naboby.example')).statusCode, 404)
})

test('searching finds pages by inflected words, by their beginnings, and by what else people call a thing', async () => {
  await using here = await town({ rooms: [offering] })
  await put(here)
  for (const [words, found] of [
    ['sne', 'Sådan rydder vi sne'],
    ['vejene', 'Sådan rydder vi sne'],
    ['glatf', 'Sådan rydder vi sne'],
    ['asfalt', 'Meld et hul i vejen'],
    ['CONTAINER', 'Søg om råden over vej'],
  ] as const) {
    const { body } = await here.get(`/soeg?q=${encodeURIComponent(words)}`)
    assert.match(body, new RegExp(found), words)
  }
  assert.match((await here.get('/soeg?q=kvantefysik')).body, /Vi fandt ikke noget/)
})

test('whatever is searched for is shown as typed, and nothing breaks', async () => {
  await using here = await town()
  for (const words of [
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '& | ! ()',
    ':*',
    'æøå \u202e',
    'x'.repeat(5000),
  ]) {
    const { statusCode, body } = await here.get(`/soeg?q=${encodeURIComponent(words)}`)
    assert.equal(statusCode, 200, words)
    assert.doesNotMatch(body, /<script>alert/)
  }
  assert.equal((await here.get('/soeg?q=a&q=b')).statusCode, 200)
})

test('putting a page again changes it and makes no second one', async () => {
  await using here = await town()
  await put(here)
  await put(here, { title: 'Nyt om sne' })
  const { body } = await here.get('/soeg?q=sne')
  assert.match(body, /Nyt om sne/)
  assert.doesNotMatch(body, /Sådan rydder/)
})

test('the law’s own pages have their own addresses', async () => {
  await using here = await town()
  await put(here, { path: '/was', kind: 'answer', title: 'Tilgængelighedserklæring' })
  await put(here, { path: '/privatliv', kind: 'answer', title: 'Sådan bruger vi dine oplysninger' })
  assert.match((await here.get('/was')).body, /Tilgængelighedserklæring/)
  assert.match((await here.get('/privatliv')).body, /Sådan bruger vi/)
})

test('offers are ordered by want', async () => {
  const offers = await offering.offers!(undefined as never, 'da')
  assert.deepEqual(
    popularOffers(offers).map(({ popular }) => popular),
    [1, 2],
  )
})

test('whom to ask stands beside an answer, and is the page itself where it is about somebody; steps are counted', async () => {
  await using here = await town()
  const said = [
    { id: 'title', type: 'title', data: { text: 'Havnen' } },
    { id: 'step', type: 'step', data: { title: 'Ring først', text: 'Så ved vi det.' } },
    { id: 'ask', type: 'contact', data: { name: 'Havnefogeden', phone: '12345632' } },
  ]
  for (const [kind, path] of [
    ['answer', '/side/havnen'],
    ['unit', '/kontakt/havnen'],
  ] as const)
    await here.write((tx) =>
      putPage(tx, { kind, meta: { path }, blocks: said }, { now: here.clock.now }),
    )
  const [answer, unit] = [
    (await here.get('/side/havnen')).body,
    (await here.get('/kontakt/havnen')).body,
  ]
  const beside = /<aside class="stack" aria-label="Spørg os">[\s\S]*Havnefogeden[\s\S]*<\/aside>/
  assert.match(answer, beside)
  assert.match(answer, /<ol class="guide"><li[^>]*><h2[^>]*>Ring først/)
  assert.doesNotMatch(unit, /<aside class="stack"/)
  assert.match(unit, /<div class="article">[\s\S]*Havnefogeden/)
})
