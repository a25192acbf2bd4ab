// A service that was not there: built by a caseworker, tried, published by an editor, used by a citizen, changed and
// published again while a draft is open, and the draft finished.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse, type BrowserHouse } from './house.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

const pictures = process.env.STORY_PICTURES

for (const { name, width, javaScriptEnabled } of [
  { name: 'on a computer', width: 1280, javaScriptEnabled: true },
  { name: 'on a phone, without JavaScript', width: 390, javaScriptEnabled: false },
]) {
  test(`a service is built, published, used, changed and used on, ${name}`, async (t) => {
    await using house = await browserHouse()
    const enter = async (path: string, who: string | undefined) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled,
        locale: 'da-DK',
      })
      const person = new Person(house, context, await context.newPage())
      await person.open(path)
      if (who) await person.press(`Log ind som ${who}`)
      return person
    }
    const mette = await enter('/desk', 'Mette Sagsen')
    await begin(mette)
    await fillPages(mette)
    await sayWhen(mette)
    await sayTheRest(mette)
    await tryIt(mette)

    const rikke = await enter('/desk', 'Rikke Redaktør')
    await publish(rikke, mette)

    const citizen = await enter('/selvbetjening', undefined)
    await halfway(citizen)
    await changeIt(mette)
    await publishAgain(rikke)
    await finish(citizen)

    const people = [mette, rikke, citizen]
    assert.deepEqual(
      people.flatMap(({ violations }) => violations),
      [],
    )
    const seen = people.reduce((sum, { pages }) => sum + pages.size, 0)
    t.diagnostic(`${seen} pages looked at, axe: 0 violations`)
    for (const { context } of people) await context.close()
  })
}

/** Somebody at a screen. Every page they come to is looked at with axe, once as it is and once with complaints. */
class Person {
  house: BrowserHouse
  context: BrowserContext
  page: Page
  pages = new Set<string>()
  violations: string[] = []

  constructor(house: BrowserHouse, context: BrowserContext, page: Page) {
    this.house = house
    this.context = context
    this.page = page
    page.setDefaultTimeout(10_000)
  }

  async open(path: string) {
    await this.page.goto(this.house.origin('klitby') + path)
    await this.look()
  }

  async look() {
    await this.page.waitForLoadState()
    const { pathname, port } = new URL(this.page.url())
    const wrong = (await this.page.title()).startsWith('Fejl: ')
    const key = `${pathname.replace(/[0-9a-f-]{36}/g, ':id')}${wrong ? ', with complaints' : ''}`
    if (port !== String(this.house.port) || this.pages.has(key)) return
    this.pages.add(key)
    const { width } = this.page.viewportSize()!
    if (pictures) {
      const file = `builder-${String(this.pages.size).padStart(2, '0')}-${key.replace(/\W+/g, '-')}-${width}.png`
      await this.page.screenshot({ path: `${pictures}/${file}`, fullPage: true })
    }
    const wide = await this.page
      .evaluate('document.documentElement.scrollWidth - innerWidth')
      .catch(() => 0)
    if (Number(wide) > 0) this.violations.push(`${key}: ${wide} px too wide at ${width}`)
    this.violations.push(...(await axeViolations(this.page)).map((found) => `${key}: ${found}`))
  }

  async press(what: string | RegExp) {
    await this.page.getByRole('button', { name: what }).first().click()
    await this.look()
  }

  async follow(what: string | RegExp) {
    await this.page.getByRole('link', { name: what }).first().click()
    await this.look()
  }

  /** A field under a heading of its own, or by its label. */
  async write(label: string | RegExp, text: string, language = 'På dansk') {
    const pair = this.page.getByRole('group', { name: label }).getByLabel(language)
    const field = (await pair.count()) ? pair : this.page.getByLabel(label)
    await field.and(this.page.locator('input, textarea')).first().fill(text)
  }

  async choose(label: string | RegExp) {
    await this.page
      .getByLabel(label, { exact: typeof label === 'string' })
      .first()
      .check()
  }

