import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { axeViolations } from './browser.ts'
import type { BrowserHouse } from './house.ts'

const pictures = process.env.STORY_PICTURES

export type Screen = { width: number; javaScriptEnabled: boolean }

/** Somebody at a screen. Every page they come to is looked at with axe, once as it is and once with complaints. */
export class Person {
  house: BrowserHouse
  tenant: string
  context: BrowserContext
  page: Page
  pages = new Set<string>()
  violations: string[] = []

  constructor(house: BrowserHouse, tenant: string, context: BrowserContext, page: Page) {
    this.house = house
    this.tenant = tenant
    this.context = context
    this.page = page
    page.setDefaultTimeout(10_000)
  }

  /** Comes to a tenant's site, and logs in as this one of its people when a name is given. */
  static async enter(
    browser: Browser,
    house: BrowserHouse,
    { width, javaScriptEnabled }: Screen,
    tenant: string,
    path: string,
    who?: string,
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled,
      locale: 'da-DK',
    })
    const person = new Person(house, tenant, context, await context.newPage())
    await person.open(path)
    if (who) await person.press(`Log ind som ${who}`)
    return person
  }

  async open(path: string) {
    await this.page.goto(this.house.origin(this.tenant) + path)
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
      const file = `${this.tenant}-${String(this.pages.size).padStart(2, '0')}-${key.replace(/\W+/g, '-')}-${width}.png`
      await this.page.screenshot({ path: `${pictures}/${file}`, fullPage: true })
    }
    const wide = await this.page
      .evaluate('document.documentElement.scrollWidth - innerWidth')
      .catch(() => 0)
    if (Number(wide) > 0) this.violations.push(`${key}: ${wide} px too wide at ${width}`)
    this.violations.push(...(await axeViolations(this.page)).map((found) => `${key}: ${found}`))
  }

  async press(what: string | RegExp, within: Page | Locator = this.page) {
    await within.getByRole('button', { name: what }).first().click()
    await this.look()
  }

  async follow(what: string | RegExp, within: Page | Locator = this.page) {
    await within.getByRole('link', { name: what }).first().click()
    await this.look()
  }

  async write(label: string | RegExp, text: string) {
    const field = this.page.getByLabel(label).and(this.page.locator('input, textarea'))
    await field.first().fill(text)
  }

  async choose(label: string | RegExp, within: Page | Locator = this.page) {
    await within
      .getByLabel(label, { exact: typeof label === 'string' })
      .first()
      .check()
  }

  /** Without a mouse: from where one is to the link, button or field of this name. */
  async tabTo(what: string | RegExp) {
    const wanted = this.page
      .getByRole('link', { name: what })
      .or(this.page.getByRole('button', { name: what }))
      .or(this.page.getByRole('radio', { name: what }))
      .or(this.page.getByRole('textbox', { name: what }))
    const focused = wanted.and(this.page.locator(':focus'))
    for (let step = 0; step < 150; step++) {
      if (await focused.count()) return
      await this.page.keyboard.press('Tab')
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

  async words(): Promise<string> {
    return (await this.page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  }

  async reads(text: string | RegExp) {
    const words = await this.words()
    if (typeof text === 'string')
      assert.ok(words.includes(text), `»${text}« is not on the page:\n${words}`)
    else assert.match(words, text)
  }

  async readsNot(text: string) {
    const words = await this.words()
    assert.ok(!words.includes(text), `»${text}« is on the page:\n${words}`)
  }
}
