// One asks whether a permit is needed: told before any login, spared what registers know, and free to go on nevertheless.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { publish } from '../../src/capabilities/services/index.ts'
import { shed } from '../../src/capabilities/services/shed.test.support.ts'
import { inTenant } from '../../src/platform/db.ts'
import { browserHouse, type BrowserHouse } from './house.ts'
import { leave, type Person, phone, plainComputer, somebody } from './person.ts'

async function publishShed(house: BrowserHouse) {
  const { rows } = await sql<{
    id: string
  }>`select id from platform.tenant where key = 'klitby'`.execute(house.ownerDb)
  await inTenant(house.ownerDb, rows[0]!.id, 'read write', (tx) => publish(tx, shed, house.now()))
}

for (const screen of [phone, plainComputer]) {
  test(`whether it is needed, ${screen.name}`, async (t) => {
    await using house = await browserHouse()
    await publishShed(house)
    const p = await somebody(house, screen)

    await p.open('/selvbetjening/skur')
    await p.reads(/Du kan begynde uden at logge på/)
    await p.follow('Begynd')
    const place = await placeOfButton(p)
    await p.write('Hvor stort?', '12')
    await p.write('Hvor højt?', '2,1')
    if (screen.javaScriptEnabled) {
      await p.page.getByText(/^Gemt kl\. /).waitFor()
      assert.deepEqual(await placeOfButton(p), place, 'nothing moves under a thumb when it is kept')
    }
    await openWhy(p)
    await p.press('Fortsæt')
    await p.write('Adressen', 'Et sted')
    await p.press('Fortsæt')
    await p.look('an address nobody knows')
    await p.choose(/Brug »Et sted«/)
    await p.press('Fortsæt')
    await p.choose('Byzone')
    await p.choose('Nej')
    await p.press('Fortsæt')
    await p.reads(/Du behøver ikke søge[\s\S]*Op til 50 m² og 2,5 meter/)
    await p.press('Gå videre alligevel')
    await p.follow('Log på og gå videre')
    await p.press('Log ind som Alma Testesen')
    await p.press('Fortsæt')
    await p.choose('Ja, det er rigtigt')
    await p.press('Fortsæt')
    await p.page.getByText(/Det spurgte vi ikke om \(1\)/).click()
    await p.look('what was not asked')
    await p.reads(/Det ændrer ikke noget, når du har svaret »Byzone« til »Hvilken zone\?«/)
    await p.press(/^Send/)
    await p.reads(/Kvitteringens nummer/)
    await leave(t, p)
  })
}

const placeOfButton = (p: Person) => p.page.getByRole('button', { name: 'Fortsæt' }).boundingBox()

/** "Derfor spørger vi" opens without script. */
async function openWhy(p: Person) {
  await p.page.locator('summary', { hasText: 'Derfor spørger vi' }).first().click()
  const told = await p.page.locator('details.why').first().innerText()
  assert.match(told, /Dit svar er med til at afgøre, om du behøver at gå videre\./)
  await p.look('why it is asked')
}
