import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  computer,
  leave,
  phone,
  plainPhone,
  type Screen,
  somebody,
} from '../../../../test/browser/person.ts'
import { openRoundTrip } from '../round-trip.test.support.ts'

let trip: Awaited<ReturnType<typeof openRoundTrip>>
before(async () => void (trip = await openRoundTrip()))
after(() => trip[Symbol.asyncDispose]())

const visitor = (screen: Screen) =>
  somebody({ port: Number(new URL(trip.site).port), origin: () => trip.site }, screen)

/** Picks a person on the stand-in's page by what its form would send. */
async function pick(page: Page, person: string, organisation = '') {
  const form = { person, organisation, loa: 'substantial', action: 'login' }
  const answer = await page.request.post(page.url(), { form, maxRedirects: 0 })
  await page.goto(new URL(answer.headers().location!, page.url()).href)
}

for (const screen of [computer, phone, plainPhone]) {
  test(
    `a browser logs in, chooses, changes and logs out, and axe finds nothing, ${screen.name}`,
    { timeout: 120_000 },
    async (t) => {
      const p = await visitor(screen)
      const { page } = p
      // What the browser complains of, such as a breach of the policy.
      const complaints: string[] = []
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))

      await p.open('/mit/oplysninger')
      await page.getByRole('link', { name: 'Log ind med MitID' }).last().click()
      await p.open('/login?med=neb&retur=/mit/oplysninger')
      await pick(page, 'freja', '99100028')
      await p.look('whose matters')
      await page.getByRole('button', { name: 'Fortsæt' }).click()
      await page.waitForURL('**/mit/oplysninger')
      await p.look('the firm’s details')
      await p.write('E-mail', 'ikke en adresse')
      await p.press('Gem')
      await p.isRefused()
      assert.equal(await page.getByLabel('E-mail').inputValue(), 'ikke en adresse')
      await p.write('E-mail', 'post@proevehuset.example')
      await p.press('Gem')
      await page.getByText('Vi har gemt dine oplysninger').waitFor()
      await p.look('details kept')
      await p.open('/mit/adgang')
      await p.reads('Rettede dine kontaktoplysninger')
      await page.getByRole('button', { name: 'Log af' }).click()
      await page.waitForURL('**/logget-af*')
      await p.look('logged out')
      await p.open('/login?fejl=aborted&retur=/mit')
      await p.look('a login that came to nothing')
      await page.goto(`${trip.site}/mit/oplysninger`)
      assert.match(page.url(), /\/login\?/)
      assert.deepEqual(
        complaints.filter((line) => !/status of (422|503)/.test(line)),
        [],
      )
      await leave(t, p)
    },
  )
}

test('the cookie is one that script cannot read, and that only this host is sent', async () => {
  const { page, context } = await visitor(computer)
  await page.goto(`${trip.site}/login?med=neb`)
  await pick(page, 'bo')
  const cookies = await context.cookies(trip.site)
  const session = cookies.find(({ name }) => name === '__Host-faelled')
  assert.deepEqual(
    [session?.httpOnly, session?.secure, session?.sameSite, session?.domain],
    [true, true, 'Lax', 'klitby.localhost'],
  )
  assert.equal(await page.evaluate('document.cookie'), '')
  await context.close()
})
