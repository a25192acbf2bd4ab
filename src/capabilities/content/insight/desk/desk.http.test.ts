import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addressOf } from '../address.ts'
import { withPage } from '../insight.test.support.ts'
import { addViews } from '../views/store.ts'

async function withReaders() {
  const here = await withPage()
  const read = (path: string, day: string, count: number, entry: 'own' | 'server' = 'own') =>
    here.write((tx) => addViews(tx, [{ address: addressOf(path)!, day, entry, count }]))
  const answer = (sti: string, svar: string, tekst = '') =>
    here.post('/nytte', { id: randomUUID(), sti, svar, tekst })
  return Object.assign(here, { readPage: read, answer })
}

const titles = (body: string) =>
  [...body.matchAll(/<th scope="row"[^>]*>\s*<a[^>]*>([^<]+)/g)].map(([, title]) => title)

test('the list is by what was most read, least useful, never read, or sought in vain', async () => {
  await using here = await withReaders()
  await here.put('/side/affald', 'Affald')
  await here.put('/side/parkering', 'Parkering')
  await here.readPage('/side/pas', '2026-11-20', 30)
  await here.readPage('/side/affald', '2026-11-23', 70)
  await here.readPage('/side/affald', '2026-08-01', 900)
  for (let n = 0; n < 5; n++) {
    await here.answer('/side/pas', n ? 'ja' : 'nej')
    await here.answer('/side/affald', n ? 'nej' : 'ja')
  }
  await sql`insert into content.search (tenant_id, week, text, asked, hits)
    values (${here.tenantId}::uuid, '2026-11-16', 'affaldsdragon', 9, 0)`.execute(here.ownerDb)
  here.as(await here.staff('Erik', 'editor'))
  const list = async (orden: string) => (await here.get(`/desk/indblik?orden=${orden}`)).body
  assert.deepEqual(titles(await list('laest')), ['Affald', 'Pas', 'Parkering'])
  assert.deepEqual(titles(await list('mindst-nyttige')), ['Affald', 'Pas'])
  assert.deepEqual(titles(await list('aldrig-laest')), ['Parkering'])
  const vain = await list('soegt-forgaeves')
  assert.deepEqual(titles(vain), ['Affald'])
  assert.match(vain, /»affaldsdragon«/)
  assert.match(await list('laest'), /20 % af 5 svar/)
  assert.deepEqual(titles(await list('noget-andet')), ['Affald', 'Pas', 'Parkering'])
})

test('a page’s own insight has twelve weeks, how it was found, and what was written', async () => {
  await using here = await withReaders()
  await here.readPage('/side/pas', '2026-11-23', 4)
  await here.readPage('/side/pas', '2026-11-22', 6, 'server')
  await here.readPage('/side/pas', '2026-08-30', 100)
  await here.answer('/side/pas', 'nej', 'Hvad koster det for børn?')
  await sql`insert into content.search (tenant_id, week, text, asked, hits, chosen)
    values (${here.tenantId}::uuid, '2026-11-16', 'pas', 9, 3, 4),
      (${here.tenantId}::uuid, '2026-11-16', 'skole', 9, 3, 4)`.execute(here.ownerDb)
  here.as(await here.staff('Erik', 'editor'))
  const { body } = await here.get(`/desk/indblik/sider/${here.pas}`)
  const weeks = [...body.matchAll(/<td data-th="Visninger">(\d+)<\/td>/g)].map(([, n]) => n)
  assert.deepEqual(weeks, ['4', '6', ...Array.from({ length: 10 }, () => '0')])
  assert.match(body, /talt på serveren\) 6/)
  assert.match(body, /Hvad koster det for børn\?/)
  assert.match(body, /q=pas">pas</)
  assert.doesNotMatch(body, /q=skole/)
  assert.doesNotMatch(body, /\sstyle=/)
  assert.equal((await here.get(`/desk/indblik/sider/${randomUUID()}`)).statusCode, 404)
})

test('what citizens wrote is read by whoever answers for the page and by editors, not by other colleagues', async () => {
  await using here = await withReaders()
  await here.answer('/side/pas', 'nej', 'Hvad koster det?')
  const [mine, other] = [
    await here.staff('Karen', 'caseworker'),
    await here.staff('Bo', 'caseworker'),
  ]
  await sql`update content.item set owner_party = ${mine.person.id}::uuid where id = ${here.pas}::uuid`.execute(
    here.ownerDb,
  )
  const seenBy = async (who: typeof mine) => {
    here.as(who)
    return (await here.get(`/desk/indblik/sider/${here.pas}`)).body
  }
  assert.match(await seenBy(mine), /Hvad koster det\?/)
  const hidden = await seenBy(other)
  assert.doesNotMatch(hidden, /Hvad koster det/)
  assert.match(hidden, /0 % af 1 svar/)
})

test('a preview is neither counted nor asked about', async () => {
  await using here = await withReaders()
  here.as(await here.staff('Erik', 'editor'))
  const { body } = await here.get(`/desk/sider/${here.pas}/forhaandsvisning`)
  assert.match(body, /Et pas tager to uger/)
  assert.doesNotMatch(body, /data-island="insight"|\/tael/)
})

test('the estimate behind the hours is the administrator’s; what is no number is put right', async () => {
  await using here = await withReaders()
  here.as(await here.staff('Erik', 'editor'))
  assert.match((await here.get('/desk/indblik/genbrug')).body, /En administrator kan ændre/)
  assert.equal(
    (await here.post('/desk/indblik/genbrug', { skriv: '1', tilpas: '1', ret: '1' })).statusCode,
    403,
  )
  here.as(await here.staff('Anna', 'admin'))
  const wrong = await here.post('/desk/indblik/genbrug', { skriv: 'seks', tilpas: '0,5', ret: '1' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="seks"/)
  assert.match(wrong.body, /for eksempel 0,5/)
  const good = await here.post('/desk/indblik/genbrug', { skriv: '8', tilpas: '0,25', ret: '1' })
  assert.equal(good.statusCode, 303)
  assert.match((await here.get('/desk/indblik/genbrug')).body, /0,25/)
  assert.equal((await here.get('/desk/indblik/paa-tvaers')).statusCode, 200)
})
