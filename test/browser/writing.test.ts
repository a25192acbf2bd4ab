// Everything an editor does, without a mouse: pages of each kind, written, looked at by another, out at a time, and back.
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import { fill, fillDay, go, pick, unfold } from './by-keyboard.ts'
import { type BrowserHouse, browserHouse } from './house.ts'
import { computer, enter, leave, type Name, type Person, plainPhone } from './person.ts'

let house: BrowserHouse
before(async () => void (house = await browserHouse()))
after(() => house[Symbol.asyncDispose]())

/** What a citizen who comes for the first time reads there. */
async function citizenReads(t: TestContext, path: string, words: Name, screen = computer) {
  const citizen = await enter(house, screen, path)
  await citizen.reads(words)
  await leave(t, citizen)
}

async function begin(p: Person, kind: string, title: string) {
  await p.open('/desk/sider/ny')
  await fill(p, 'Sidens titel', title)
  await pick(p, kind)
  await go(p, 'Lav siden')
}

async function publish(p: Person) {
  await go(p, 'Få siden ud')
  await go(p, 'Udgiv nu')
  await p.reads(/Version \d+ er udgivet/)
}

/** Of each kind: what it is called, what must be written in its blocks, and what citizens then read. */
const kinds: [kind: string, blocks: [type: string, fields: Record<string, string>][]][] = [
  [
    'Vejledning i trin',
    [
      ['Trin', { 'Hvad skal man gøre?': 'Find et billede' }],
      ['Trin', { 'Hvad skal man gøre?': 'Send det til os' }],
    ],
  ],
  [
    'Indgang til selvbetjening',
    [
      ['Vej til selvbetjening', { 'Det står der på knappen': 'Søg nu', Adresse: '/selvbetjening' }],
      ['Tekst', { Tekst: 'Det tager fem minutter.' }],
    ],
  ],
  ['Nyhed', [['Tekst', { Tekst: 'Broen er åben igen.' }]]],
  [
    'Arrangement',
    [
      [
        'Tid og sted',
        { 'Begynder: dag': '2027-06-23', 'Begynder: klokken': '20.30', Sted: 'Stranden' },
      ],
      ['Tekst', { Tekst: 'Vi tænder bålet.' }],
    ],
  ],
  ['Besked om noget akut', [['Besked i en ramme', { Overskrift: 'Vejen er spærret' }]]],
  ['Kontakt eller afdeling', [['Kontakt', { Navn: 'Vejkontoret', Telefon: '12345678' }]]],
  [
    'Sted',
    [
      ['Sted', { Navn: 'Indgang fra parken' }],
      ['Tekst', { Tekst: 'Hallen har to baner.' }],
    ],
  ],
  ['Emneside', []],
  [
    'Målgruppeside',
    [
      ['Tekst', { Tekst: 'For dig, der spiller.' }],
      ['Link', { 'Det står der på linket': 'Lån et lokale', Adresse: '/a-aa' }],
    ],
  ],
]

test('a page of each kind is begun, written and let out by keyboard alone, and citizens read it', async (t) => {
  const p = await enter(house, computer, '/desk', { as: 'Rikke Redaktør' })
  for (const [kind, blocks] of kinds) {
    const title = `Prøve: ${kind}`
    await begin(p, kind, title)
    for (const [type, fields] of blocks) {
      await go(p, new RegExp(`^Ret ${type}$`))
      for (const [label, text] of Object.entries(fields))
        await (label.endsWith(': dag') ? fillDay : fill)(p, label, text)
      await go(p, 'Gem')
    }
    await publish(p)
    await go(p, 'Se siden')
    await p.reads(title)
    for (const words of blocks.flatMap(([, fields]) => Object.values(fields)))
      if (/^[A-ZÆØÅ]/.test(words)) await p.reads(words)
  }
  await citizenReads(t, '/det-sker', 'Stranden')
  await citizenReads(t, '/nyheder', 'Prøve: Nyhed')
  t.diagnostic(`${kinds.length} kinds of page`)
  await leave(t, p)
})

