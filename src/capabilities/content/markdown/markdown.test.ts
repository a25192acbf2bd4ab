import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Markdown } from './markdown.tsx'
import { parse } from './parse.ts'
import { plainText } from './plain.ts'
import { escaped, write } from './write.ts'

const html = (text: string) => renderToString(h(Markdown, { text }))
const shared = new URL('../../../../../shared/data/', import.meta.url)

/** What our subset can become, and what each may carry. */
const allowed: Record<string, string[]> = {
  h2: ['class', 'id'],
  h3: ['class', 'id'],
  h4: ['class', 'id'],
  p: [],
  ul: ['class'],
  ol: ['class'],
  li: [],
  strong: [],
  em: [],
  br: [],
  mark: [],
  a: ['href'],
  div: ['class'],
  svg: ['class', 'viewBox', 'width', 'height', 'aria-hidden', 'focusable', 'fill', 'stroke'],
}

type Node = DefaultTreeAdapterTypes.ChildNode
function foreignIn(markup: string): string[] {
  const wrong: string[] = []
  const visit = (node: Node): void => {
    if (!('tagName' in node)) {
      if (node.nodeName !== '#text') wrong.push(node.nodeName)
      return
    }
    const known = allowed[node.tagName]
    if (!known) wrong.push(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      if (known && !known.includes(name)) wrong.push(`${node.tagName} ${name}`)
      if (name === 'href' && !/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(value))
        wrong.push(`href ${value}`)
    }
    // A drawing of ours: what is in it is not made from words.
    if (node.tagName !== 'svg') node.childNodes.forEach(visit)
  }
  parseFragment(markup).childNodes.forEach(visit)
  return wrong
}

/** The same words in every place that words can stand. */
const everywhere = (words: string) => [
  words,
  `## ${words}`,
  `- ${words}\n  - ${words}`,
  `1. ${words}`,
  `> ${words}`,
  `>! ${words}`,
  `**${words}**`,
  `[${words}](/side)`,
  `[læs](${words})`,
  `[læs](https://a.dk/${words})`,
  `{{${words}}}`,
  `{{kommune.telefon|${words}}}`,
]

function payloads(): string[] {
  const list = new URL('sanitizer-payloads.json', shared)
  if (!existsSync(list)) return []
  const cases = JSON.parse(readFileSync(list, 'utf8')) as { payload: string | string[] }[]
  const files = globSync(`${new URL('payloads/', shared).pathname}*.txt`)
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  return [...cases.flatMap(({ payload }) => payload), ...lines].filter((one) => one.trim())
}

test('no hostile text becomes markup of its own, wherever it is written', (t) => {
  const hostile = payloads()
  if (!hostile.length) return t.skip('the hostile texts are not here')
  for (const one of hostile)
    for (const text of everywhere(one)) assert.deepEqual(foreignIn(html(text)), [], text)
  t.diagnostic(`${hostile.length} texts in ${everywhere('').length} places each`)
})

test('the check sees markup when there is some', () => {
  assert.deepEqual(foreignIn('<p onclick="x">a</p><script>1</script>'), ['p onclick', '<script>'])
  assert.deepEqual(foreignIn('<a href="javascript:1">a</a>'), ['href javascript:1'])
})

const piece = fc.constantFrom(
  ...'# ## - 1. > >! ** * _ [ ] ( ) {{ }} \\ \n a b <b> http://a.dk /side kommune.telefon | ? æ'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n\n',
  '  - ',
  '[a](/b)',
  '{{kommune.telefon}}',
)
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
)

test('whatever is typed is read, shows nothing but our subset, and is the same when written and read again', () => {
  fc.assert(
    fc.property(typed, (text) => {
      assert.deepEqual(foreignIn(html(text)), [])
      const once = write(parse(text))
      assert.equal(html(once), html(text))
      assert.equal(write(parse(once)), once)
    }),
    { numRuns: 3000, seed: 4 },
  )
})

test('plain words that are escaped are shown as they were typed', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\0]+/g, ' ').trim())
  fc.assert(
    fc.property(line, (text) => {
      const shown = plainText(write([{ kind: 'paragraph', words: [{ kind: 'text', text }] }]))
      assert.equal(shown, text)
    }),
    { numRuns: 1000 },
  )
  assert.equal(escaped('*a*'), '\\*a\\*')
})

test('a text ten times as long as a block may be is read, whatever it repeats', () => {
  for (const nasty of [
    '[',
    '**',
    '*_',
    '{{',
    '[a](',
    '- ',
    '> ',
    '\\',
    '[a](b',
    '_a',
    '**a',
    '\n-',
  ])
    assert.ok(html(nasty.repeat(200_000 / nasty.length)).length > 0, nasty)
})

test('headings, lists, links, bold and call-outs are what they look like', () => {
  assert.equal(
    html('## Frist\n\nSvar inden **4 uger**.\n\n- Ring\n- [Skriv](/kontakt)\n\n1. Et\n2. To'),
    '<h2 class="h-m" id="frist">Frist</h2><p>Svar inden <strong>4 uger</strong>.</p>' +
      '<ul class="bullets"><li>Ring</li><li><a href="/kontakt">Skriv</a></li></ul>' +
      '<ol class="numbers"><li>Et</li><li>To</li></ol>',
  )
  assert.match(html('>! Pas på'), /notice-warn.*Pas på/s)
  assert.equal(
    html('[ad](javascript:alert(1)) og [ud](//ond.dk)'),
    '<p>ad og ud</p>'.replace('ad', '[ad](javascript:alert(1))'),
  )
})

test('a number, a low line or a star in the middle of words is not a mark', () => {
  assert.equal(html('Fristen er\n12. maj'), '<p>Fristen er 12. maj</p>')
  assert.equal(html('fil_navn_her og 2 * 3 * 4'), '<p>fil_navn_her og 2 * 3 * 4</p>')
})
