import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

test('axe looks at a page that forbids all script, and at one where script is off', async (t) => {
  const server = createServer((_, response) =>
    response
      .setHeader('content-security-policy', "default-src 'none'")
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`${danish}<noscript><input></noscript>`),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await using browser = await launchBrowser()
  for (const javaScriptEnabled of [true, false]) {
    await using context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(address)
    const labels = (await axeViolations(page)).filter((line) => line.startsWith('label: '))
    assert.equal(labels.length, javaScriptEnabled ? 0 : 1)
  }
})
