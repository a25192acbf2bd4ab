// A caseworker writes a decision table with a gap, is shown the gap, fills it by keyboard, writes a test, sees it fail,
// mends it, and sees it pass; on a computer, and on a phone without JavaScript.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserHouse } from './house.ts'
import { computer, enter, leave, plainPhone } from './person.ts'

const service = '/desk/selvbetjening/hulIVejen'

for (const screen of [computer, plainPhone]) {
  test(`a table with a gap is filled, tested and mended, ${screen.name}`, async (t) => {
    await using house = await browserHouse()
    const mette = await enter(house, screen, '/desk', { as: 'Mette Sagsen' })
    const { page } = mette
    const main = page.getByRole('main')

    await mette.open('/desk/selvbetjening')
    await mette.follow('Meld et hul i vejen', main)
    await mette.follow('Beslutninger', main)
    await mette.follow('Frist i dage', main)
    const table = page.url()

    // What is found is told while one writes, when the browser can; and when it is saved.
    const rows = await page.locator('tr[data-row]').count()
    for (let left = rows - 1; left > 1; left--) await mette.press(`Fjern regel ${left}`)
    const first = page
      .getByRole('textbox', { name: /, regel 1$/ })
      .or(page.getByRole('combobox', { name: /, regel 1$/ }))
      .first()
    await first.fill(await nonsense(page))
    await mette.press('Gem reglerne')
    await page
      .getByRole('heading', { name: /Ret|fejl/i })
      .first()
      .waitFor()
    assert.match(await page.content(), /aria-invalid="true"/)
    await mette.look('complaint')
    await page.goto(table)
    await mette.look('gap')
    const gap = page.getByText(/Ingen regel i/).first()
    await gap.waitFor()
    t.diagnostic(await gap.innerText())
    await mette.press('Vis mig hullet')
    const filled = page.locator('#ny-regel input')
    assert.ok(
      (await filled.first().inputValue()).length > 1,
      'the gap’s example stands in the new rule',
    )
    if (screen.javaScriptEnabled) {
      assert.match(String(await page.evaluate('document.activeElement.id')), /^r1o/)
      await page.keyboard.press('ArrowUp')
      assert.match(String(await page.evaluate('document.activeElement.id')), /^r0o/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.type('21')
      await page.keyboard.press('Enter')
      await page.waitForURL(/gemt=ja/)
    } else {
      await filled.last().fill('21')
      await mette.press('Gem reglerne')
    }
    await mette.look('saved')
    if (screen.javaScriptEnabled) await liveFinding(page)
    await mette.open(new URL(table).pathname)
    while (await page.getByRole('button', { name: 'Vis mig hullet' }).count()) {
      await mette.press('Vis mig hullet')
      await page.locator('#ny-regel input').last().fill('21')
      await mette.press('Gem reglerne')
    }
    await page.getByText('Ingen huller').waitFor()

    await mette.open(`${service}/proever/forslag`)
    await page.locator('input[name="valgt"]').first().check()
    await mette.press('Tilføj de valgte')
    await page.getByRole('heading', { name: /Prøven går godt|Alle \d+ prøver går godt/ }).waitFor()
    await mette.follow(/Frist i dage, regel 1/, main)
    const days = page.locator('input[name="u-deadline"]')
    const right = await days.inputValue()
    await days.fill('99')
    await mette.press('Gem prøven')
    await page.getByText(`ventede 99 dage, men reglerne giver ${right} dag`).waitFor()
    await mette.look('failing')
    await mette.follow(/Frist i dage, regel 1/, main)
    await mette.press('Udfyld med det, reglerne giver nu')
    assert.equal(await page.locator('input[name="u-deadline"]').inputValue(), right)
    await mette.press('Gem prøven')
    await page.getByRole('heading', { name: /går godt/ }).waitFor()

    await mette.open(`${service}/tjekliste`)
    await page.locator('#tone summary').click()
    await page.locator('#tone').getByRole('button', { name: 'Jeg siger god for det' }).click()
    await page.locator('#tone').getByText('Mette Sagsen sagde god for det').waitFor()

    for (const path of ['', '/ny', '/indlaes']) await mette.open(`${service}/beslutninger${path}`)
    for (const path of [
      '/om',
      '/ny-kolonne?slags=ind',
      '/kolonner/ind-0',
      '/regler/0',
      '/regneark/indlaes',
    ])
      await mette.open(new URL(table).pathname + path)
    await mette.open(`${service}/proever/ny`)

    await leave(t, mette)
  })
}

/** Something that can stand in no cell of the first column. */
const nonsense = async (page: Page) =>
  (await page.locator('tr[data-row="0"] input[list]').count()) ? 'findes ikke' : '<= '

/** A rule that is in the way of all others is told before it is saved. */
async function liveFinding(page: Page) {
  const cells = page.locator('tr[data-row="0"] input[data-cell]')
  for (let at = 0; at < (await cells.count()) - 1; at++) await cells.nth(at).fill('-')
  await page.locator('tr[data-note]').first().waitFor()
}