  async select(label: string, option: string) {
    await this.page.getByLabel(label).first().selectOption({ label: option })
  }

  /** Without a mouse: from where one is to the link or button of this name, and pressed. */
  async tabTo(what: string | RegExp, key: 'Enter' | 'Space') {
    const wanted = this.page
      .getByRole('link', { name: what })
      .or(this.page.getByRole('button', { name: what }))
      .first()
    for (let step = 0; step < 120; step++) {
      await this.page.keyboard.press('Tab')
      if (await wanted.and(this.page.locator(':focus')).count()) return this.strike(key)
    }
    assert.fail(`the keyboard does not come to ${what}`)
  }

  /** A key that leads on. */
  async strike(key: 'Enter' | 'Space') {
    const gone = this.page.waitForEvent('framenavigated')
    await this.page.keyboard.press(key)
    await gone
    await this.look()
  }

  async reads(text: string | RegExp) {
    const words = (await this.page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    if (typeof text === 'string')
      assert.ok(words.includes(text), `»${text}« is not on the page:\n${words}`)
    else assert.match(words, text)
  }

  async readsNot(text: string) {
    const words = await this.page.locator('main').innerText()
    assert.ok(!words.includes(text), `»${text}« is on the page:\n${words}`)
  }
}

/** Five answers; the first time one is forgotten. */
async function begin(p: Person): Promise<void> {
  await p.follow('Selvbetjening')
  await p.follow('Ny selvbetjening')
  await p.write('Hvad skal den hedde?', 'Bestil et gadetræ')
  await p.press('Lav selvbetjeningen')
  assert.match(await p.page.title(), /^Fejl: /)
  assert.equal(await p.page.getByLabel('Hvad skal den hedde?').inputValue(), 'Bestil et gadetræ')
  await p.write('Hvad er den til?', 'Få et træ plantet ved din vej.')
  await p.write('Hvad handler den første side om?', 'Hvilket træ ønsker du?')
  await p.choose('Nej, alle kan bruge den')
  await p.choose('Et andet team')
  await p.write('Teamets navn', 'teknik')
  await p.press('Lav selvbetjeningen')
  await p.reads('Her er ingen spørgsmål endnu.')
  await p.reads('Vælg emnet i KLE')
}

async function fillPages(p: Person): Promise<void> {
  await p.follow(/Tilføj et spørgsmål på siden »Hvilket træ/)
  await p.write('Spørgsmålet', 'Hvad skal vi plante?')
  await p.choose('Ét svar af flere')
  await p.press('Tilføj spørgsmålet')
  await p.reads('Skriv mindst to svar, ét på hver linje')
  await p.page.getByLabel('Svar at vælge imellem').first().fill('Lind\nAhorn\nEt frugttræ')
  await p.press('Tilføj spørgsmålet')

  // An answer more, moved up; what was typed stands.
  await p.write('Hjælpetekst', 'Vælg det, du helst vil have.')
  await p.press('Tilføj et svar')
  assert.equal(
    await p.page.getByRole('group', { name: 'Hjælpetekst' }).getByLabel('På dansk').inputValue(),
    'Vælg det, du helst vil have.',
  )
  await p.write('Svar 4', 'Røn')
  await p.press('Flyt op: Svar 4')
  await p.write('Derfor spørger vi', 'Ikke alle træer kan stå ved alle veje.')
  await p.write('Spørgsmålet', 'What shall we plant?', 'På engelsk')
  await p.press('Gem')
  await p.reads('Hvad skal vi plante?')

  // A page more, and what is asked there, by keyboard alone.
  await p.tabTo('Tilføj en side', 'Enter')
  await p.page.getByRole('group', { name: 'Overskrift' }).getByLabel('På dansk').focus()
  await p.page.keyboard.type('Hvor skal det stå?')
  await p.strike('Enter')
  await p.tabTo(/Tilføj et spørgsmål på siden »Hvor skal det stå/, 'Enter')
  await p.page.getByLabel('Spørgsmålet').focus()
  await p.page.keyboard.type('Hvor højt må det blive?')
  await p.page.keyboard.press('Tab')
  await p.page.keyboard.press('ArrowDown')
  await p.page.keyboard.press('ArrowDown')
  await p.strike('Enter')
  await p.reads('Tal på siden »Hvor skal det stå?«')
  await p.tabTo('Gem', 'Enter')
  // The page about how to answer shall be last.
  await p.tabTo('Flyt op: Hvor skal det stå?', 'Space')
  await p.reads(/2\. Hvor skal det stå\?[\s\S]*3\. Hvordan kan vi svare dig\?/)
}

/** Only who wants a fruit tree is asked how high it may be. */
async function sayWhen(p: Person): Promise<void> {
  await p.follow('Hvor højt må det blive?')
  await p.follow('Ret betingelsen')
  await p.select('Hvilket svar kommer det an på?', 'Hvad skal vi plante?')
  await p.press('Vælg spørgsmålet')
  await p.choose('Et frugttræ')
  await p.press('Tilføj kravet')
  await p.reads('»Hvad skal vi plante?« er »Et frugttræ«')
  await p.press('Gem')
  await p.reads('Kun når »Hvad skal vi plante?« er »Et frugttræ«')
  await p.follow('Bestil et gadetræ')
  // On the page, everybody is asked where.
  await p.follow(/Tilføj et spørgsmål på siden »Hvor skal det stå/)
  await p.write('Spørgsmålet', 'Hvor præcis?')
  await p.choose('Kort tekst')
  await p.press('Tilføj spørgsmålet')
  await p.press('Gem')
}

async function sayTheRest(p: Person): Promise<void> {
  await p.follow(/^Om selvbetjeningen/)
  await p.write('Emne i KLE', '4.1')
  await p.write('Hvad begynder sagsnumre med?', 'træ')
  await p.press('Gem')
  await p.reads('Skriv seks cifre med punktummer, for eksempel 02.34.02')
  await p.write('Emne i KLE', '04.01.10')
  await p.press('Gem')

  await p.follow(/^Papirer/)
  await p.follow('Tilføj et papir')
  await p.write('Hvad hedder det?', 'Et foto af stedet')
  await p.press('Gem')
  await p.follow('Bestil et gadetræ')

  await p.follow(/^Det følger af svarene/)
  await p.follow(/Ret Frist for at svare borgeren/)
  await p.write('Dage, fra vi har det hele', '30')
  await p.choose('Det kommer an på svarene')
  await p.choose('Hvad skal vi plante?')
  await p.press('Gem')
  // Thirty days for all: but for fruit trees, which come first in the table.
  await p.follow(/Reglerne står i beslutningen/)
  await p.page.getByLabel('Hvad skal vi plante?, ny regel').fill('Et frugttræ')
  await p.page.getByLabel('Frist for at svare borgeren, ny regel').fill('60')
  await p.press('Gem reglerne')
  await p.press('Flyt regel 2 op')
  await p.press('Gem reglerne')
  await p.reads('Ingen huller')
  await p.follow('Bestil et gadetræ')

  await p.follow(/^Kvittering/)
  await p.write('Tak', 'Tak. Vi ser på dit træ')
  await p.press('Gem')
  await p.follow('Vi læser det, du har sendt')
  await p.write('Hvad sker der?', 'En gartner ser på stedet')
  await p.press('Gem')
  await p.reads('En gartner ser på stedet')
  await p.follow('Bestil et gadetræ')
  await p.follow(/^Engelsk/)
  await p.press('Gem')
  await p.reads('Klar til at blive udgivet')
}

/** The caseworker goes through it as a citizen would; nothing comes of it. */
async function tryIt(p: Person): Promise<void> {
  await p.follow('Prøv som borger')
  await p.follow(/^Begynd$/)
  await p.choose('Lind')
  await p.press('Fortsæt')
  await p.readsNot('Hvor højt må det blive?')
  await p.write('Hvor præcis?', 'Ud for nummer 7')
  await p.press('Fortsæt')
  await p.write('Dit navn', 'Prøve Prøvesen')
  await p.write('Telefon', '12 34 56 78')
  await p.press('Fortsæt')
  await p.reads('Tjek dine svar')
  await p.press(/^Send/)
  await p.reads('Her ville det blive sendt')
  await p.reads('Et foto af stedet')
  await p.reads('30 dage')
  // What came of it must come of it again, before it can be published.
  await p.press('Gem som prøve')
  await p.press('Gem')
  await p.reads(/gik godt|går godt|passer/)
  await p.follow('Bestil et gadetræ')
}

async function publish(editor: Person, caseworker: Person): Promise<void> {
  await caseworker.follow('Udgiv')
  await caseworker.reads('Du kan bygge, men ikke udgive')
  await editor.follow('Selvbetjening')
  await editor.follow('Bestil et gadetræ')
  await editor.follow('Udgiv')
  await editor.reads('Det er den første udgivelse.')
  await editor.press('Udgiv nu')
  await editor.reads('Version 1 er udgivet')
}

/** A citizen begins, and stops on the way. */
async function halfway(p: Person): Promise<void> {
  await p.open('/selvbetjening')
  await p.follow('Bestil et gadetræ')
  await p.follow('Begynd')
  await p.choose('Ahorn')
  await p.press('Fortsæt')
  await p.write('Hvor præcis?', 'Ved gavlen')
  await p.press('Fortsæt')
  await p.write('Dit navn', 'Bodil Borger')
}

/** The trees are others now, and the words of another question are better. */
async function changeIt(p: Person): Promise<void> {
  await p.open('/desk/selvbetjening/bestilEtGadetrae')
  await p.follow('Hvad skal vi plante?')
  await p.press('Tilføj et svar')
  await p.write('Svar 5', 'Magnolie')
  await p.press('Gem')
  await p.follow('Hvor præcis?')
  await p.write('Spørgsmålet', 'Hvor på vejen?')
  await p.press('Gem')
  await p.follow('Versioner og ændringer')
  await p.reads('Svaret »Magnolie« er nyt')
  await p.follow('Alle ændringer i kladden')
  await p.reads('Mette Sagsen')
}

async function publishAgain(p: Person): Promise<void> {
  await p.open('/desk/selvbetjening/bestilEtGadetrae')
  await p.follow('Udgiv')
  await p.reads('1 kladde er i gang')
  const again = await p.page.getByRole('region', { name: 'Dem, der er i gang' }).innerText()
  assert.match(again, /Hvad skal vi plante\?/)
  assert.doesNotMatch(again, /Hvor på vejen\?/)
  await p.press('Udgiv nu')
  await p.reads('Version 2 er udgivet')
  await p.follow('Bestil et gadetræ')
  await p.follow('Versioner og ændringer')
  await p.follow('Version 2')
  await p.reads('Det blev ændret fra version 1')
}

/** What came to mean something else is asked again; the rest stands. */
async function finish(p: Person): Promise<void> {
  await p.write('Telefon', '12 34 56 78')
  await p.press('Fortsæt')
  await p.reads('Hvad skal vi plante?')
  await p.choose('Magnolie')
  await p.press('Fortsæt')
  assert.equal(await p.page.getByLabel('Hvor på vejen?').inputValue(), 'Ved gavlen')
  await p.press('Fortsæt')
  assert.equal(await p.page.getByLabel('Dit navn').inputValue(), 'Bodil Borger')
  await p.press('Fortsæt')
  await p.reads('Tjek dine svar')
  await p.reads('Ved gavlen')
  await p.reads('Magnolie')
  await p.press(/^Send/)
  await p.reads('Tak. Vi ser på dit træ')
  await p.reads('En gartner ser på stedet')
}