test('words are marked, linked and pasted with keys, and are Markdown all the while', async (t) => {
  const p = await enter(house, computer, '/desk', { as: 'Rikke Redaktør' })
  const { keyboard } = p.page
  await begin(p, 'Svar', 'Skrevet med taster')
  await go(p, /^Ret Tekst$/)
  await fill(p, 'Tekst', 'Frister')
  await keyboard.press('Alt+F10')
  assert.equal(await p.page.locator(':focus').innerText(), 'Fed')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  assert.equal(await p.page.locator('[role=toolbar] [tabindex="0"]').innerText(), 'Overskrift')
  await keyboard.press('Enter')
  await keyboard.type('\n\nRing nu')
  await keyboard.press('ControlOrMeta+b')
  await keyboard.type(' til ')
  const text = p.page.getByLabel('Tekst', { exact: true })
  assert.equal(await text.inputValue(), '## Frister\n\nRing **nu til **')
  await keyboard.press('ControlOrMeta+z')
  await keyboard.press('End')
  await fill(p, 'Tekst', '## Frister\n\nRing til os.\n\n')

  await keyboard.press('ControlOrMeta+k')
  await p.page.locator('dialog[open]').waitFor()
  await keyboard.type('Meld flytning')
  await keyboard.press('Tab')
  await keyboard.type('et sted')
  await keyboard.press('Enter')
  assert.ok(await p.page.getByText('Skriv en adresse, der begynder med').isVisible())
  await p.look()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('/side/flytning')
  await keyboard.press('Enter')
  await text.and(p.page.locator(':focus')).waitFor()
  await keyboard.type(' eller ring ')

  await keyboard.press('Alt+F10')
  await keyboard.press('End')
  await keyboard.press('Enter')
  await p.page.locator('dialog[open]').waitFor()
  await keyboard.type('kommune.telefon')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await text.and(p.page.locator(':focus')).waitFor()
  await keyboard.type('.')
  await p.page.evaluate(
    paste,
    '<p>Husk:</p><ul><li><b>pas</b></li><li onclick="x">nøgler</li></ul>',
  )
  const written =
    '## Frister\n\nRing til os.\n\n[Meld flytning](/side/flytning) eller ring {{kommune.telefon}}.\n\nHusk:\n\n- **pas**\n- nøgler'
  assert.equal(await text.inputValue(), written)
  const shown = p.page.locator('[data-becomes]')
  await shown.getByText('12 34 56 78').waitFor()
  assert.match(
    await shown.innerHTML(),
    /<h2[^>]*>Frister<\/h2>[\s\S]*<li><strong>pas<\/strong><\/li>/,
  )
  await p.page.getByText(/^Gemt kl\./).waitFor()
  await p.open(new URL(p.page.url()).pathname)
  assert.equal(await text.inputValue(), written, 'what was kept is what was written')
  await leave(t, p)
})

/** In the browser: what a clipboard with a website's words in it does to the field one stands in. */
function paste(html: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  document.activeElement!.dispatchEvent(event)
}

for (const { how, screen, title } of [
  { how: 'by keyboard', screen: computer, title: 'Leje af hallen' },
  { how: 'on a phone without JavaScript, by keyboard', screen: plainPhone, title: 'Leje af salen' },
]) {
  const path = `/side/${title.toLowerCase().replaceAll(' ', '-')}`
  test(`a page is written, checked, looked at by another, out at its time, changed and put back, ${how}`, async (t) => {
    const p = await enter(house, screen, '/desk', { as: 'Rikke Redaktør' })
    await go(p, /^Sider/)
    await go(p, 'Ny side')
    await begin(p, 'Svar', title)
    await p.reads('Mangler at blive udfyldt')
    await go(p, /^Ret Tekst$/)
    await fill(p, 'Tekst', 'Det koster 300 kr. i timen. [Klik her](/side/findes-ikke)')
    await go(p, 'Gem')
    await p.reads('Linket »Klik her« siger ikke, hvor det fører hen')
    await p.reads('der er ingen side')
    await go(p, /^Ret Det koster/)
    await fill(p, 'Tekst', 'Det koster 300 kr. i timen.')
    await go(p, 'Gem')
    await p.readsNot('Klik her')
    const at = new URL(p.page.url()).pathname
    await go(p, 'Forhåndsvisning')
    await p.reads('Det koster 300 kr. i timen.')
    await p.open(at)
    await go(p, 'Få siden ud')
    await go(p, 'Bed en kollega se på den')

    const other = await enter(house, screen, '/desk', { as: 'Karla Korrektur' })
    await go(other, /^Sider/)
    await go(other, 'Se kladderne')
    await go(other, title)
    await go(other, 'Få siden ud')
    await go(other, 'Godkend')
    await other.reads('Karla Korrektur har set på kladden og godkendt den.')

    await p.open(`${at}/udgivelse`)
    await unfold(p, 'Udgiv på et bestemt tidspunkt')
    const moment = new Date(+house.now() + 20 * 60_000)
    const [day = '', clock = ''] = moment
      .toLocaleString('sv', { timeZone: 'Europe/Copenhagen' })
      .split(' ')
    await fill(p, 'Udgives: klokken', 'middag')
    await go(p, 'Gem tidspunktet')
    await p.isRefused()
    await fillDay(p, 'Udgives: dag', day)
    await fill(p, 'Udgives: klokken', clock.slice(0, 5).replace(':', '.'))
    await go(p, 'Gem tidspunktet')
    await p.reads('Kladden udgives')
    await house.work()
    await citizenReads(t, path, 'Vi kan ikke finde siden', screen)
    await house.turnTo(new Date(+moment + 60_000))
    await citizenReads(t, path, 'Det koster 300 kr. i timen.', screen)

    await p.open(at)
    await go(p, /^Ret Det koster/)
    await fill(p, 'Tekst', 'Det koster 350 kr. i timen.')
    await go(p, 'Gem')
    await publish(p)
    await citizenReads(t, path, '350 kr.', screen)
    await p.open(at)
    await go(p, 'Versioner')
    await go(p, 'Version 2')
    assert.match(await p.page.locator('main').innerHTML(), /<del[^>]*>.*300.*<ins[^>]*>.*350/s)
    await p.open(`${at}/versioner`)
    await go(p, 'Version 1')
    await go(p, 'Udgiv versionen igen')
    await p.reads('Version 3')
    await citizenReads(t, path, 'Det koster 300 kr. i timen.', screen)
    await leave(t, p, other)
  })
}
