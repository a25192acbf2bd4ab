import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Block } from '../../../../merging/index.ts'
import { problemsOf } from '../../block.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { plainText } from '../../markdown/plain.ts'
import { made } from './html.test.support.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

const unseen = new Set(['script', 'style', 'template', 'noscript', 'title', 'head', 'iframe'])

/** The words a browser would show, told by another walk than the importer's. */
function shown(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      return 'childNodes' in node && !unseen.has(node.nodeName) ? ` ${shown(node.childNodes)} ` : ''
    })
    .join('')
}

const letters = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that are neither in a block nor in a note. */
function lost(html: string): string[] {
  const { blocks, notes } = made(html)
  const there = [
    ...blocks.flatMap(({ data }) => Object.values(data).map((one) => plainText(String(one)))),
    ...notes.map(({ text = '' }) => text),
  ].join(' ')
  const has = letters(there).join('')
  return letters(shown(parseFragment(html).childNodes)).filter((word) => !has.includes(word))
}

const fine = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => problemsOf(block).map((field) => `${block.id} ${field}`))

const render = (blocks: readonly Block[]) =>
  blocks
    .map(({ data }) =>
      renderToString((<Markdown text={String(data.text ?? data.title ?? '')} />) as never),
    )
    .join('')

test('hostile HTML becomes harmless words', (t) => {
  const file = '../shared/data/sanitizer-payloads.json'
  if (!existsSync(file)) return t.skip('the hostile texts are not here')
  const payloads = JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]
  for (const { payload } of payloads) {
    const { blocks } = made(payload)
    const html = render(blocks)
    assert.deepEqual(fine(blocks), [], payload)
    assert.doesNotMatch(
      html,
      /<(?!\/?(p|h[2-4]|ul|ol|li|a|strong|em|br|div|svg|use|path|mark)\b)|\son\w+=|href="(?!https?:|mailto:|tel:|\/(?!\/)|#)/i,
      payload,
    )
  }
  t.diagnostic(`${payloads.length} payloads`)
})

const inner = fc.constantFrom(
  '<p>',
  '</p>',
  '<ul><li>',
  '</li></ul>',
  '<b>',
  '</b>',
  '<a href="/x">',
  '</a>',
  '<h2>',
  '</h2>',
  '<table><tr><td>',
  '<td>',
  '</table>',
  '<details><summary>',
  '</summary>',
  '</details>',
  '<br>',
  '<div class="alert">',
  '</div>',
  '<blockquote>',
  '<pre>',
  '</pre>',
  '<dl><dt>',
  '<dd>',
  '<form>',
  '</form>',
  '<figure>',
  '<figcaption>',
  '<del>',
  '</del>',
  '<svg>',
  '</svg>',
  ' ',
  '\n\n',
  '&amp;',
  '{{kommune.telefon}}',
  '#',
  '*',
  '[a](b)',
  '1. ',
)

const word = fc.stringMatching(/^[a-zæøå0-9]{3,9}$/)

const wild = fc
  .array(fc.oneof(inner, word, word), { maxLength: 60 })
  .map((parts) => parts.join(' '))

test('whatever a page is made of, every word is in a block or in a note, and every block is as it should be', () => {
  fc.assert(
    fc.property(wild, (html) => {
      assert.deepEqual(lost(html), [], html)
      assert.deepEqual(fine(made(html).blocks), [], html)
    }),
    { numRuns: 3000, seed: 7 },
  )
})

test('pages wound up beyond reason are read in a moment, and their words are kept', () => {
  const deep = 200_000
  for (const html of [
    `${'<div>'.repeat(deep)}ord`,
    `${'<b>'.repeat(deep)}${'<p>ord'.repeat(1000)}`,
    `${'<a href=x><table>'.repeat(20_000)}ord`,
    `${'<ul><li>'.repeat(20_000)}ord`,
    `${'<blockquote>'.repeat(3000)}ord`,
    `${'<p>'.repeat(deep)}ord`,
    `${'<'.repeat(deep)} ord`,
    `<p>${'ord '.repeat(deep)}</p>`,
  ]) {
    const begun = performance.now()
    const { blocks } = made(html)
    assert.match(blocks.map(({ data }) => String(data.text)).join(' '), /ord/, html.slice(0, 20))
    assert.deepEqual(fine(blocks), [], html.slice(0, 20))
    assert.ok(performance.now() - begun < 20_000, html.slice(0, 20))
  }
})
