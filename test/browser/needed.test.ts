// One asks whether a permit is needed: told before any login, spared what registers know, and free to go on nevertheless.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { publish } from '../../src/capabilities/services/index.ts'
import { shed } from '../../src/capabilities/services/shed.test.support.ts'
import { inTenant } from '../../src/platform/db.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { browserHouse, type BrowserHouse } from './house.ts'

let browser: Browser
before(async () => void (browser = await launchBrowser()))
after(() => browser.close())

async function publishShed(house: BrowserHouse) {
  const { rows } = await sql<{
    id: string
  }>`select id from platform.tenant where key = 'klitby'`.execute(house.ownerDb)
  await inTenant(house.ownerDb, rows[0]!.id, 'read write', (tx) => publish(tx, shed, house.now()))
}

for (const { width, javaScriptEnabled } of [
  { width: 390, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
]) {
  test(`whether it is needed, ${width} wide, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    await using house = await browserHouse()
    await publishShed(house)
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      javaScriptEnabled,
      locale: 'da-DK',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const violations: string[] = []
    const look = async () => {
      await page.waitForLoadState()
      const wide = await page
        .evaluate('document.documentElement.scrollWidth - innerWidth')
        .catch(() => 0)
      if (Number(wide) > 0) violations.push(`${page.url()}: ${wide} px too wide`)
      violations.push(...(await axeViolations(page)))
    }
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().click()
      await look()
    }
    const reads = async (words: RegExp) =>
      assert.match((await page.locator('main').innerText()).replaceAll('\u00a0', ' '), words)

    await page.goto(`${house.origin('klitby')}/selvbetjening/skur`)
    await reads(/Du kan begynde uden at logge på/)
    await page.getByRole('link', { name: 'Begynd' }).click()
    await page.getByLabel('Hvor stort?').fill('12')
    await page.getByLabel('Hvor højt?').fill('2,1')
    await openWhy(page)
    await look()
    await press('Fortsæt')
    await page.locator('input').and(page.getByLabel('Adressen')).fill('Et sted')
    await press('Fortsæt')
    await page.getByLabel(/Brug »Et sted«/).check()
    await press('Fortsæt')
    await page.getByLabel('Byzone').check()
    await page.getByLabel('Nej').check()
    await press('Fortsæt')
    await reads(/Du behøver ikke søge[\s\S]*Op til 50 m² og 2,5 meter/)
    await press('Gå videre alligevel')
    await page.getByRole('link', { name: 'Log på og gå videre' }).click()
    await press('Log ind som Alma Testesen')
    await press('Fortsæt')
    await page.getByLabel('Ja, det er rigtigt').check()
    await press('Fortsæt')
    await page.getByText(/Det spurgte vi ikke om \(1\)/).click()
    await look()
    await reads(/Det ændrer ikke noget, når du har svaret »Byzone« til »Hvilken zone\?«/)
    await press(/^Send/)
    await reads(/Kvitteringens nummer/)
    assert.deepEqual(violations, [])
    await context.close()
  })
}

/** "Derfor spørger vi" opens without script. */
async function openWhy(page: Page) {
  await page.locator('summary', { hasText: 'Derfor spørger vi' }).first().click()
  const told = await page.locator('details.why').first().innerText()
  assert.match(told, /Dit svar er med til at afgøre, om du behøver at gå videre\./)
}
