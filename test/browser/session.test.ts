// What is told before one is logged off, and that nothing typed is lost by it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse, type BrowserHouse } from './house.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

const minute = 60_000
const typed = 'alma.ny@borger.example'

/** One's own details, with an e-mail address typed that is not sent yet. The browser's clock is three hours wrong. */
async function halfWritten(house: BrowserHouse): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.clock.install({ time: +house.now() + 180 * minute })
  await page.goto(`${house.origin('klitby')}/mit/oplysninger`)
  await logIn(page)
  await page.getByLabel(/e-mail/i).fill(typed)
  return page
}

async function logIn(page: Page) {
  await page.getByRole('button', { name: 'Log ind som Alma Testesen' }).click()
  await page.waitForURL(/\/mit/)
}

/** As if so many minutes went by without anybody touching anything. */
async function leave(page: Page, house: BrowserHouse, minutes: number) {
  await house.turnTo(new Date(+house.now() + minutes * minute))
  await page.clock.fastForward(minutes * minute)
  await page.clock.runFor(11_000)
}

test('a warning comes two minutes before the session ends, and a key extends it', async () => {
  await using house = await browserHouse()
  const page = await halfWritten(house)
  const dialog = page.getByRole('dialog')
  await leave(page, house, 27)
  assert.equal(await dialog.isVisible(), false)

  await leave(page, house, 1)
  await dialog.waitFor()
  assert.match(await dialog.innerText(), /Du bliver snart logget af/)
  assert.deepEqual(await axeViolations(page), [])
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Bliv logget på')
  const extended = page.waitForResponse((answer) => answer.request().method() === 'HEAD')
  await page.keyboard.press('Enter')
  assert.equal((await extended).status(), 200)
  await dialog.waitFor({ state: 'hidden' })

  await leave(page, house, 25)
  assert.equal(await dialog.isVisible(), false)
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
  await page.getByRole('button', { name: /Gem/ }).click()
  await page.waitForLoadState()
  assert.doesNotMatch(page.url(), /login/)
})

test('whoever was logged off logs in beside it, comes back and sends what was typed', async () => {
  await using house = await browserHouse()
  const page = await halfWritten(house)
  await leave(page, house, 31)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  assert.match(await dialog.innerText(), /Du er blevet logget af/)
  assert.deepEqual(await axeViolations(page), [])

  const beside = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  const other = await beside
  await logIn(other)
  await other.close()

  await page.getByRole('button', { name: 'Tilbage til det, du har skrevet' }).click()
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
  await page.getByRole('button', { name: /Gem/ }).click()
  await page.waitForLoadState()
  await page.goto(`${house.origin('klitby')}/mit/oplysninger`)
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
})
