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

const [plotRow] = readAddressCsv(readFileSync(demoAddressFile(), 'utf8')).filter((row) => row.municipalityCode === '0253')
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
    const number = await applyForCarport(visitor, house)
    await askForDrawing(caseworker, house, number)
    await sendDrawing(visitor, house)
    await decide(caseworker, number, house)
    await readDecision(visitor, house)
    await beReminded(house, meeting)
    await moveMeeting(visitor, house)

    assert.deepEqual([...visitor.violations, ...caseworker.violations], [])
    t.diagnostic(`${visitor.pages.size + caseworker.pages.size} pages looked at, axe: 0 violations`)
    await visitor.context.close()
    await caseworker.context.close()
  })
}

const context = (width: number, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: width === 390 ? 844 : 800 }, javaScriptEnabled, locale: 'da-DK' })

/** Somebody at a screen. Every page they come to is looked at with axe, once per address pattern. */
class Visitor {
  house: BrowserHouse
  context: BrowserContext
  page!: Page
  pages = new Set<string>()
  violations: string[] = []

  constructor(house: BrowserHouse, context: BrowserContext) {
    this.house = house
    this.context = context
  }

  async open(path: string) {
    this.page ??= await this.context.newPage()
    this.page.setDefaultTimeout(10_000)
    await this.page.goto(path.startsWith('http') ? path : this.house.origin('klitby') + path)
    await this.look()
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
    const wide = await this.page.evaluate('document.documentElement.scrollWidth - innerWidth').catch(() => 0)
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
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).first().check()
  }

  async write(label: string | RegExp, text: string) {
    await this.page.getByLabel(label).first().fill(text)
  }

  async reads(text: string | RegExp) {
    const words = (await this.page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    if (typeof text === 'string') assert.ok(words.includes(text), `»${text}« is not on the page:\n${words}`)
    else assert.match(words, text)
  }
}

async function bookMeeting(v: Visitor): Promise<void> {
  await v.open('/')
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
  await v.page.getByLabel(/Situationsplan/).first().setInputFiles(drawing('situationsplan.png'))
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
  assert.ok(names.some((name) => name.endsWith('.pdf')), names.join())
  assert.ok(names.some((name) => name.endsWith('.ics')), names.join())
  const { rows } = await sql<{ start: Date }>`
    select lower(during) as start from booking.booking where state = 'confirmed' order by lower(during) desc limit 1`.execute(house.ownerDb)
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
  await v.write(/afstand til naboens/, '2,5')
  await v.press('Fortsæt')
  await v.choose('Ja')
  await v.press('Fortsæt')
  console.log(await v.page.locator('main').innerText())
  await house.work()
  return ''
}

async function askForDrawing(_v: Visitor, _house: BrowserHouse, _number: string) {}
async function sendDrawing(_v: Visitor, _house: BrowserHouse) {}
async function decide(_v: Visitor, _number: string, _house: BrowserHouse) {}
async function readDecision(_v: Visitor, _house: BrowserHouse) {}
async function beReminded(_house: BrowserHouse, _meeting: Date) {}
async function moveMeeting(_v: Visitor, _house: BrowserHouse) {}
void day
