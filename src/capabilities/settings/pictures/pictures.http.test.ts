import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { multipart, multipartType } from '../../../../test/security/multipart.ts'
import { fieldsIn, type Here, look, lookAt, open } from '../settings.test.support.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><path onclick="x()" fill="#0b5061" d="M0 0h40v20z"/></svg>'

async function send(
  here: Here,
  fields: Record<string, string>,
  file: { name: string; body: string | Buffer },
) {
  const parts = Object.entries(fields).map(([name, body]) => ({ name, body }))
  return here.send('POST', 'klitby.example', look, {
    payload: multipart([
      ...parts,
      { name: file.name, filename: 'logo.svg', body: file.body },
    ] as never),
    headers: multipartType,
  })
}

test('a logo is cleaned before anybody sees it, is there in the next form, and stands on every page', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), brand: '#0b5061', accent: '#a43a20' }
  const shown = await send(here, { ...fields, knap: 'vis' }, { name: 'logo-fil', body: svg })
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Det tog vi ud af tegningen/)
  const [, href] = /src="(\/tema\/billeder\/[^"]+)"/.exec(shown.body)!
  const served = await here.get(href!)
  assert.equal(served.headers['content-type'], 'image/svg+xml')
  assert.match(String(served.headers['content-security-policy']), /default-src 'none'.*sandbox/)
  assert.doesNotMatch(served.body, /script|onclick/)
  assert.equal((await here.get(href!, 'naboby.example')).statusCode, 404)
  const saved = await here.post(look, { ...fieldsIn(shown.body), knap: 'gem' })
  assert.equal(saved.statusCode, 303)
  assert.ok((await here.get('/')).body.includes(`<img class="mark mark-own" src="${href}"`))
  const gone = await here.post(look, { ...(await lookAt(here)), 'fjern-logo': 'ja', knap: 'gem' })
  assert.equal(gone.statusCode, 303)
  assert.ok(!(await here.get('/')).body.includes('mark-own'))
})

test('a file that is no picture, and a picture that is not ours, are refused', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), knap: 'vis' }
  const text = await send(here, fields, { name: 'logo-fil', body: 'MZ hej' })
  assert.equal(text.statusCode, 422)
  assert.match(text.body, /Vælg et billede, der er SVG, PNG, WebP eller JPG/)
  const forged = { ...fields, knap: 'gem', logo: `${randomUUID()}.svg 10 10` }
  const refused = await here.post(look, forged)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /Vi har ikke billedet mere/)
})
