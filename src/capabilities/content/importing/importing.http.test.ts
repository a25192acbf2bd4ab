import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Staff } from '../../../platform/actor.ts'
import { multipart, multipartType } from '../../../../test/security/multipart.ts'
import { addStaff } from '../../identity/index.ts'
import { begin, movingTown, stateOf } from './importing.test.support.ts'
import { sheetOf } from './sheet.ts'

type Here = Awaited<ReturnType<typeof movingTown>>

async function editor(here: Here): Promise<Staff> {
  const duties = { roles: ['editor' as const], teams: ['web'] }
  const party = { name: 'Erik', subject: 'erik', email: 'erik@klitby.example', ...duties }
  const id = await here.write((tx) => addStaff(tx, here.keys, party))
  return {
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name: 'Erik', protected: false },
    ...duties,
  }
}

const page = '/desk/sider/indflytning'
type Part = { name: string; body: string; filename?: string }
const sendParts = (here: Here, parts: Part[]) =>
  here.send('POST', 'klitby.example', `${page}/ny`, {
    payload: multipart(parts),
    headers: multipartType,
  })
const fields = (values: Record<string, string>): Part[] =>
  Object.entries(values).map(([name, body]) => ({ name, body }))

test('an editor moves a website in, sees how far it is and what there is to do', async () => {
  await using here = await movingTown()
  here.as(await editor(here))
  assert.match((await here.get(page)).body, /I har ikke flyttet noget endnu/)
  const form = fields({ id: randomUUID(), slags: 'website', adresse: here.origin, sprog: 'da' })
  const [sent, again] = [await sendParts(here, form), await sendParts(here, form)]
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal(again.headers.location, sent.headers.location, 'sent twice, it is one')
  const run = String(sent.headers.location)
  assert.match((await here.get(run)).body, /I gang[\s\S]*Se, hvor langt vi er nu/)
  const part = await here.get(run, undefined, { 'x-fragment': '1' })
  assert.match(part.body, /data-running/)
  assert.doesNotMatch(part.body, /<html/)
  await here.work()
  const { body } = await here.get(run)
  assert.match(body, /17 af 17 sider/)
  assert.match(body, /Genbrugspladsen[\s\S]*En tabel er blevet til en liste/)
  assert.match(body, /Kom ikke med[\s\S]*Siden svarede med en fejl \(500\)/)
  assert.match(body, /Prøv de sider igen/)
  const sheet = await here.get(`${run}/rapport`)
  assert.match(String(sheet.headers['content-disposition']), /attachment/)
  assert.match(sheet.body, /"Genbrugspladsen";"Flyttet";"\/borger\/affald\/genbrugsplads"/)
  assert.equal((await here.get(run, 'naboby.example')).statusCode, 404)
})

test('what is missing is told beside the field, and what was typed is kept', async () => {
  await using here = await movingTown()
  here.as(await editor(here))
  const id = randomUUID()
  const none = await sendParts(here, fields({ id, adresse: 'gammelby.dk', udgiv: 'ja' }))
  assert.equal(none.statusCode, 422)
  assert.match(none.body, /Vælg, hvor siderne ligger/)
  assert.match(none.body, /value="gammelby\.dk"/)
  assert.match(none.body, /name="udgiv"[^>]*checked/)
  for (const adresse of ['', 'file:///etc/passwd', 'https://a:b@c.dk', 'javascript:1'])
    assert.equal(
      (await sendParts(here, fields({ id, slags: 'website', adresse }))).statusCode,
      422,
      adresse,
    )
  const empty = await sendParts(here, [
    ...fields({ id, slags: 'wordpress' }),
    { name: 'fil', filename: '', body: '' },
  ])
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Vælg filen fra WordPress/)
})

test('a file that is no export is received, and the run says what is wrong with it', async () => {
  await using here = await movingTown()
  here.as(await editor(here))
  const file = { name: 'fil', filename: '../../ond<b>.xml', body: '<html><p>Hej</p></html>' }
  const sent = await sendParts(here, [...fields({ id: randomUUID(), slags: 'wordpress' }), file])
  assert.equal(sent.statusCode, 303)
  await here.work()
  const { body } = await here.get(String(sent.headers.location))
  assert.match(body, /ond&lt;b>\.xml/)
  assert.match(body, /Filen er ikke en eksport fra WordPress/)
})

test('a run is put on pause and goes on, by those who may publish', async () => {
  await using here = await movingTown()
  here.as(await editor(here))
  const run = await begin(here, 'website', here.origin)
  await here.post(`${page}/${run}/pause`)
  await here.work()
  assert.equal((await stateOf(here, run)).state, 'stopped')
  assert.match((await here.get(`${page}/${run}`)).body, /Sat på pause[\s\S]*Fortsæt/)
  await here.post(`${page}/${run}/fortsaettelse`)
  await here.work()
  assert.equal((await stateOf(here, run)).state, 'done')
})

test('no cell of a report begins as a formula does', () => {
  const page = {
    ref: 'x',
    libraryItem: null,
    itemId: null,
    finished: true,
    live: null,
    path: null,
    state: 'failed' as const,
  }
  for (const title of ['=1+1', '+1', '-1', '@a', '\t=1', '"=1'])
    assert.doesNotMatch(
      sheetOf([{ ...page, address: title, title, notes: [] }]),
      /(^|;|\n)"?[=+\-@\t]/,
    )
})

test('an export larger than what people usually send is received, and streams to where it is read from', async () => {
  await using here = await movingTown()
  here.as(await editor(here))
  const item = (id: number) =>
    `<item><title>Side ${id}</title><wp:post_id>${id}</wp:post_id><wp:post_type>page</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<p>Ord</p>]]></content:encoded></item>`
  const body = `<rss version="2.0"><channel><title>Stor</title>${item(1)}<!--${'-x'.repeat(11 * 1024 * 1024)}-->${item(2)}</channel></rss>`
  const file = { name: 'fil', filename: 'stor.xml', body }
  const sent = await sendParts(here, [...fields({ id: randomUUID(), slags: 'wordpress' }), file])
  assert.equal(sent.statusCode, 303, sent.body)
  await here.work()
  assert.match((await here.get(String(sent.headers.location))).body, /2 af 2 sider/)
})
