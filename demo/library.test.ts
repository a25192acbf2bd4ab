// The library of the demo: our own words, and every page of it as a page should be.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fillBlocks } from '../src/capabilities/content/facts/fill.ts'
import { placeholderProblem } from '../src/capabilities/content/facts/registry.ts'
import { klePattern, metaSchema } from '../src/capabilities/content/items/item.ts'
import { checkPage } from '../src/capabilities/content/items/check.ts'
import { plainText } from '../src/capabilities/content/markdown/plain.ts'
import { leadOf, titleOf } from '../src/capabilities/content/words.ts'
import type { Block } from '../src/merging/index.ts'
import { demoFacts } from './facts.ts'
import { demoLibrary } from './library.ts'
import { lix } from './lix.test.support.ts'
import { demoTenants } from './tenants.ts'

const library = demoLibrary()
const now = new Date('2026-11-22T09:00:00Z')
const subjects = library.filter(([, { kind }]) => ['answer', 'guide', 'service'].includes(kind))

/** All words of a page as they are read, a line each. */
const linesOf = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ id }) => id !== 'demo')
    .flatMap(({ data }) =>
      Object.entries(data).map(([name, value]) =>
        ['href', 'tone', 'phone', 'hours', 'address', 'email'].includes(name)
          ? ''
          : plainText(String(value)),
      ),
    )
    .join('\n')

const factsOf = (key: string) => {
  const { name, profile } = demoTenants.find((one) => one.key === key)!
  const { shortName, phone, email, address } = profile as unknown as Record<string, string>
  const own = { navn: name, kortnavn: shortName, telefon: phone, email, adresse: address }
  const given = Object.entries(own).map(([k, value]): [string, unknown] => [`kommune.${k}`, value])
  const written = Object.entries(demoFacts[key] ?? {}).map(([k, value]): [string, unknown] => [
    k,
    // A day that is otherwise is a list that may be left out where facts are written.
    k.startsWith('opening.') ? { days: [], ...(value as object) } : value,
  ])
  return new Map([...given, ...written])
}

test('the library has more than 60 subjects', () => {
  assert.ok(subjects.length >= 64, String(subjects.length))
})

test('every page is one that could be shared, and its blocks have each their own id', () => {
  for (const [name, page] of library) {
    assert.deepEqual(checkPage(page.kind, page.blocks), [], name)
    const ids = page.blocks.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length, name)
    metaSchema.parse({
      path: page.path,
      kle: page.kle,
      audiences: page.audiences,
      words: page.words,
    })
  }
})

test('every page says its answer at once, in a title and a lead that are short', () => {
  for (const [name, { blocks }] of library) {
    assert.ok(titleOf(blocks).length <= 60, name)
    const lead = leadOf(blocks)
    assert.ok(lead.length > 20 && lead.length <= 220, `${name}: ${lead.length}`)
  }
})

test('reading ease is counted as Danes count it', () => {
  assert.equal(lix('Vi ses i morgen. Tag dit pas med.'), 4)
  assert.equal(Math.round(lix('Kommunalbestyrelsen beslutter.')), 102)
  assert.equal(
    lix('Kom d. 3. maj kl. 10.15 i lokale 2.'),
    lix('Kom den tredje maj klokken ti i nul to.') - 100 / 9,
  )
})

test('every page is easy to read: lix below 45, and below 36 for most', () => {
  const all = library.map(([name, { blocks }]): [string, number] => [name, lix(linesOf(blocks))])
  for (const [name, ease] of all) assert.ok(ease < 45, `${name}: ${ease}`)
  assert.ok(all.filter(([, ease]) => ease < 36).length > 0.9 * all.length)
})

test('every subject is between 100 and 400 words', () => {
  for (const [name, { blocks }] of subjects.filter(([, page]) => isSubject(page.blocks))) {
    const count = linesOf(blocks).split(/\s+/).length
    assert.ok(count >= 100 && count <= 400, `${name}: ${count}`)
  }
})

test('every subject has a law that nobody can change, and says that it is a demonstration', () => {
  const marked = subjects.filter(([, { blocks }]) => isSubject(blocks))
  assert.ok(marked.length >= 64)
  for (const [name, { blocks, legalRefs, kle, words }] of marked) {
    const law = blocks.find(({ id }) => id === 'law')
    assert.ok(law?.legal && law.lock === 'locked', name)
    assert.ok(legalRefs.length && kle.length && words.length >= 5, name)
    assert.ok(
      blocks.some(({ lock }) => lock === 'slot'),
      name,
    )
  }
})

const isSubject = (blocks: readonly Block[]) =>
  blocks.some(({ id, data }) => id === 'demo' && /demonstration/.test(String(data.text)))

test('every link leads to a page, a service or an address that is there', () => {
  const services = globSync('demo/services/*.json').map(
    (file) => `/selvbetjening/${JSON.parse(readFileSync(file, 'utf8')).slug}`,
  )
  const there = new Set([
    ...library.map(([, { path }]) => path),

    ...services,
    '/mine-sager',
    '/mit',
    '/mit/skift',
    '/selvbetjening',
    '/en',
  ])
  for (const [name, { blocks }] of library) {
    const hrefs = [
      ...linksIn(JSON.stringify(blocks)),
      ...blocks.flatMap(({ data }) => (typeof data.href === 'string' ? [data.href] : [])),
    ]
    for (const href of hrefs) {
      const ours = href.startsWith('/')
      assert.ok(ours ? there.has(href) : /^(https:\/\/|tel:)/.test(href), `${name}: ${href}`)
    }
  }
})

const linksIn = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!)

test('every mark of a list, a link or a placeholder is one that is read', () => {
  for (const [name, { blocks }] of library) {
    const words = linesOf(blocks)
    assert.doesNotMatch(words, /\]\(|\[|\*\*|\{\{/, name)
    assert.doesNotMatch(words, /!(\s|$)| desværre |klik her/im, name)
    for (const [, key, format] of JSON.stringify(blocks).matchAll(
      /\{\{([a-z0-9.-]+)\??(?:\|([a-z]+))?\}\}/g,
    ))
      assert.equal(placeholderProblem(key!, format ?? ''), undefined, `${name}: ${key}`)
  }
})

test('both municipalities have every fact that the pages ask for', () => {
  for (const key of ['klitby', 'lindeaa']) {
    const facts = factsOf(key)
    for (const [name, { blocks }] of library)
      assert.deepEqual(fillBlocks(blocks, facts, now).missing, [], `${key}: ${name}`)
  }
})

test('steps that belong together stand together, so that they are counted from one', () => {
  for (const [name, { blocks }] of library) {
    const runs = blocks.filter(({ type }, n) => type === 'step' && blocks[n - 1]?.type !== 'step')
    assert.ok(runs.length <= 1, name)
  }
})

test('every subject number is a KLE number, and one that is there', (t) => {
  const file = new URL('../../shared/data/kle.csv', import.meta.url)
  const numbers = library.flatMap(([name, { kle }]) => kle.map((one) => ({ name, one })))
  for (const { name, one } of numbers) assert.match(one, klePattern, name)
  if (!existsSync(file)) return t.skip('KLE is not beside the repository')
  const known = new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((row) => row.split(',')[1]),
  )
  for (const { name, one } of numbers) assert.ok(known.has(one), `${name}: ${one}`)
})
