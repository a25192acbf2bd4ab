import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from '../markdown/plain.ts'
import { parse } from '../markdown/parse.ts'
import { bodyOf } from './words.test.support.ts'

// Browser code: types stop here.
const at = (name: string) => new URL(`./public/${name}.js`, import.meta.url).href
const { pressed, stateAt } = await import(at('words'))
const { hrefFrom, linkAt } = await import(at('words-ask'))
const { markdownOf } = await import(at('words-paste'))

/** A text with what is chosen between bars, 'Ring |nu|', or with the caret as one bar. */
function chosen(shown: string): [string, number, number] {
  const [before = '', inner = '', after] = shown.split('|')
  if (after === undefined) return [before + inner, before.length, before.length]
  return [before + inner + after, before.length, before.length + inner.length]
}

/** What a button makes of a text, and what is chosen then. */
function after(button: string, shown: string): string {
  const [text, from, to] = chosen(shown)
  const change = pressed(button, text, from, to)
  const put = text.slice(0, change.at) + change.put + text.slice(change.end)
  const inner = change.from === change.to ? '' : `${put.slice(change.from, change.to)}|`
  return `${put.slice(0, change.from)}|${inner}${put.slice(change.to)}`
}

const pasted = (html: string): string => markdownOf(bodyOf(html))

test('bold and italic go on and off again: around words, the word one stands in, and each entry of a list', () => {
  assert.equal(after('bold', 'Ring |nu| til os'), 'Ring **|nu|** til os')
  assert.equal(after('bold', 'Ring **|nu|** til os'), 'Ring |nu| til os')
  assert.equal(after('bold', 'Ring |nu |til os'), 'Ring **|nu|** til os')
  assert.equal(after('italic', 'Ring hu|rtigt'), 'Ring _hu|rtigt_')
  assert.equal(after('italic', 'Ring _hu|rtigt_'), 'Ring hu|rtigt')
  assert.equal(after('bold', 'Ring | til os'), 'Ring **|** til os')
  assert.equal(after('bold', '|- et\n- to|').replaceAll('|', ''), '- **et**\n- **to**')
})

test('headings, lists and boxes go on and off by the line, one instead of another', () => {
  assert.equal(after('heading', 'Så længe| varer det'), '## Så længe varer det|')
  assert.equal(after('heading', '## Så længe| varer det'), 'Så længe varer det|')
  assert.equal(after('subheading', '## Frist|'), '### Frist|')
  assert.equal(after('bullets', '|Pap\nGlas|\nMetal'), '|- Pap\n- Glas|\nMetal')
  assert.equal(after('numbers', '|- Pap\n- Glas|'), '|1. Pap\n2. Glas|')
  assert.equal(after('bullets', '|1. Pap\n2. Glas|'), '|- Pap\n- Glas|')
  assert.equal(after('bullets', '|- Pap\n- Glas|'), '|Pap\nGlas|')
  assert.equal(after('box', 'Husk| det'), '> Husk det|')
})

test('what begins in the middle of a paragraph is read as what it was meant to be', () => {
  for (const [button, kind] of [
    ['heading', 'heading'],
    ['bullets', 'list'],
    ['numbers', 'list'],
    ['box', 'callout'],
  ] as const) {
    const text = after(button, 'Først dette.\nSå |dette|').replaceAll('|', '')
    assert.deepEqual(
      parse(text).map((node) => node.kind),
      ['paragraph', kind],
      text,
    )
  }
})

test('the buttons say what the caret stands in', () => {
  const on = (shown: string) => {
    const state = stateAt(...chosen(shown))
    return Object.keys(state).filter((name) => state[name])
  }
  assert.deepEqual(on('Ring **n|u**'), ['bold'])
  assert.deepEqual(on('- Ring _n|u_'), ['italic', 'bullets'])
  assert.deepEqual(on('## Fri|st'), ['heading'])
  assert.deepEqual(on('**før** na|vn **efter**'), [])
  assert.deepEqual(on('en_fil_na|vn_'), [])
})

test('a link one stands in is changed and not put into itself, and an address is what people write', () => {
  assert.deepEqual(linkAt(...chosen('Se [om p|as](/side/pas).')), {
    at: 3,
    end: 22,
    label: 'om pas',
    href: '/side/pas',
  })
  assert.deepEqual(linkAt(...chosen('Se |om pas|.')), { at: 3, end: 9, label: 'om pas', href: '' })
  assert.equal(hrefFrom(' www.borger.dk/pas '), 'https://www.borger.dk/pas')
  assert.equal(hrefFrom('post@klitby.example'), 'mailto:post@klitby.example')
  assert.equal(hrefFrom('https://x.dk/a_(b)'), 'https://x.dk/a_%28b%29')
  for (const none of ['pas', '//ond.example', 'javascript:alert(1)', 'data:text/html,x', ''])
    assert.equal(hrefFrom(none), undefined, none)
})

test('what is pasted from a website keeps its headings, lists, marks and links, and nothing else', () => {
  const html = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
    <h1 style="color:red">Affald</h1><p>Sortér <b>alt</b> i <span style="font-weight:700">ti</span> <em>slags</em>,<br>tak.</p>
    <ul><li>Pap<ul><li>Karton</li></ul></li><li><p>Glas</p></li></ul><ol><li>Åbn</li><li>Luk</li></ol>
    <p><a href="https://borger.dk/a_(b)">Se mere <b>her</b></a> <a href="javascript:alert(1)">ikke her</a></p>
    <script>alert(1)</script><img src=x onerror=alert(1)><table><tr><th>Pris</th><td>100 kr.</td></tr></table>
    <blockquote><p>Husk det</p></blockquote></body></html>`
  assert.equal(
    pasted(html),
    [
      '## Affald',
      'Sortér **alt** i **ti** _slags_,\\\ntak.',
      '- Pap\n  - Karton\n- Glas',
      '1. Åbn\n2. Luk',
      '[Se mere **her**](https://borger.dk/a_%28b%29) ikke her',
      '- Pris: 100 kr.',
      '> Husk det',
    ].join('\n\n'),
  )
})

test('what is pasted from Word and Google Docs is lists and marks, without their own signs', () => {
  const word = `<p class=MsoNormal><b>Frist:</b><b> 4</b> uger<o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><!--[endif]-->Tegning</p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Situationsplan</p>
    <p class=MsoNormal>Og så:</p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Søg</p>`
  assert.equal(
    pasted(word),
    '**Frist:** **4** uger\n\n- Tegning\n  - Situationsplan\n\nOg så:\n\n1. Søg',
  )
  const docs = `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Ring </span><span style="font-weight:700">nu</span></p></b>`
  assert.equal(pasted(docs), 'Ring **nu**')
})

test('words with our own signs in them are the same words when they have been pasted', () => {
  const words = [
    '2 * 3 * 4 = 24 og snake_case_navn',
    '# ikke en overskrift',
    '- ikke et punkt',
    '1. maj er en fridag',
    '> ikke en ramme',
    '[ikke](et link) og {{ikke.en}} oplysning',
    String.raw`C:\mappe\fil`,
  ]
  const html = words.map((one) => `<p>${one.replace('>', '&gt;')}</p>`).join('')
  assert.equal(plainText(pasted(html)), words.join('\n'))
  assert.ok(parse(pasted(html)).every(({ kind }) => kind === 'paragraph'))
})
