// What is told before one is logged off, and that nothing typed is lost by it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserHouse, type BrowserHouse } from './house.ts'
import { computer, leave, type Person, somebody } from './person.ts'

const minute = 60_000
const typed = 'alma.ny@borger.example'
const logIn = 'Log ind som Alma Testesen'

/** One's own details, with an e-mail address typed that is not sent yet. The browser's clock is three hours wrong. */
async function halfWritten(house: BrowserHouse): Promise<Person> {
  const alma = await somebody(house, computer)
  await alma.page.clock.install({ time: +house.now() + 180 * minute })
  await alma.open('/mit/oplysninger')
  await alma.press(logIn)
  await alma.page.waitForURL(/\/mit/)
  await alma.write(/e-mail/i, typed)
  return alma
}

/** As if so many minutes went by without anybody touching anything. */
async function doNothing({ page }: Person, house: BrowserHouse, minutes: number) {
  await house.turnTo(new Date(+house.now() + minutes * minute))
  await page.clock.fastForward(minutes * minute)
  await page.clock.runFor(11_000)
}

test('a warning comes two minutes before the session ends, and a key extends it', async (t) => {
  await using house = await browserHouse()
  const alma = await halfWritten(house)
  const { page } = alma
  const dialog = page.getByRole('dialog')
  await doNothing(alma, house, 27)
  assert.equal(await dialog.isVisible(), false)

  await doNothing(alma, house, 1)
  await dialog.waitFor()
  assert.match(await dialog.innerText(), /Du bliver snart logget af/)
  await alma.look('soon logged off')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Bliv logget på')
  const extended = page.waitForResponse((answer) => answer.request().method() === 'HEAD')
  await page.keyboard.press('Enter')
  assert.equal((await extended).status(), 200)
  await dialog.waitFor({ state: 'hidden' })

  await doNothing(alma, house, 25)
  assert.equal(await dialog.isVisible(), false)
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
  await alma.press(/Gem/)
  assert.doesNotMatch(page.url(), /login/)
  await leave(t, alma)
})

test('whoever was logged off logs in beside it, comes back and sends what was typed', async (t) => {
  await using house = await browserHouse()
  const alma = await halfWritten(house)
  const { page } = alma
  await doNothing(alma, house, 31)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  assert.match(await dialog.innerText(), /Du er blevet logget af/)
  await alma.look('logged off')

  const opened = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  const beside = await opened
  await beside.getByRole('button', { name: logIn }).click()
  await beside.waitForURL(/\/mit/)
  await beside.close()

  await alma.press('Tilbage til det, du har skrevet')
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
  await alma.press(/Gem/)
  await alma.open('/mit/oplysninger')
  assert.equal(await page.getByLabel(/e-mail/i).inputValue(), typed)
  await leave(t, alma)
})
