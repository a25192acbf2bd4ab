// The main job, as one story: from a phone to a booked building meeting, and from an application to a decision.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoAddressFile } from '../../demo/seed.ts'
import { readAddressCsv } from '../../src/capabilities/addresses/index.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse, type BrowserHouse } from './house.ts'
import { drawing } from './drawing.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

const [plotRow] = readAddressCsv(readFileSync(demoAddressFile(), 'utf8')).filter(
  (row) => row.municipalityCode === '0253',
)
const plot = {
  typed: `${plotRow!.street} ${plotRow!.houseNumber}, ${plotRow!.postalCode}`,
  text: `${plotRow!.street} ${plotRow!.houseNumber}, ${plotRow!.postalCode} ${plotRow!.city}`,
}
const day = 86_400_000
const pictures = process.env.STORY_PICTURES

for (const { name, width, javaScriptEnabled } of [
  { name: 'on a phone', width: 390, javaScriptEnabled: true },
  { name: 'on a computer', width: 1280, javaScriptEnabled: true },
  { name: 'without JavaScript', width: 390, javaScriptEnabled: false },
]) {
  test(`from login to decision, ${name}`, async (t) => {
    await using house = await browserHouse()
    const visitor = new Visitor(house, await context(width, javaScriptEnabled))
    const caseworker = new Visitor(house, await context(1280, javaScriptEnabled))

    await bookMeeting(visitor)
    const meeting = await readReceipt(visitor, house)
    assert.deepEqual(visitor.foreign, [], 'no request left the tenant’s own domain')
    const number = await applyForCarport(visitor, house)
    await askForDrawing(caseworker, house, number)
    await sendDrawing(visitor, house)
    await decide(caseworker, number, house)
    await readDecision(visitor, number, house)
    await beReminded(house, meeting)
    await moveMeeting(visitor, house)

    assert.deepEqual([...visitor.violations, ...caseworker.violations], [])
    t.diagnostic(`${visitor.pages.size + caseworker.pages.size} pages looked at, axe: 0 violations`)
    await visitor.context.close()
    await caseworker.context.close()
  })
}

const context = (width: number, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 800 },
    javaScriptEnabled,
    locale: 'da-DK',
  })

/** Somebody at a screen. Every page they come to is looked at with axe, once per address pattern. */
class Visitor {
  house: BrowserHouse
  context: BrowserContext
  page!: Page
  pages = new Set<string>()
  violations: string[] = []
  /** Requests that went elsewhere than to the page they came from. */
  foreign: string[] = []

  constructor(house: BrowserHouse, context: BrowserContext) {
    this.house = house
    this.context = context
  }

  async open(path: string) {
    this.page ??= await this.begin()
    await this.page.goto(path.startsWith('http') ? path : this.house.origin('klitby') + path)
    await this.look()
  }

  private async begin(): Promise<Page> {
    const page = await this.context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('request', (request) => {
      const own = new URL(request.frame().url()).origin
      const there = new URL(request.url()).origin
      if (!request.isNavigationRequest() && there !== own) this.foreign.push(request.url())
    })
    return page
  }

  async look() {
    const { hostname, port, pathname } = new URL(this.page.url())
    const pattern = pathname.replace(/[0-9a-f-]{36}/g, ':id')
    const key = `${hostname.split('.')[0]}${pattern}`
    if (port !== String(this.house.port) || this.pages.has(key)) return
    this.pages.add(key)
    const { width } = this.page.viewportSize()!
    if (pictures) {
      const file = `${String(this.pages.size).padStart(2, '0')}-${key.replace(/\W+/g, '-')}-${width}.png`
      await this.page.screenshot({ path: `${pictures}/${file}`, fullPage: true })
    }
    const wide = await this.page
      .evaluate('document.documentElement.scrollWidth - innerWidth')
      .catch(() => 0)
    if (Number(wide) > 0) this.violations.push(`${pattern}: ${wide} px too wide at ${width}`)
    this.violations.push(...(await axeViolations(this.page)).map((found) => `${pattern}: ${found}`))
  }

