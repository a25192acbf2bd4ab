import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { demoLibrary } from '../../demo/library.ts'
import { plainOf } from '../../src/capabilities/content/publishing/plain.ts'
import { type Findable, indexPage, search } from '../../src/capabilities/content/search/index.ts'
import { offered } from '../../src/capabilities/content/search/offered.ts'
import { leadOf, titleOf } from '../../src/capabilities/content/words.ts'
import { town } from '../town.ts'
import { queries } from './subjects.ts'

const nameOf = (path: string) => path.split('/').at(-1)!

const pages = (): Findable[] =>
  demoLibrary().map(([name, { kind, path, kle, words, blocks }]) => ({
    kind: kind === 'audience' || kind === 'topic' ? 'audience' : 'page',
    id: name,
    path,
    kle,
    words,
    title: titleOf(blocks),
    summary: leadOf(blocks),
    text: blocks.map(plainOf).join('\n'),
  }))

type Words = { da: string }
type Definition = { slug: string; title: Words; summary: Words; words: string[] }

/** The demo's services, as their room offers them. */
function services() {
  const folder = new URL('../../demo/services/', import.meta.url)
  const definitions = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Definition)
  return definitions.map(({ slug, title, summary, words }) => ({
    title: title.da,
    detail: '10 min.',
    href: `/selvbetjening/${slug}`,
    kind: 'service' as const,
    words: [...words, summary.da],
  }))
}

test('what citizens write leads to the right page: among the first three for nine of ten', async (t) => {
  await using here = await town()
  const [site, offers] = [pages(), services()]
  await here.write(async (tx) => {
    for (const page of site) await indexPage(tx, page)
  })
  const loose = offered(offers, 'da', 'Begynd')
  const there = new Set(
    [...site.map(({ path }) => path), ...offers.map(({ href }) => href)].map(nameOf),
  )
  const asked = queries.filter(({ pages }) => pages.some((page) => there.has(page)))
  const missed: string[] = []
  let first = 0
  await here.read(async (tx) => {
    for (const { q, pages } of asked) {
      const { hits } = await search(tx, q, { loose })
      const found = hits.slice(0, 3).map(({ path }) => nameOf(path))
      if (pages.includes(found[0]!)) first++
      if (!found.some((page) => pages.includes(page)))
        missed.push(`${q} → ${found.join(', ') || 'nothing'} (wanted ${pages.join(' or ')})`)
    }
  })
  const right = asked.length - missed.length
  t.diagnostic(`${queries.length} queries, ${asked.length} of them with a page in the demo`)
  t.diagnostic(`${right} among the first three, ${first} first`)
  for (const line of missed) t.diagnostic(line)
  assert.ok(asked.length >= 100, `only ${asked.length} queries have a page`)
  assert.ok(right >= asked.length * 0.9, missed.join('\n'))
})
