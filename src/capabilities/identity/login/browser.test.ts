import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeViolations, launchBrowser } from '../../../../test/browser/browser.ts'
import { openRoundTrip } from '../round-trip.test.support.ts'

let trip: Awaited<ReturnType<typeof openRoundTrip>>
let browser: Browser
before(async () => {
  trip = await openRoundTrip()
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await trip[Symbol.asyncDispose]()
})

/** Fails on what axe finds and on what the browser complains of, such as a breach of the policy. */
async function visitor({
  javaScriptEnabled,
  width,
}: {
  javaScriptEnabled: boolean
  width: number
}) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const look = async (name: string) => {
    // The pages are the same without script, where axe would have to turn it on.
    if (!javaScriptEnabled) return
    assert.deepEqual(await axeViolations(page), [], name)
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    assert.equal(wide, false, `${name} is wider than the screen`)
  }
  return { page, look, complaints, close: () => context.close() }
}

/** Picks a person on the stand-in's page by what its form would send. */
async function pick(page: Page, person: string, organisation = '') {
  const form = { person, organisation, loa: 'substantial', action: 'login' }
  const answer = await page.request.post(page.url(), { form, maxRedirects: 0 })
  await page.goto(new URL(answer.headers().location!, page.url()).href)
}

for (const javaScriptEnabled of [true, false]) {
  for (const width of javaScriptEnabled ? [1280, 390] : [390]) {
    const how = `${width} px, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`
    test(
      `a browser logs in, chooses, changes and logs out, and axe finds nothing (${how})`,
      { timeout: 120_000 },
      async () => {
        const { page, look, complaints, close } = await visitor({ javaScriptEnabled, width })
        await page.goto(`${trip.site}/mit/oplysninger`)
        await look('login')
        await page.getByRole('link', { name: 'Log ind med MitID' }).last().click()
        await page.goto(`${trip.site}/login?med=neb&retur=/mit/oplysninger`)
        await pick(page, 'freja', '99100028')
        await look('whose matters')
        await page.getByRole('button', { name: 'Fortsæt' }).click()
        await page.waitForURL('**/mit/oplysninger')
        await look('the firm’s details')
        await page.getByLabel('E-mail').fill('ikke en adresse')
        await page.getByRole('button', { name: 'Gem' }).click()
        await look('details with an error')
        assert.equal(await page.getByLabel('E-mail').inputValue(), 'ikke en adresse')
        await page.getByLabel('E-mail').fill('post@proevehuset.example')
        await page.getByRole('button', { name: 'Gem' }).click()
        await page.getByText('Vi har gemt dine oplysninger').waitFor()
        await look('details kept')
        await page.goto(`${trip.site}/mit/adgang`)
        await look('who has looked')
        assert.match(await page.locator('main').innerText(), /Rettede dine kontaktoplysninger/)
        await page.getByRole('button', { name: 'Log af' }).click()
        await page.waitForURL('**/logget-af*')
        await look('logged out')
        await page.goto(`${trip.site}/login?fejl=aborted&retur=/mit`)
        await look('a login that came to nothing')
        await page.goto(`${trip.site}/mit/oplysninger`)
        assert.match(page.url(), /\/login\?/)
        assert.deepEqual(
          complaints.filter((line) => !/status of (422|503)/.test(line)),
          [],
        )
        await close()
      },
    )
  }
}

test('the cookie is one that script cannot read, and that only this host is sent', async () => {
  const { page, close } = await visitor({ javaScriptEnabled: true, width: 1280 })
  await page.goto(`${trip.site}/login?med=neb`)
  await pick(page, 'bo')
  const cookies = await page.context().cookies(trip.site)
  const session = cookies.find(({ name }) => name === '__Host-faelled')
  assert.deepEqual(
    [session?.httpOnly, session?.secure, session?.sameSite, session?.domain],
    [true, true, 'Lax', 'klitby.localhost'],
  )
  assert.equal(await page.evaluate('document.cookie'), '')
  await close()
})
