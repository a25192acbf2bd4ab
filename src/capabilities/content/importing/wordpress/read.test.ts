import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { boundedTexts } from './bounded.ts'
import type { Entry } from './read.ts'
import { channel, entriesOf, item } from './wordpress.test.support.ts'

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
