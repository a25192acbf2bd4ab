// The library of the demo: our own words, and every page of it as a page should be.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { easeOf } from '../src/capabilities/content/editor/advice/lix.ts'
import { klePattern, metaSchema } from '../src/capabilities/content/items/item.ts'
import { demoLibrary, demoTranslations } from './library.ts'
import { linesOf, missingIn, otherAddresses, wrongWith } from './page-checks.test.support.ts'

const danish = demoLibrary()
const english = demoTranslations()
const library = [...danish, ...english]
/** What citizens ask about, apart from the site's own pages and the ways in. */
const subjects = danish.filter(([, { blocks }]) => blocks.some(({ id }) => id === 'law'))
const there = new Set([
  ...danish.map(([, { path }]) => path),
  ...english.map(([, { path }]) => `/en${path}`),
  ...otherAddresses,
])

test('the library has at least 64 subjects', () => {
  assert.ok(subjects.length >= 64, String(subjects.length))
})

test('every page could be shared, leads somewhere, and is short and plain', () => {
  for (const [name, page] of library) {
    assert.deepEqual(wrongWith(page, there), [], name)
    const { path, kle, audiences, words } = page
    metaSchema.parse({ path, kle, audiences, words })
  }
})

test('twenty pages are in English too, each beside its Danish page, and their blocks have the same names', () => {
  assert.ok(english.length >= 20)
  const inDanish = new Map(danish)
  for (const [name, { path, language, blocks }] of english) {
    const page = inDanish.get(name.replace('en/', ''))
    assert.equal(path, page?.path, name)
    assert.equal(language, 'en', name)
    for (const { id, type } of blocks) {
      const same = page?.blocks.find((one) => one.id === id)
      assert.ok(!same || same.type === type, `${name}: ${id}`)
    }
  }
})

test('what is wrong with a page is found', () => {
  const [, page] = subjects[0]!
  const blocks = [
    ...page.blocks,
    { id: 'title', type: 'text', data: { text: 'Klik her! [Se](/side/der-ikke-er)' } },
    { id: 'again', type: 'step', data: { title: 'Ring {{telefon.ingen}}' } },
    { id: 'seen', type: 'image', data: { media: 'x' } },
  ]
  const wrong = wrongWith({ ...page, blocks }, there).join('\n')
  const found = ['two blocks', 'do not use', 'ikke-er', 'telefon.ingen', 'seen']
  for (const part of found) assert.match(wrong, new RegExp(part))
})

test('nine of ten pages have a lix below 36', () => {
  const eases = danish.map(([, { blocks }]) => easeOf(linesOf(blocks))?.lix ?? 0)
  assert.ok(eases.filter((ease) => ease < 36).length >= 0.9 * eases.length, eases.join(' '))
})

test('every subject is between 100 and 400 words', () => {
  for (const [name, { blocks }] of subjects) {
    const count = linesOf(blocks).join(' ').split(/\s+/).length
    assert.ok(count >= 100 && count <= 400, `${name}: ${count}`)
  }
})

test('every subject has a law that nobody can change, a place for local words, and says it is a demonstration', () => {
  for (const [name, { blocks, legalRefs, kle, words }] of subjects.filter(
    ([one]) => one !== 'byggesag',
  )) {
    const law = blocks.find(({ id }) => id === 'law')
    assert.ok(law?.legal && law.lock === 'locked', name)
    const slots = blocks.filter(({ lock }) => lock === 'slot')
    assert.ok(slots.length && legalRefs.length && kle.length && words.length >= 5, name)
    const last = blocks.find(({ id }) => id === 'demo')
    assert.match(String(last?.data.text), /demonstration/, name)
  }
})

test('both municipalities have every fact that the pages ask for', () => {
  for (const tenant of ['klitby', 'lindeaa']) {
    for (const [name, { blocks }] of library)
      assert.deepEqual(missingIn(blocks, tenant), [], `${tenant}: ${name}`)
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
