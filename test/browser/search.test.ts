// Searching: with suggestions while one types, by the keyboard alone, and without JavaScript as a plain form.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserHouse } from './house.ts'
import { computer, enter, leave, phone, plainComputer } from './person.ts'

test('a citizen finds by suggestions and by the form, and an editor sees what was missed', async (t) => {
  await using house = await browserHouse()
  for (const screen of [computer, phone]) {
    const citizen = await enter(house, screen, '/')
    const { page } = citizen
    await page.getByRole('combobox').first().fill('hul i ve')
    await page.getByRole('option').first().waitFor()
    await citizen.look('suggestions')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.getByRole('option').first().getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Enter')
    await page.waitForURL(/hul-i-vejen/)

    await citizen.open('/soeg?q=skrald')
    await page.locator('.rows a').first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/soeg'))
    await citizen.open('/soeg?q=byggetiladelse')
    await citizen.look('a slip')
    await citizen.open('/soeg?q=kvantefysik')
    await citizen.look('nothing')
    await leave(t, citizen)
  }

  const plain = await enter(house, plainComputer, '/')
  await plain.page.getByRole('searchbox').first().fill('sygemeldt')
  await plain.press('Søg')
  assert.match(await plain.page.locator('.rows a').first().innerText(), /Sygedagpenge/)

  const editor = await enter(house, phone, '/desk/soegning', { as: 'Rikke Redaktør' })
  const { page } = editor
  await editor.waitsFor(page.getByText('kvantefysik'))
  await page.getByLabel('Ord eller spørgsmål').fill('børnehaveplads')
  await page.keyboard.press('Enter')
  await page.getByText('børnehave + plads').waitFor()
  await editor.look('how a word is read')
  await editor.press('Gem svaret')
  await editor.look('with complaints')
  await leave(t, plain, editor)
})
