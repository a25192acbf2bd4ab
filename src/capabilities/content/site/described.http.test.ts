// What machines read of a page: schema.org as microdata, and Open Graph.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'parse5'
import type { Block } from '../../../merging/index.ts'
import { town } from '../../../../test/town.ts'
import { putPage } from '../index.ts'
import { kindNames, kindOf, type PageKindName } from '../page-kind.ts'

type Read = {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Read[]
}
type Item = { type: string; says: Record<string, (string | Item)[]> }

/** The items of a page, as the HTML standard reads microdata. */
function itemsIn(html: string): Item[] {
  const top: Item[] = []
  walk(parse(html) as unknown as Read, undefined)
  return top

  function walk(node: Read, around: Item | undefined) {
    const read = (name: string) => node.attrs?.find((one) => one.name === name)?.value
    const isItem = read('itemscope') !== undefined
    const item = isItem ? { type: read('itemtype') ?? '', says: {} } : undefined
    for (const name of read('itemprop')?.split(' ') ?? [])
      (around!.says[name] ??= []).push(item ?? read('content') ?? read('href') ?? wordsOf(node))
    if (item && read('itemprop') === undefined) top.push(item)
    for (const child of node.childNodes ?? []) walk(child, item ?? around)
  }
}

const wordsOf = (node: Read): string => node.value ?? (node.childNodes ?? []).map(wordsOf).join('')

const more: Partial<Record<PageKindName, Block[]>> = {
  guide: [{ id: 'a', type: 'step', data: { title: 'Søg', text: 'Skriv til os.' } }],
  service: [{ id: 'a', type: 'service', data: { label: 'Søg', href: '/selvbetjening/x' } }],
  event: [
    {
      id: 'a',
      type: 'event',
      data: { starts: '2027-07-01T16:30', ends: '2027-07-01T18:00', place: 'Torvet' },
    },
  ],
  unit: [
    { id: 'a', type: 'contact', data: { name: 'Byg', phone: '12345678', address: 'Torvet 1' } },
  ],
  place: [{ id: 'a', type: 'place', data: { name: 'Hallen', address: 'Torvet 2', map: '/kort' } }],
}

/** What each type cannot be without. */
const needed: Partial<Record<PageKindName, string[]>> = {
  guide: ['name', 'step'],
  service: ['name', 'provider', 'url'],
  news: ['headline', 'datePublished', 'publisher'],
  event: ['name', 'startDate', 'endDate', 'location', 'organizer'],
  alert: ['name', 'datePosted', 'description'],
  unit: ['name', 'telephone', 'address'],
  place: ['name', 'address', 'hasMap'],
}

test('each kind of page says what it is to machines, with what its type cannot be without, and where it stands', async () => {
  await using here = await town()
  for (const kind of kindNames.filter((one) => one !== 'front')) {
    const path = `/prove/${kind}`
    const blocks: Block[] = [
      { id: 'title', type: 'title', data: { text: 'Om »<b>«' } },
      { id: 'lead', type: 'lead', data: { text: 'Kort' } },
      ...(more[kind] ?? []),
    ]
    await here.write((tx) => putPage(tx, { kind, meta: { path }, blocks }, { now: here.clock.now }))
    const { body } = await here.get(path)
    const items = itemsIn(body)
    const type = `https://schema.org/${kindOf(kind).schema}`
    const item = items.find((one) => one.type === type)
    assert.ok(item, kind)
    for (const name of needed[kind] ?? ['name', 'description'])
      assert.ok(item.says[name]?.[0], `${kind} lacks ${name}`)
    assert.deepEqual(item.says.name ?? item.says.headline, ['Om »<b>«'])
    const trail = items.find((one) => one.type.endsWith('/BreadcrumbList'))!
    const steps = trail.says.itemListElement as Item[]
    assert.deepEqual(
      steps.map(({ says }) => says.position),
      steps.map((_, n) => [String(n + 1)]),
    )
    assert.deepEqual(steps.at(-1)!.says.item, [`http://klitby.example${path}`])
    for (const property of ['title', 'type', 'url', 'description', 'site_name', 'locale'])
      assert.match(body, new RegExp(`<meta property="og:${property}" content="[^"]+"`), kind)
  }
})

test('an event and a piece of news stand under their lists', async () => {
  await using here = await town()
  const blocks: Block[] = [{ id: 'title', type: 'title', data: { text: 'X' } }, ...more.event!]
  const page = { kind: 'event' as const, meta: { path: '/det-sker/x' }, blocks }
  await here.write((tx) => putPage(tx, page, { now: here.clock.now }))
  assert.match(
    (await here.get('/det-sker/x')).body,
    /class="crumbs"[\s\S]*?href="\/det-sker">Det sker</,
  )
})
