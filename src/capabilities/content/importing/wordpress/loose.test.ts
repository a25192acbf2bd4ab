import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from '../html/tree.ts'
import { readFragment } from '../html/read.ts'
import { paragraphed } from './loose.ts'
import { withoutShortcodes } from './shortcodes.ts'

test('blank lines are paragraphs in what the old editor wrote, and shortcodes are pictures, or are told of', () => {
  const words = (html: string) => wordsOf(readFragment(html).root)
  const said = paragraphed('Et\nto\n\n<ul>\n<li>a</li>\n\n</ul>Tre\n\n<pre>x\n\ny</pre>')
  assert.match(said, /<p>Et<br>\nto<\/p>/)
  assert.match(said, /<p>Tre<\/p>/)
  assert.match(said, /<pre>x\n\ny<\/pre>/)
  const { html, notes } = withoutShortcodes(
    '[caption width="3"]<a href="/x"><img src="/a.jpg"></a> Havnen[/caption] [gallery ids="4,5"] [contact-form-7 id="1"] [fold]inde[/fold] [1] [sic] [[escaped]]',
    '9',
  )
  assert.match(
    html,
    /<figure><a href="\/x"><img src="\/a.jpg"><\/a><figcaption>Havnen<\/figcaption><\/figure>/,
  )
  assert.match(html, /data-attachment="4"[\s\S]*data-attachment="5"/)
  assert.match(words(html), /inde\s+\[1\] \[sic\] \[escaped\]/)
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['[contact-form-7 id="1"]', '[fold]'],
  )
})
