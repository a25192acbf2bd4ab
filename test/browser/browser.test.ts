import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFontsRender, axeViolations, launch, launchBrowser } from './browser.ts'
import { packagedChromium } from './chromium-package.ts'

const danish = '<html lang="da"><title>Prøve</title><main><h1>Byggemøde på Ærø</h1></main>'

test('a browser comes with the packages alone, and draws text', async (t) => {
  const program = await packagedChromium()
  if (!program) return t.skip('the packaged browser is for Linux x64')
  await using browser = await launch(program)
  const page = await browser.newPage()
  await page.setContent(danish)
  await assertFontsRender(page)
  const width = (text: string) =>
    page.evaluate(`(() => { const h = document.querySelector('h1'); h.style.display = 'inline-block'
      h.textContent = ${JSON.stringify(text)}; return h.getBoundingClientRect().width })()`)
  assert.ok(Number(await width('Byggemøde')) > 2 * Number(await width('Ærø')))
})

test('axe finds what is wrong, and nothing where nothing is', async () => {
  await using browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent(danish)
  assert.deepEqual(await axeViolations(page), [])
  await page.setContent(`${danish}<img src="data:,"><input>`)
  const found = (await axeViolations(page)).map((line) => line.split(':')[0])
  assert.deepEqual(found.filter((id) => id === 'image-alt' || id === 'label').sort(), [
    'image-alt',
    'label',
  ])
})
