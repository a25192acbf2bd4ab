import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town } from '../../../test/town.ts'
import { openOne, pdf, staff, uploads } from './cases.test.support.ts'
import { askFor } from './mine.test.support.ts'

test('the citizen is told what is asked for: by e-mail in words, by SMS that there is news and no more', async () => {
  await using here = await town()
  const one = await openOne(here, { email: 'alma@borger.example', phone: '+4512345601' })
  await askFor(here, one, 'Tegning af facaden')
  await here.work()
  const [mail] = here.sent.mails
  assert.equal(here.sent.mails.length, 1)
  assert.equal(here.sent.sms.length, 1)
  assert.match(mail!.text, /Tegning af facaden/)
  assert.match(mail!.text, new RegExp(`/mine-sager/${one.id}`))
  assert.doesNotMatch(here.sent.sms[0]!.text, /Tegning|Alma|Carport|BYG/)
  assert.match(here.sent.sms[0]!.text, /Der er nyt i din sag/)
})

test('when nobody can be told, the case says so', async () => {
  await using here = await town()
  const one = await openOne(here)
  await askFor(here, one, 'Tegning')
  await here.work()
  here.as(staff(one.birk))
  assert.match((await here.get(`/desk/sager/${one.id}`)).body, /Borgeren kunne ikke få besked/)
})

test('an empty answer is asked for again; a wrong file is told of, and the good ones are not lost', async () => {
  await using here = await town()
  const one = await openOne(here)
  const answer = await askFor(here, one, 'Tegning af facaden\nHøjden')
  here.as(citizen(one.alma))
  const empty = await uploads(here, answer, { 'svar-0': '  ', 'svar-1': '' }, {})
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Vælg en fil, eller skriv et svar/)

  const wrong = await uploads(
    here,
    answer,
    { 'svar-1': '2,4 <meter>' },
    {
      'fil-0': pdf('facade.pdf'),
      'fil-1': { name: 'virus.exe', type: 'application/pdf', body: 'MZ…' },
    },
  )
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Vi kan ikke tage imod »virus\.exe«/)
  assert.match(wrong.body, /2,4 &lt;meter>/)
  const token = /name="har-0" value="([^"]+)"/.exec(wrong.body)![1]!

  const again = await uploads(here, answer, { 'har-0': token, 'svar-1': '2,4 meter' }, {})
  assert.equal(again.headers.location, `/mine-sager/${one.id}?tak=all`)
  assert.match((await here.get(`/mine-sager/${one.id}`)).body, /facade\.pdf/)
})

test('a file one has not sent cannot be pointed at', async () => {
  await using here = await town()
  const one = await openOne(here)
  const bo = await openOne(
    here,
    { name: 'Bo' },
    { id: randomUUID(), source: { room: 'x', id: randomUUID() } },
  )
  const theirs = await askFor(here, bo, 'Tegning')
  here.as(citizen(bo.alma))
  await uploads(here, theirs, {}, { 'fil-0': pdf('hemmelig.pdf') })
  const { rows } = await here.read((tx) =>
    sql<{ fileId: string }>`select file_id from cases.document`.execute(tx),
  )
  const answer = await askFor(here, one, 'Tegning')
  here.as(citizen(one.alma))
  for (const token of [rows[0]!.fileId, `${rows[0]!.fileId}.`, `${rows[0]!.fileId}.AAAA`]) {
    assert.equal((await uploads(here, answer, { 'har-0': token }, {})).statusCode, 422)
  }
  assert.doesNotMatch((await here.get(`/mine-sager/${one.id}`)).body, /hemmelig/)
})

test('an answer that comes twice or too late is kept on the page and changes nothing', async () => {
  await using here = await town()
  const one = await openOne(here)
  const answer = await askFor(here, one, 'Højden')
  here.as(citizen(one.alma))
  await uploads(here, answer, { 'svar-0': '2,4 meter' }, {})
  const late = await uploads(here, answer, { 'svar-0': 'Nej, 2,6 meter' }, {})
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Nej, 2,6 meter/)
  const told = (await here.events()).filter(({ name }) => name === 'cases.information-received')
  assert.equal(told.length, 1)
})

test('an answer sent twice is one answer, also when more is still missing', async () => {
  await using here = await town()
  const one = await openOne(here)
  const { id, alma } = one
  const answer = await askFor(here, one, 'Snit og facade\nMål')
  here.as(citizen(alma))
  const form = { id: randomUUID(), 'svar-0': 'Snittet er på vej' }
  const send = () => uploads(here, answer, form, { 'fil-0': pdf('snit.pdf') })
  for (const { statusCode, headers } of [...(await Promise.all([send(), send()])), await send()]) {
    assert.deepEqual([statusCode, headers.location], [303, `/mine-sager/${id}?tak=some`])
  }
  const { body } = await here.get(`/mine-sager/${id}`)
  assert.equal(body.match(/snit\.pdf/g)?.length, 1)
  const { rows } = await here.read((tx) =>
    sql<{ answer: string }>`select answer from cases.request_item where position = 0`.execute(tx),
  )
  assert.deepEqual(rows, [{ answer: 'Snittet er på vej' }])
})

test('who is being heard is waited for, and then the case can be decided', async () => {
  await using here = await town()
  const one = await openOne(here)
  const answer = await askFor(here, one, 'Naboen siger, at carporten er højere', 'party-hearing')
  const decision = {
    outcome: 'rejected',
    text: 'Nej',
    rules: '§ 16',
    considerations: 'Højden',
    facts: 'Målet',
    hearing: 'heard',
    appealBody: 'Nævnenes Hus',
    appealDays: '28',
    appealHow: 'Skriv',
  }
  const decide = () =>
    here.post(`/desk/sager/${one.id}/afgoerelse`, { id: randomUUID(), ...decision })
  const early = await decide()
  assert.equal(early.statusCode, 422)
  assert.match(early.body, /Parten er ved at blive hørt/)
  here.as(citizen(one.alma))
  assert.match((await here.get(`/mine-sager/${one.id}`)).body, /Vi vil gerne høre dig/)
  await uploads(here, answer, { 'svar-0': 'Det passer ikke.' }, {})
  here.as(staff(one.birk))
  assert.equal((await decide()).statusCode, 303)
})
