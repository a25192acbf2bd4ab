// A caseworker writes a decision table with a gap, is shown the gap, fills it by keyboard, writes a test, sees it fail,
// mends it, and sees it pass; on a computer, on a phone, and without JavaScript.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse, type BrowserHouse } from './house.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

const pictures = process.env.STORY_PICTURES
const service = '/desk/selvbetjening/hulIVejen'

for (const { name, width, javaScriptEnabled } of [
  { name: 'on a computer', width: 1280, javaScriptEnabled: true },
  { name: 'on a phone', width: 390, javaScriptEnabled: true },
  { name: 'on a phone, without JavaScript', width: 390, javaScriptEnabled: false },
]) {
  test(`a table with a gap is filled, tested and mended, ${name}`, async (t) => {
    await using house = await browserHouse()
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled,
      locale: 'da-DK',
    })
    const mette = new Caseworker(house, await context.newPage())
    await mette.open('/desk')
    await mette.press('Log ind som Mette Sagsen')
    const { page } = mette

    await mette.open('/desk/selvbetjening')
    await mette.follow('Meld et hul i vejen')
    await mette.follow('Beslutninger')
    await mette.follow('Frist i dage')
    const table = page.url()

    // What is found is told while one writes, when the browser can; and when it is saved.
    const rows = await page.locator('tr[data-row]').count()
    for (let left = rows - 1; left > 1; left--) await mette.press(`Fjern regel ${left}`)
    const first = page
      .getByRole('textbox', { name: /, regel 1$/ })
      .or(page.getByRole('combobox', { name: /, regel 1$/ }))
      .first()
    await first.fill(await nonsense(page))
    await mette.press('Gem reglerne')
    await page
      .getByRole('heading', { name: /Ret|fejl/i })
      .first()
      .waitFor()
    assert.match(await page.content(), /aria-invalid="true"/)
    await mette.look('complaint')
    await page.goto(table)
    await mette.look('gap')
    const gap = page.getByText(/Ingen regel i/).first()
    await gap.waitFor()
    t.diagnostic(await gap.innerText())
    await mette.press('Vis mig hullet')
    const filled = page.locator('#ny-regel input')
    assert.ok(
      (await filled.first().inputValue()).length > 1,
      'the gap’s example stands in the new rule',
    )
    if (javaScriptEnabled) {
      assert.match(String(await page.evaluate('document.activeElement.id')), /^r1o/)
      await page.keyboard.press('ArrowUp')
      assert.match(String(await page.evaluate('document.activeElement.id')), /^r0o/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.type('21')
      await page.keyboard.press('Enter')
      await page.waitForURL(/gemt=ja/)
    } else {
      await filled.last().fill('21')
      await mette.press('Gem reglerne')
    }
    await mette.look('saved')
    if (javaScriptEnabled) await liveFinding(page)
    await mette.open(new URL(table).pathname)
    while (await page.getByRole('button', { name: 'Vis mig hullet' }).count()) {
      await mette.press('Vis mig hullet')
      await page.locator('#ny-regel input').last().fill('21')
      await mette.press('Gem reglerne')
    }
    await page.getByText('Ingen huller').waitFor()

    await mette.open(`${service}/proever/forslag`)
    await page.locator('input[name="valgt"]').first().check()
    await mette.press('Tilføj de valgte')
    await page.getByRole('heading', { name: /Prøven går godt|Alle \d+ prøver går godt/ }).waitFor()
    await mette.follow(/Frist i dage, regel 1/)
    const days = page.locator('input[name="u-deadline"]')
    const right = await days.inputValue()
    await days.fill('99')
    await mette.press('Gem prøven')
    await page.getByText(`ventede 99 dage, men reglerne giver ${right} dag`).waitFor()
    await mette.look('failing')
    await mette.follow(/Frist i dage, regel 1/)
    await mette.press('Udfyld med det, reglerne giver nu')
    assert.equal(await page.locator('input[name="u-deadline"]').inputValue(), right)
    await mette.press('Gem prøven')
    await page.getByRole('heading', { name: /går godt/ }).waitFor()

    await mette.open(`${service}/tjekliste`)
    await page.locator('#tone summary').click()
    await page.locator('#tone').getByRole('button', { name: 'Jeg siger god for det' }).click()
    await page.locator('#tone').getByText('Mette Sagsen sagde god for det').waitFor()

    for (const path of ['', '/ny', '/indlaes']) await mette.open(`${service}/beslutninger${path}`)
    for (const path of [
      '/om',
      '/ny-kolonne?slags=ind',
      '/kolonner/ind-0',
      '/regler/0',
      '/regneark/indlaes',
    ])
      await mette.open(new URL(table).pathname + path)
    await mette.open(`${service}/proever/ny`)

    assert.deepEqual(mette.violations, [])
    t.diagnostic(`${mette.pages.size} pages looked at, axe: 0 violations`)
    await context.close()
  })
}

/** Something that can stand in no cell of the first column. */
const nonsense = async (page: Page) =>
  (await page.locator('tr[data-row="0"] input[list]').count()) ? 'findes ikke' : '<= '

/** A rule that is in the way of all others is told before it is saved. */
async function liveFinding(page: Page) {
  const cells = page.locator('tr[data-row="0"] input[data-cell]')
  for (let at = 0; at < (await cells.count()) - 1; at++) await cells.nth(at).fill('-')
  await page.locator('tr[data-note]').first().waitFor()
}

/** Somebody at a screen; every page they come to is looked at with axe, and for its width. */
class Caseworker {
  house: BrowserHouse
  page: Page
  pages = new Set<string>()
  violations: string[] = []

  constructor(house: BrowserHouse, page: Page) {
    this.house = house
    this.page = page
    page.setDefaultTimeout(10_000)
  }

  async open(path: string) {
    await this.page.goto(this.house.origin('klitby') + path)
    await this.look()
  }

  async press(what: string | RegExp) {
    await this.page.getByRole('button', { name: what }).first().click()
    await this.page.waitForLoadState()
    await this.look()
  }

  async follow(what: string | RegExp) {
    await this.page.getByRole('main').getByRole('link', { name: what }).first().click()
    await this.page.waitForLoadState()
    await this.look()
  }

  async look(how = '') {
    const { port, pathname } = new URL(this.page.url())
    const key = `${pathname} ${how}`
    if (port !== String(this.house.port) || this.pages.has(key)) return
    this.pages.add(key)
    const { width } = this.page.viewportSize()!
    if (pictures) {
      const file = `${String(this.pages.size).padStart(2, '0')}-${key.replace(/\W+/g, '-')}-${width}.png`
      await this.page.screenshot({ path: `${pictures}/${file}`, fullPage: true })
    }
    const wide = Number(
      await this.page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    )
    if (wide > 0) this.violations.push(`${key}: ${wide} px too wide at ${width}`)
    this.violations.push(...(await axeViolations(this.page)).map((found) => `${key}: ${found}`))
  }
}
