// Searching: with suggestions while one types, by the keyboard alone, and without JavaScript as a plain form.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse } from './house.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

const lookAt = async (page: Page, what: string) =>
  assert.deepEqual(await axeViolations(page), [], what)

test('a citizen finds by suggestions and by the form, and an editor sees what was missed', async () => {
  await using house = await browserHouse()
  const klitby = house.origin('klitby')
  for (const width of [1280, 390]) {
    await using context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(klitby)
    await page.getByRole('combobox').first().fill('hul i ve')
    await page.getByRole('option').first().waitFor()
    await lookAt(page, `suggestions at ${width}`)
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.getByRole('option').first().getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Enter')
    await page.waitForURL(/hul-i-vejen/)

    await page.goto(`${klitby}/soeg?q=skrald`)
    await lookAt(page, `results at ${width}`)
    await page.locator('.rows a').first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/soeg'))
    await page.goto(`${klitby}/soeg?q=byggetiladelse`)
    await lookAt(page, `a slip at ${width}`)
    await page.goto(`${klitby}/soeg?q=kvantefysik`)
    await lookAt(page, `nothing at ${width}`)
  }

  await using plain = await browser.newContext({ javaScriptEnabled: false })
  const form = await plain.newPage()
  await form.goto(klitby)
  await form.getByRole('searchbox').first().fill('sygemeldt')
  await form.getByRole('button', { name: 'Søg' }).first().click()
  assert.match(await form.locator('.rows a').first().innerText(), /Sygedagpenge/)

  await using desk = await browser.newContext({ viewport: { width: 390, height: 900 } })
  const editor = await desk.newPage()
  await editor.goto(`${klitby}/desk/soegning`)
  await editor.getByRole('button', { name: 'Log ind som Rikke Redaktør' }).click()
  await editor.waitForURL(/\/desk\/soegning/)
  await editor.waitForTimeout(2500)
  await editor.reload()
  await editor.getByText('kvantefysik').first().waitFor()
  await editor.getByLabel('Ord eller spørgsmål').fill('børnehaveplads')
  await editor.keyboard.press('Enter')
  await editor.getByText('børnehave + plads').waitFor()
  await lookAt(editor, 'the editors’ page')
  await editor.getByRole('button', { name: 'Gem svaret' }).click()
  await lookAt(editor, 'the editors’ page with complaints')
})
