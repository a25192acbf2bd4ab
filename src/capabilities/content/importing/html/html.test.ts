import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kept } from './index.ts'
import { made } from './html.test.support.ts'

const texts = (html: string) => made(html).blocks.map(({ data }) => data.text)

const noted = (html: string) => made(html).notes.map(({ what }) => what)

test('headings, paragraphs, lists, links and bold become our Markdown, a part to each block', () => {
  assert.deepEqual(
    texts(`<p>Sortér <b>alt </b>affald &amp; <a href="../byg/?x=1">byg</a>.</p>
      <h2>Hvornår?</h2><p>Hver <i>uge</i>.<br>Fast dag.</p><ul><li>Papir<ul><li>Pap</li></ul></li><li><p>Glas</p><p>Metal</p></li></ul>
      <h2>Hvad <em>koster</em> det?</h2><ol><li>200 kr.</li></ol>`),
    [
      'Sortér **alt** affald & [byg](https://gammel.example/borger/byg/?x=1).',
      '## Hvornår?\n\nHver _uge_.\\\nFast dag.\n\n- Papir\n  - Pap\n- Glas\\\n  Metal',
      '## Hvad _koster_ det?\n\n1. 200 kr.',
    ],
  )
})

test('headings go down one step at a time, and the page’s own name is not said twice', () => {
  assert.deepEqual(texts('<h1>Affald</h1><h4>Et</h4><p>a</p><h6>To</h6><p>b</p><h4>Tre</h4>'), [
    '## Et\n\na\n\n### To\n\nb',
    '## Tre',
  ])
})

test('what folds out folds out here too: details, and a heading that opens a panel', () => {
  const { blocks } =
    made(`<details><summary>Må jeg brænde?</summary><p>Nej.</p><ul><li>Aldrig</li></ul></details>
    <h3><button aria-controls="p1">Hvem henter?</button></h3><div id="p1" hidden><p>Vi gør.</p></div>`)
  assert.deepEqual(
    blocks.map(({ type, data }) => [type, data]),
    [
      ['fold', { title: 'Må jeg brænde?', text: 'Nej.\n\n- Aldrig' }],
      ['fold', { title: 'Hvem henter?', text: 'Vi gør.' }],
    ],
  )
})

test('a table is a list with the names of its columns, and somebody is to look at it', () => {
  const { blocks, notes } = made(
    '<table><tr><th>Slags</th><th>Dag</th><th>Pris</th></tr><tr><td>Papir</td><td>Mandag</td><td>0 kr.</td></tr><tr><td>Glas</td><td>Fredag</td><td></td></tr></table>',
  )
  assert.equal(
    blocks[0]!.data.text,
    '**Slags, Dag, Pris**\n\n- **Papir**: Dag: Mandag; Pris: 0 kr.\n- **Glas**: Dag: Fredag',
  )
  assert.deepEqual(
    notes.map(({ what }) => what),
    ['table'],
  )
  assert.deepEqual(
    texts('<table role="presentation"><tr><td><h2>A</h2><p>b</p></td><td>c</td></tr></table>'),
    ['## A\n\nb\n\nc'],
  )
})

test('boxes and quotes are call-outs, buttons are links, and self-service is a way in', () => {
  const { blocks } =
    made(`<div class="alert alert-warning"><p>Pas på.</p></div><blockquote><p>Sagt.</p></blockquote>
    <aside class="faktaboks"><h3>Pris</h3><p>200 kr.</p></aside>
    <p><a class="btn" href="/selvbetjening/container">Bestil container</a></p><p><a class="btn" href="/kontakt">Skriv</a></p>`)
  assert.deepEqual(
    blocks.map(({ type, data }) => [type, data.text ?? data.label]),
    [
      ['text', '>! Pas på.\n\n> Sagt.'],
      ['callout', '200 kr.'],
      ['service', 'Bestil container'],
      ['link', 'Skriv'],
    ],
  )
})

test('headings that count make a guide in steps', () => {
  const { blocks, isGuide } = made(
    '<p>Sådan.</p><h2>1. Find</h2><p>a</p><h2>2. Send</h2><p>b</p><ul><li>c</li></ul><h2>Bagefter</h2><p>d</p>',
  )
  assert.ok(isGuide === false || blocks.length)
  const counting = made('<p>Sådan.</p><h2>Trin 1: Find</h2><p>a</p><h2>Trin 2: Send</h2><p>b</p>')
  assert.equal(counting.isGuide, true)
  assert.deepEqual(
    counting.blocks.map(({ type, data }) => [type, data.title, data.text]),
    [
      ['text', undefined, 'Sådan.'],
      ['step', 'Find', 'a'],
      ['step', 'Send', 'b'],
    ],
  )
})

test('pictures are where they stood, with what is to be seen on them, or a note that nobody has said it', () => {
  const kept: Kept = new Map([
    ['https://gammel.example/a.jpg', { id: 'media-a', href: '/medier/a' }],
    ['https://gammel.example/b.jpg', { id: 'media-b', href: '/medier/b' }],
    ['https://gammel.example/plan.pdf', { id: 'fil-1', href: '/filer/fil-1/plan.pdf' }],
  ])
  const { blocks, notes } = made(
    `<p>Før <img src="/a.jpg" alt="En spand"> efter</p><figure><img data-src="/b.jpg" src="data:image/gif;base64,x"><figcaption>Torvet</figcaption></figure>
     <img src="/c.jpg" alt=""><img src="/t.gif" width="1" height="1"><p><a href="/plan.pdf">Planen</a></p><p>Se <a href="/plan.pdf">planen</a> her.</p>`,
    kept,
  )
  assert.deepEqual(
    blocks.map(({ type, data }) => [type, data]),
    [
      ['text', { text: 'Før efter' }],
      ['image', { media: 'media-a', alt: 'En spand' }],
      ['image', { media: 'media-b', caption: 'Torvet' }],
      ['document', { file: 'fil-1', title: 'Planen' }],
      ['text', { text: 'Se [planen](/filer/fil-1/plan.pdf) her.' }],
    ],
  )
  assert.deepEqual(
    notes.map(({ what }) => what),
    ['pixel'],
  )
})

test('what can do something is never carried, and is told with its words', () => {
  assert.deepEqual(
    noted(`<script>ond()</script><iframe src="https://video.example/1" title="Film"></iframe><form>Søg <input></form>
      <video src="/f.mp4"></video><a href="javascript:ond()">klik</a><svg><text>Graf</text></svg><del>gammelt</del>`),
    ['script', 'frame', 'form', 'media', 'link', 'drawing', 'struck'],
  )
})

test('ids of blocks follow from what they are about, so that they are the same next time', () => {
  const one = made('<p>a</p><h2>Pris</h2><p>100</p><h2>Tid</h2><p>1</p>').blocks
  const other = made(
    '<p>b</p><h2>Nyt</h2><p>x</p><h2>Pris</h2><p>200</p><h2>Tid</h2><p>1</p>',
  ).blocks
  assert.deepEqual(
    one.map(({ id }) => id),
    ['text', 'text-pris', 'text-tid'],
  )
  assert.deepEqual(
    other.map(({ id }) => id),
    ['text', 'text-nyt', 'text-pris', 'text-tid'],
  )
})
