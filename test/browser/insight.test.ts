// How pages are read and found useful: in place with script, on a page of one's own without, and at the desk afterwards.
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

// A browser that says it is driven by a machine is not counted, so this one says it is a person's.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const address = '/side/affald-og-sortering'

test('two readers, one without script, say what was missing; the editor reads both, and asks more', async () => {
  await using house = await browserHouse()
  const klitby = house.origin('klitby')

  await using context = await browser.newContext({
    userAgent,
    viewport: { width: 390, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(klitby + address)
  await page.getByRole('button', { name: 'Nej' }).click()
  await page.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2')
  await lookAt(page, 'an answer in place')
  await page.getByLabel('Vil du fortælle').fill('Jeg er 010170-1234')
  await page.getByRole('button', { name: 'Send dit svar' }).click()
  await page.getByText('ligner et CPR-nummer').first().waitFor()
  await lookAt(page, 'a CPR number is refused')
  await page.getByLabel('Hvad manglede du?').fill('Hvornår hentes pap?')
  await page.getByRole('button', { name: 'Send dit svar' }).click()
  await page.waitForURL(/\/nytte\/tak$/)
  assert.deepEqual(await context.cookies(), [])
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)

  await using plain = await browser.newContext({ userAgent, javaScriptEnabled: false })
  const form = await plain.newPage()
  await form.goto(klitby + address)
  await form.getByRole('button', { name: 'Ja' }).click()
  assert.equal(await form.getByLabel('Ja').isChecked(), true)
  await form.getByLabel('Hvad manglede du?').fill('Farverne på spandene hjalp')
  await form.getByRole('button', { name: 'Send dit svar' }).click()
  await form.waitForURL(/\/nytte\/tak$/)

  await using desk = await browser.newContext({ viewport: { width: 390, height: 900 } })
  const editor = await desk.newPage()
  await editor.goto(`${klitby}/desk/indblik`)
  await editor.getByRole('button', { name: 'Log ind som Rikke Redaktør' }).click()
  await editor.waitForURL(/\/desk\/indblik/)
  await lookAt(editor, 'the list of pages')
  // Counts are written some seconds after they are made.
  await editor.waitForTimeout(6000)
  await editor.reload()
  await editor.getByRole('link', { name: 'Affald og sortering' }).first().click()
  await editor.getByText('Hvornår hentes pap?').waitFor()
  await editor.getByText('Farverne på spandene hjalp').waitFor()
  await editor.getByText('50 % af 2 svar').first().waitFor()
  await editor.getByText('(talt på serveren) 1').waitFor()
  await lookAt(editor, 'a page’s own insight')
  for (const part of ['genbrug', 'paa-tvaers', 'undersoegelser']) {
    await editor.goto(`${klitby}/desk/indblik/${part}`)
    await lookAt(editor, part)
  }

  await editor.getByRole('link', { name: 'Ny undersøgelse' }).click()
  await editor.getByRole('button', { name: 'Opret undersøgelsen' }).click()
  await editor.getByText('Giv undersøgelsen et navn').first().waitFor()
  await lookAt(editor, 'a survey without a name')
  await editor.getByLabel('Hvad hedder den?').fill('Om affald')
  await editor.getByLabel('Hvad vil I spørge om?').first().fill('Hvor let er det at sortere?')
  await editor.getByLabel('Vis den på disse sider').fill(address)
  await editor.getByRole('button', { name: 'Opret undersøgelsen' }).click()
  await editor.getByRole('heading', { name: 'Om affald' }).waitFor()
  await house.work()

  // Browsers keep a page for a minute; these have not seen it before.
  await using late = await browser.newContext({ userAgent })
  const reader = await late.newPage()
  await reader.goto(klitby + address)
  await lookAt(reader, 'a page with a survey')
  await reader.getByRole('link', { name: 'Svar på »Om affald«' }).click()
  await lookAt(reader, 'a survey')
  await reader.getByLabel('4').check()
  await reader.getByRole('button', { name: 'Send dine svar' }).click()
  await reader.getByRole('heading', { name: 'Tak for dine svar' }).waitFor()
  await editor.reload()
  await editor.getByText('Gennemsnit 4.').waitFor()
  await lookAt(editor, 'what was answered')
})
