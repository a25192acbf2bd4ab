import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../../test/town.ts'
import { putPage } from '../../put-page.ts'
import { insightTending } from '../tending.ts'

async function withPage() {
  const here = await town()
  const put = (kind: 'answer' | 'news', path: string) =>
    here.write((tx) => {
      const blocks = [
        { id: 'title', type: 'title', data: { text: 'Pas' } },
        { id: 'a', type: 'text', data: { text: 'Et pas tager to uger.' } },
      ]
      return putPage(tx, { kind, meta: { path }, blocks }, { now: here.clock.now })
    })
  const pas = await put('answer', '/side/pas')
  const answers = async () => {
    const { rows } = await sql<{ item: string; useful: boolean; text: string }>`
      select item_id as item, useful, text from content.answer order by text`.execute(here.ownerDb)
    return rows
  }
  return Object.assign(here, { put, pas, answers })
}
const idIn = (body: string) => /name="id" value="([^"]+)"/.exec(body)![1]!

test('without script, the page’s two buttons lead to a page of one’s own, where the answer is sent once', async () => {
  await using here = await withPage()
  const { body } = await here.get('/side/pas')
  const [, action] = /<form method="get" action="([^"]+)"/.exec(body)!
  const asked = await here.get(`${action}?sti=%2Fside%2Fpas&svar=nej`)
  assert.match(asked.body, /value="nej" checked/)
  assert.equal(asked.headers['cache-control'], 'private, no-store')
  const form = { id: idIn(asked.body), sti: '/side/pas', svar: 'nej', tekst: 'Hvad koster det?' }
  const both = await Promise.all([here.post('/nytte', form), here.post('/nytte', form)])
  const third = await here.post('/nytte', form)
  for (const one of [...both, third]) {
    assert.deepEqual([one.statusCode, one.headers.location], [303, '/nytte/tak'])
    assert.equal(one.headers['set-cookie'], undefined)
  }
  assert.equal((await here.get('/nytte/tak')).statusCode, 200)
  assert.deepEqual(await here.answers(), [
    { item: here.pas, useful: false, text: 'Hvad koster det?' },
  ])
})

test('an answer in place is one answer with what is written afterwards, and the page is the same bytes', async () => {
  await using here = await withPage()
  const before = await here.get('/side/pas')
  const id = randomUUID()
  await here.post('/nytte', { id, sti: '/side/pas', svar: 'ja' })
  await here.post('/nytte', { id, sti: '/side/pas', svar: 'ja', tekst: 'Det var let' })
  await here.post('/nytte', { id, sti: '/side/pas', svar: 'ja' })
  assert.deepEqual(await here.answers(), [{ item: here.pas, useful: true, text: 'Det var let' }])
  const after = await here.get('/side/pas')
  assert.equal(after.body, before.body)
})

test('a CPR number is refused beside the field, with what was typed kept; nothing is kept of it', async () => {
  await using here = await withPage()
  const form = { id: randomUUID(), sti: '/side/pas', svar: 'nej', tekst: 'Jeg er 010170-1234' }
  const refused = await here.post('/nytte', form)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /ligner et CPR-nummer/)
  assert.match(refused.body, /Jeg er 010170-1234<\/textarea>/)
  assert.match(refused.body, new RegExp(`name="id" value="${form.id}"`))
  assert.deepEqual(await here.answers(), [])
  await here.post('/nytte', { ...form, tekst: 'Ring 20 30 40 50' })
  assert.deepEqual(
    (await here.answers()).map(({ text }) => text),
    ['Ring [telefon]'],
  )
})

test('an answer about no page of ours, without a choice or without a form, is none', async () => {
  await using here = await withPage()
  const id = randomUUID()
  assert.equal((await here.get('/nytte?sti=/side/findes-ikke')).statusCode, 404)
  assert.equal((await here.get('/nytte')).statusCode, 404)
  const nowhere = await here.post('/nytte', { id, sti: '/x', svar: 'ja', tekst: 'Mine ord' })
  assert.equal(nowhere.statusCode, 422)
  assert.match(nowhere.body, /Vi kender ikke siden.*Mine ord<\/textarea>/s)
  const noId = await here.post('/nytte', { sti: '/side/pas', svar: 'ja', tekst: 'Mine ord' })
  assert.equal(noId.statusCode, 422)
  assert.match(noId.body, /Send det igen.*Mine ord<\/textarea>/s)
  assert.match(idIn(noId.body), /^[\da-f-]{36}$/)
  const without = await here.post('/nytte', { id, sti: '/side/pas' })
  assert.equal(without.statusCode, 422)
  assert.match(without.body, /Vælg ja eller nej/)
  assert.equal((await here.post('/nytte', { id, sti: '/side/pas', svar: 'måske' })).statusCode, 422)
  assert.deepEqual(await here.answers(), [])
})

test('news is counted and not asked about', async () => {
  await using here = await withPage()
  await here.put('news', '/nyheder/nyt')
  const { body } = await here.get('/nyheder/nyt')
  assert.match(body, /data-island="insight"/)
  assert.doesNotMatch(body, /Var siden nyttig/)
  assert.match((await here.get('/en/side/pas')).body, /action="\/en\/nytte"/)
})

test('after twelve months an answer is deleted', async () => {
  await using here = await withPage()
  await here.post('/nytte', { id: randomUUID(), sti: '/side/pas', svar: 'ja', tekst: 'Godt' })
  const tend = (now: Date) =>
    insightTending[0]!.work({
      tenantId: here.tenantId,
      site: undefined as never,
      now,
      read: here.read,
      write: here.write,
    })
  await tend(new Date('2027-11-22T09:00:00Z'))
  assert.equal((await here.answers()).length, 1)
  await tend(new Date('2027-11-25T09:00:00Z'))
  assert.deepEqual(await here.answers(), [])
})