  async press(what: string | RegExp) {
    await this.page.getByRole('button', { name: what }).first().click()
    await this.page.waitForLoadState()
    await this.look()
  }

  async follow(what: string | RegExp) {
    await this.page.getByRole('link', { name: what }).first().click()
    await this.page.waitForLoadState()
    await this.look()
  }

  async choose(label: string | RegExp) {
    await this.page
      .getByLabel(label, { exact: typeof label === 'string' })
      .first()
      .check()
  }

  async write(label: string | RegExp, text: string) {
    const fields = this.page.locator('input:not([type=radio], [type=checkbox]), textarea')
    await fields.and(this.page.getByLabel(label)).first().fill(text)
  }

  /** What a first visit to the page costs, as it came over the wire. Where script is off, nobody can ask the browser. */
  async weighs(most: number) {
    const weight = await this.page
      .evaluate<number>(
        `performance.getEntries().reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`,
      )
      .catch(() => 0)
    assert.ok(weight <= most, `the page weighs ${weight} bytes`)
  }

  async reads(text: string | RegExp) {
    const words = (await this.page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    if (typeof text === 'string')
      assert.ok(words.includes(text), `»${text}« is not on the page:\n${words}`)
    else assert.match(words, text)
  }
}

async function bookMeeting(v: Visitor): Promise<void> {
  await v.open('/')
  await v.weighs(100_000)
  await v.follow('Book et byggemøde')
  await v.follow('Begynd')
  await v.press('Log ind som Alma Testesen')
  await v.reads('Hvad vil du bygge?')

  // Nothing chosen: the page again, with the complaint in the summary and beside the field.
  await v.press('Fortsæt')
  assert.match(await v.page.title(), /^Fejl: /)
  await v.choose('Carport')
  await v.write('Hvor stort bliver det?', '38')
  await v.press('Fortsæt')

  await v.write('Adressen på grunden', plot.typed)
  await v.choose(/^Ja/)
  await v.press('Fortsæt')
  await v.reads('Situationsplan')
  await v.page
    .getByLabel(/Situationsplan/)
    .first()
    .setInputFiles(drawing('situationsplan.png'))
  await v.press('Fortsæt')
  await v.choose(/rådhuset/)
  await v.press('Fortsæt')
  const last = v.page.getByRole('radio').last()
  await last.check()
  await v.press('Fortsæt')

  await v.reads('Alma Testesen')
  await v.reads('Fra CPR')
  await v.choose('Ja, det er rigtigt')
  await v.choose(/sms dagen før/)
  await v.press('Fortsæt')
  await v.reads('Tjek dine svar')
  await v.press(/^Send/)
}

/** The receipt says what was sent, what happens next, by when, and whom to call; it comes as PDF and by e-mail. */
async function readReceipt(v: Visitor, house: BrowserHouse): Promise<Date> {
  await v.reads(/Kvitteringens nummer\s+[\d ]{7,}/)
  await v.reads('Det sker der nu')
  await v.reads(/Ring 12 34 56 78/)
  await v.reads('Tag det her med til mødet')
  await house.work()
  await v.page.reload()
  await v.look()
  const [download] = await Promise.all([
    v.page.waitForEvent('download'),
    v.page.getByRole('link', { name: /PDF/ }).first().click(),
  ])
  const pdf = readFileSync(await download.path())
  assert.match(pdf.toString('latin1'), /^%PDF-1\.[\s\S]*\/StructTreeRoot[\s\S]*\/Lang \(da/)
  const mails = await house.messages('alma@borger.example')
  const names = mails.flatMap(({ attachments = [] }) => attachments.map(({ filename }) => filename))
  assert.ok(
    names.some((name) => name.endsWith('.pdf')),
    names.join(),
  )
  assert.ok(
    names.some((name) => name.endsWith('.ics')),
    names.join(),
  )
  const { rows } = await sql<{ start: Date }>`
    select lower(during) as start from booking.booking where state = 'confirmed' order by lower(during) desc limit 1`.execute(
    house.ownerDb,
  )
  return rows[0]!.start
}

async function applyForCarport(v: Visitor, house: BrowserHouse): Promise<string> {
  await v.open('/selvbetjening/carport-garage-skur')
  await v.follow('Begynd')
  await v.choose('Carport')
  await v.write('Hvor stort bliver det?', '38')
  await v.write(/Hvor højt/, 'to en halv')
  await v.press('Fortsæt')
  assert.equal(await v.page.getByLabel(/Hvor højt/).inputValue(), 'to en halv')
  await v.write(/Hvor højt/, '2,4')
  await v.press('Fortsæt')
  await v.write('Adressen på grunden', plot.typed)
  await v.choose('Ja')
  await v.press('Fortsæt')
  // Told as soon as it is decided, with grounds.
  await v.reads('Du skal søge om byggetilladelse')
  await v.press('Fortsæt')
  await v.write(/afstand til naboens/, '2,5')
  await v.press('Fortsæt')
  await v.choose('Ja')
  await v.press('Fortsæt')
  await v.write('Hvad er det?', 'Skur')
  await v.write('Størrelse', '12')
  await v.press('Fortsæt')
  await v.choose('Træ')
  await v.page
    .getByLabel(/Situationsplan/)
    .first()
    .setInputFiles(drawing('situationsplan.png'))
  await v.press('Fortsæt')
  await v.press('Fortsæt')
  await v.choose('Ja, det er rigtigt')
  await v.press('Fortsæt')
  await v.press(/^Send/)
  await v.reads('Det sker der nu')
  const [number] = /[A-Z]{2,4}-\d{4}-\d{6}/.exec(await v.page.locator('main').innerText()) ?? []
  await house.work()
  return number!
}

/** The caseworker finds the case on the desk, takes it, and asks for what is missing. */
async function askForDrawing(v: Visitor, house: BrowserHouse, number: string): Promise<void> {
  await v.open('/desk')
  await v.press('Log ind som Mette Sagsen')
  await v.open('/desk/sager')
  await v.write('Søg', number)
  await v.press('Vis')
  await v.follow(number)
  await v.reads('Alma Testesen')
  await v.press('Tag sagen')
  await v.follow('Bed om oplysninger')
  await v.press('Send til borgeren')
  assert.match(await v.page.title(), /^Fejl: /)
  await v.choose('Vi mangler oplysninger')
  await v.write(/Hvad skal borgeren sende/, 'Tegning af facaden')
  await v.write(/Hvorfor/, 'Vi kan ikke se, hvor høj carporten bliver mod naboen.')
  await v.page
    .getByLabel(/Vi skal have det senest/)
    .fill(new Date(+house.now() + 14 * day).toISOString().slice(0, 10))
  await v.write(/dage efter/, '14')
  await v.press('Send til borgeren')
  await house.work()
}

/** An SMS and an e-mail have come; it is the citizen's turn, and the drawing is sent. */
async function sendDrawing(v: Visitor, house: BrowserHouse): Promise<void> {
  const [sms, mails] = [
    await house.messages('4512345601'),
    await house.messages('alma@borger.example'),
  ]
  assert.ok(sms.length >= 1, 'an SMS has come')
  assert.doesNotMatch(sms.map(({ text }) => text).join(), /carport|facade/i)
  assert.ok(mails.length >= 3, `${mails.length} e-mails have come`)
  await v.open('/mit')
  await v.reads(/venter på dig/)
  const link = mails.flatMap(({ text }) => /http\S+\/mine-sager\/[\w-]+/.exec(text) ?? []).at(-1)
  assert.ok(link, 'the e-mail leads to the case')
  await v.open(link)
  await v.reads('Det er din tur')
  await v.reads('Vi kan ikke se, hvor høj carporten bliver mod naboen.')
  await v.press('Send svar')
  assert.match(await v.page.title(), /^Fejl: /)
  await v.page
    .getByLabel(/Vælg en eller flere filer/)
    .first()
    .setInputFiles(drawing('facade.png'))
  await v.press('Send svar')
  await v.reads('Nu har vi det hele')
  await house.work()
}

/** A decision with conditions has its grounds and tells how to appeal; without them it is not made. */
async function decide(v: Visitor, number: string, house: BrowserHouse): Promise<void> {
  await v.open('/desk/sager')
  await v.write('Søg', number)
  await v.press('Vis')
  await v.reads('Nyt svar')
  await v.follow(number)
  await v.follow('Afgør sagen')
  await v.choose('Ja, med vilkår')
  await v.write('Afgørelsen', 'Du må bygge carporten, som du har søgt om.')
  await v.write('Vilkår', 'Tagvandet skal blive på din egen grund.')
  await v.press('Afgør og send til borgeren')
  assert.match(await v.page.title(), /^Fejl: /)
  await v.reads(/forvaltningsloven § 24/)
  await v.write('Regler', 'Demoregel 7: tagvand må ikke ledes ind til naboen.')
  await v.write('Hovedhensyn', 'Vi har lagt vægt på, at naboen ikke får ulemper.')
  await v.write('Faktiske oplysninger', 'Taget hælder mod skel.')
  await v.choose('Parten kender oplysningerne')
  await v.press('Afgør og send til borgeren')
  await v.reads('Afgjort')
  await house.work()
}

async function readDecision(v: Visitor, number: string, house: BrowserHouse): Promise<void> {
  const mails = await house.messages('alma@borger.example')
  assert.ok(
    mails.some(({ subject = '', text }) => /afg/i.test(subject + text)),
    'an e-mail told of the decision',
  )
  await v.open('/mine-sager')
  await v.page
    .locator('li, article, section, tr')
    .filter({ hasText: number })
    .last()
    .getByRole('link')
    .first()
    .click()
  await v.look()
  await v.reads('Du har fået ja med vilkår')
  await v.reads('Tagvandet skal blive på din egen grund.')
  await v.reads('Derfor har vi afgjort det sådan')
  await v.reads('Sådan klager du')
}

/** The day before comes an SMS in neutral words. */
async function beReminded(house: BrowserHouse, meeting: Date): Promise<void> {
  const before = (await house.messages('4512345601')).length
  await house.turnTo(new Date(+meeting - day))
  const told = (await house.messages('4512345601')).slice(before)
  assert.equal(told.length, 1, 'one reminder')
  assert.match(told[0]!.text, /i morgen/)
  assert.doesNotMatch(told[0]!.text, /carport|bygge/i)
}

/** From the receipt's e-mail the meeting is moved with two clicks, and the calendar follows. */
async function moveMeeting(v: Visitor, house: BrowserHouse): Promise<void> {
  const mails = await house.messages('alma@borger.example')
  const link = mails.flatMap(({ text }) => /http\S+\/aftaler\/\S+/.exec(text) ?? []).at(-1)
  assert.ok(link, 'an e-mail has the appointment’s own link')
  await v.context.clearCookies()
  await v.open(link)
  await v.follow('Flyt')
  await v.press(/15\.15/)
  await v.reads('Din aftale er flyttet')
  await house.work()
  const calendars: string[] = []
  for (const { id, attachments = [] } of await house.messages('alma@borger.example')) {
    const place = attachments.findIndex(({ filename }) => filename.endsWith('.ics'))
    if (place >= 0) calendars.push(await house.attachment(id, place))
  }
  const told = (name: string) =>
    calendars.map((text) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim())
  assert.equal(new Set(told('UID')).size, 1, 'one meeting')
  assert.deepEqual(told('SEQUENCE'), ['0', '1'])
  assert.deepEqual(told('METHOD'), ['REQUEST', 'REQUEST'])
}
