import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf } from './html.ts'

const shape = (html: string) =>
  piecesOf(html).map((piece) =>
    piece.kind === 'text' ? piece.text : `<${[piece.name, ...piece.attributes.keys()].join(' ')}>`,
  )

test('a reader of HTML sees what a browser would', () => {
  assert.deepEqual(shape('<p class="a">1 &lt; 2</p>'), ['<p class>', '1 < 2', '</p>'])
  assert.deepEqual(shape('<a href="x" onclick=alert(1)>y'), ['<a href onclick>', 'y'])
  assert.deepEqual(shape('<img/src=x/onerror=y>'), ['<img src>'])
  assert.deepEqual(shape('<input value="&quot; onfocus=&quot;x">'), ['<input value>'])
  assert.deepEqual(shape('<textarea><b></textarea>a < b'), [
    '<textarea>',
    '<b>',
    '</textarea>',
    'a < b',
  ])
  assert.deepEqual(shape('<!-- <b> -->c'), ['<!-->', 'c'])
})
