import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnishedTown } from '../furnished-town.ts'
import { type Answer, formsFor, isDone, sendForm } from './knock.ts'
import { counters, rowsOf } from './rows.ts'

// What is counted for other reasons: looks, and when a session was used.
const aside = ['platform.access_log', 'platform.access_log_head', 'identity.session', ...counters]

const told = ({ statusCode, headers }: Answer) => `${statusCode} ${String(headers.location ?? '')}`

test('a form sent twice at once, and once more, is received once, and nobody is told that it went wrong', async (t) => {
  await using here = await furnishedTown()
  const { klitby } = here
  const count = async () => {
    const rows = await rowsOf(here, klitby.tenantId, aside)
    return new Map(Object.entries(rows).map(([table, { length }]) => [table, length]))
  }
  const wrong: string[] = []
  let sent = 0
  for (const fresh of formsFor(klitby)) {
    const form = fresh()
    const cookie = await klitby.enter(form.by)
    const send = () => sendForm(here, klitby, form, cookie)
    const both = await Promise.all([send(), send()])
    const once = await count()
    const third = await send()
    sent += 3
    for (const answer of [...both, third]) {
      // Staff may be told that it has been done already; a citizen is told the same as the first time.
      const calm = form.by !== 'citizen' && answer.statusCode === 409
      if (!isDone(answer) && !calm) wrong.push(`${form.door}: ${told(answer)}`)
    }
    for (const [table, rows] of await count()) {
      const more = rows - once.get(table)!
      if (more) wrong.push(`${form.door}: sent again, it made ${more} more rows in ${table}`)
    }
  }
  t.diagnostic(`${sent / 3} forms sent three times, wrong ${wrong.length}`)
  assert.deepEqual(wrong, [])
})

test('one form sent fifty times at once is one case, one receipt and one letter', async (t) => {
  await using here = await furnishedTown()
  const { klitby } = here
  const { things } = klitby
  const send = formsFor(klitby)
    .map((fresh) => fresh())
    .find(({ door }) => door.endsWith('/:draft/send'))!
  const cookie = await klitby.enter('citizen')
  const sizes = async () => {
    const rows = await rowsOf(here, klitby.tenantId)
    return [rows['cases."case"'] ?? rows['cases.case']!, rows['services.submission']!].map(
      ({ length }) => length,
    )
  }
  const [cases, submissions] = await sizes()
  const letters = () =>
    here.sent.mails.filter(({ text }) => text.includes('Kvitteringens nummer')).length
  const before = letters()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => sendForm(here, klitby, send, cookie)),
  )
  await here.work()
  assert.deepEqual([...new Set(answers.map(told))], [`303 /kvittering/${things.draft}`])
  assert.deepEqual(await sizes(), [cases! + 1, submissions! + 1])
  assert.equal(letters(), before + 1)
  t.diagnostic('50 sent at once: cases 1.000, receipts 1.000, letters 1.000')
})
