// How pages are read and found useful: in place with script, on a page of one's own without, and at the desk afterwards.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserHouse } from './house.ts'
import { computer, enter, leave, phone, plainComputer } from './person.ts'

// A browser that says it is driven by a machine is not counted, so this one says it is a person's.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const address = '/side/affald-og-sortering'

test('two readers, one without script, say what was missing; the editor reads both, and asks more', async (t) => {
  await using house = await browserHouse()

  const one = await enter(house, phone, address, { userAgent })
  await one.press('Nej')
  await one.page.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
  assert.equal(await one.page.evaluate('document.activeElement.tagName'), 'H2')
  await one.look('an answer in place')
  await one.write('Vil du fortælle', 'Jeg er 010170-1234')
  await one.press('Send dit svar')
  await one.page.getByText('ligner et CPR-nummer').first().waitFor()
  await one.look('a CPR number is refused')
  await one.write('Hvad manglede du?', 'Hvornår hentes pap?')
  await one.press('Send dit svar')
  await one.page.waitForURL(/\/nytte\/tak$/)
  assert.deepEqual(await one.context.cookies(), [])
  assert.equal(await one.page.evaluate('localStorage.length + sessionStorage.length'), 0)

  const other = await enter(house, plainComputer, address, { userAgent })
  await other.press('Ja')
  assert.equal(await other.page.getByLabel('Ja').isChecked(), true)
  await other.write('Hvad manglede du?', 'Farverne på spandene hjalp')
  await other.press('Send dit svar')
  await other.page.waitForURL(/\/nytte\/tak$/)

  const editor = await enter(house, phone, '/desk/indblik', { as: 'Rikke Redaktør' })
  const { page } = editor
  await editor.waitsFor(page.getByRole('link', { name: 'Affald og sortering' }))
  await editor.follow('Affald og sortering')
  await editor.waitsFor(page.getByText('(talt på serveren) 1'))
  await page.getByText('Hvornår hentes pap?').waitFor()
  await page.getByText('Farverne på spandene hjalp').waitFor()
  await page.getByText('50 % af 2 svar').first().waitFor()
  await editor.look('with what was counted')
  for (const part of ['genbrug', 'paa-tvaers', 'undersoegelser'])
    await editor.open(`/desk/indblik/${part}`)

  await editor.follow('Ny undersøgelse')
  await editor.press('Opret undersøgelsen')
  await page.getByText('Giv undersøgelsen et navn').first().waitFor()
  await editor.look('a survey without a name')
  await editor.write('Hvad hedder den?', 'Om affald')
  await editor.write('Hvad vil I spørge om?', 'Hvor let er det at sortere?')
  await editor.write('Vis den på disse sider', address)
  await editor.press('Opret undersøgelsen')
  await page.getByRole('heading', { name: 'Om affald' }).waitFor()
  await house.work()

  // Browsers keep a page for a minute; this one has not seen it before.
  const late = await enter(house, computer, address, { userAgent })
  await late.follow('Svar på »Om affald«')
  await late.choose('4')
  await late.press('Send dine svar')
  await late.page.getByRole('heading', { name: 'Tak for dine svar' }).waitFor()
  await page.reload()
  await page.getByText('Gennemsnit 4.').waitFor()
  await editor.look('what was answered')
  await leave(t, one, other, editor, late)
})
