import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'parse5'
import { cleanSvg } from './svg.ts'

const drawn = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 20" ${more}>${inside}</svg>`

test('a drawing keeps its shapes, colours and size', () => {
  const clean = cleanSvg(
    drawn('<title>Vores &amp; by</title><path fill="#0b5061" d="M0 0h10v20z"/>'),
  )
  assert.equal(
    clean?.svg,
    '<svg viewBox="0 0 10 20" width="10" height="20" xmlns="http://www.w3.org/2000/svg"><title>Vores &amp; by</title><path fill="#0b5061" d="M0 0h10v20z"></path></svg>',
  )
  assert.deepEqual(clean?.removed, [])
})

test('colours that a drawing program put in classes and styles are kept as attributes', () => {
  const clean = cleanSvg(
    drawn(
      '<defs><style>.a,.b{fill:#fff}.b{stroke:red;background:url(x)}</style></defs><path class="b" style="opacity:.5" d="M0 0"/>',
    ),
  )
  assert.match(clean?.svg ?? '', /<path d="M0 0" fill="#fff" stroke="red" opacity="\.5">/)
  assert.doesNotMatch(clean?.svg ?? '', /style|class|url/)
})

const hostile = [
  '<script>alert(1)</script>',
  '<path onload="alert(1)" d="M0 0"/>',
  '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  '<use href="https://ond.example/x.svg#a"/>',
  '<image href="http://127.0.0.1/x.png" width="1" height="1"/>',
  '<foreignObject><iframe src="x"></iframe></foreignObject>',
  '<path fill="url(https://ond.example/#a)" d="M0 0"/>',
  '<style>@import url(https://ond.example/x.css);</style>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="onmouseover" to="alert(1)"/>',
  '<path style="fill:url(javascript:alert(1))" d="M0 0"/>',
  '<svg><script>1</script></svg>',
  '<feImage href="https://ond.example/x"/>',
]

/** Elements and attributes of what came out, as a browser reads it. */
function namesIn(svg: string): string[] {
  const names: string[] = []
  const visit = (node: any) => {
    if (node.tagName)
      names.push(node.tagName, ...node.attrs.map((one: any) => `@${one.name}=${one.value}`))
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(svg))
  return names
}
const worst = (svg: string) => namesIn(svg).filter((name) => bad.test(name))
const bad =
  /^(script|a|image|iframe|foreignObject|style|animate|set|feImage)$|^@on|javascript:|ond\.example|127\.0\.0\.1/i

test('what could run, fetch or move is left out, and it is told', () => {
  for (const inside of hostile) {
    const clean = cleanSvg(drawn(inside))
    assert.ok(clean, inside)
    assert.deepEqual(worst(clean.svg), [], inside)
  }
  assert.deepEqual(cleanSvg(drawn('<script>1</script><path onclick="x" d=""/>'))?.removed, [
    'script',
    'onclick',
  ])
})

test('what is nested never becomes more than it was: no use of what uses others', () => {
  const bomb = cleanSvg(
    drawn(
      '<g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>',
    ),
  )
  assert.equal(bomb?.svg.match(/<use/g)?.length, 1)
})

test('what is no drawing, has no size, or declares entities is refused', () => {
  for (const text of [
    '',
    'hej',
    '<html></html>',
    '<svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><title>&a;</title></svg>',
    drawn('<g>'.repeat(60) + '</g>'.repeat(60)),
  ])
    assert.equal(cleanSvg(text), undefined, text.slice(0, 60))
})

test('a clean drawing is left as it is', () => {
  const piece = fc.constantFrom(
    '<path d="M0 0"/>',
    '<g fill="red">',
    '</g>',
    '<script>',
    '</script>',
    '<use href="#a"/>',
    'x',
    '<title>',
    '</title>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const clean = cleanSvg(drawn(pieces.join('')))
      if (!clean) return
      assert.equal(cleanSvg(clean.svg)?.svg, clean.svg)
      assert.deepEqual(cleanSvg(clean.svg)?.removed, [])
    }),
    { numRuns: 500 },
  )
})

const payloads = new URL('../../../../../shared/data/sanitizer-payloads.json', import.meta.url)

test('no sanitiser payload that lies beside the repository comes through', (t) => {
  if (!existsSync(payloads)) return t.skip('there are no payloads beside the repository')
  const texts = JSON.stringify(JSON.parse(readFileSync(payloads, 'utf8')))
    .match(/"(?:[^"\\]|\\.)*"/g)!
    .map((text) => JSON.parse(text) as string)
  for (const text of texts)
    for (const whole of [text, drawn(text)]) {
      const clean = cleanSvg(whole)
      if (clean) assert.deepEqual(worst(clean.svg), [], whole)
    }
  t.diagnostic(`${texts.length} payloads tried`)
})
