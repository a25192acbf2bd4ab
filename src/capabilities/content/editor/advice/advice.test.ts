import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../../../merging/index.ts'
import { advise } from './advice.ts'

const around = {
  leads: (path: string) => path === '/side/affald',
  facts: new Map([['kommune.telefon', '12345678']]),
}
const text = (words: string, id = 'ord'): Block => ({ id, type: 'text', data: { text: words } })
const whats = (...blocks: Block[]) => advise(blocks, around).advice.map(({ what }) => what)

test('headings come one level at a time, also across blocks', () => {
  assert.deepEqual(whats(text('## Først\n\n### Så')), [])
  assert.deepEqual(whats(text('## Først'), text('#### Så', 'to')), ['heading-skips'])
  assert.deepEqual(whats(text('### For lavt')), ['heading-skips'])
  assert.deepEqual(whats(text('**Som en overskrift**')), ['heading-bold'])
})

test('a link says where it leads, and leads there', () => {
  assert.deepEqual(whats(text('[Klik her](/side/affald)')), ['link-vague'])
  assert.deepEqual(whats(text('[læs mere](/side/affald)')), ['link-vague'])
  assert.deepEqual(whats(text('[https://borger.dk](https://borger.dk)')), ['link-bare'])
  assert.deepEqual(whats(text('[Sortér dit affald](/side/affald?a=b#c)')), [])
  assert.deepEqual(whats(text('[Sortér dit affald](/side/affold)')), ['link-broken'])
})

test('facts are ones we know and have', () => {
  assert.deepEqual(whats(text('Ring {{kommune.telefon}}')), [])
  assert.deepEqual(whats(text('Ring {{kommune.fax}}')), ['fact-key'])
  assert.deepEqual(whats(text('Ring {{kommune.telefon|today}}')), ['fact-format'])
  assert.deepEqual(whats(text('Det koster {{fees.pas.voksen}}')), ['fact-missing'])
})

test('what is said of a picture is what is to be seen', () => {
  const image = (alt: string): Block => ({ id: 'b', type: 'image', data: { media: 'x', alt } })
  assert.deepEqual(whats(image('Et billede af stranden')), ['alt-begins'])
  assert.deepEqual(whats(image('strand-2.jpg')), ['alt-file'])
  assert.deepEqual(whats(image('Bølger slår ind over stranden')), [])
})
