import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town } from '../../../test/town.ts'
import { addParty, addStaff } from '../identity/index.ts'
import { caseById, openCase } from './index.ts'
import { openOne, staff } from './cases.test.support.ts'

const request = {
  kind: 'information',
  items: 'Tegning af facaden',
  why: 'Vi skal se, hvor høj den bliver.',
  due: '2026-12-03',
  answerDays: '14',
}

test('a decision without grounds is handed back, each thing that is missing beside its field, and all text kept', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  const sent = await here.post(`/desk/sager/${id}/afgoerelse`, {
    id: randomUUID(),
    outcome: 'rejected',
    text: 'Du må ikke bygge <her>.',
    rules: 'Byggelovens § 16',
  })
  assert.equal(sent.statusCode, 422)
  for (const field of [
    'considerations',
    'facts',
    'hearing',
    'appealBody',
    'appealDays',
    'appealHow',
  ]) {
    assert.match(sent.body, new RegExp(`<a href="#${field}">`), field)
    assert.match(sent.body, new RegExp(`id="${field}-error"`), field)
  }
  assert.doesNotMatch(sent.body, /id="rules-error"/)
  assert.match(sent.body, /Skriv, hvad I har lagt vægt på \(forvaltningsloven § 24\)/)
  assert.match(sent.body, /Du må ikke bygge &lt;her>\./)
  assert.match(sent.body, /Byggelovens § 16/)
  assert.equal((await here.read((tx) => caseById(tx, id))).state, 'received')
})

test('not even the database takes a refusal without grounds', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  await assert.rejects(
    here.write((tx) =>
      sql`insert into cases.decision (id, case_id, outcome, text, decided_by, decided_at)
        values (${randomUUID()}, ${id}, 'rejected', 'Nej', ${birk}, now())`.execute(tx),
    ),
    /check constraint/,
  )
})

test('an auditor reads and changes nothing; an editor does not see cases', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  const writes = [
    'ansvarlig',
    'oplysninger',
    'beskeder',
    'notater',
    'opgaver',
    'frist',
    'afgoerelse',
    'afslutning',
    'genoptagelse',
    'dokumenter',
  ]
  for (const [role, read] of [
    ['auditor', 200],
    ['editor', 403],
  ] as const) {
    here.as(staff(birk, [role]))
    assert.equal((await here.get('/desk/sager')).statusCode, read)
    const seen = await here.get(`/desk/sager/${id}`)
    assert.equal(seen.statusCode, read)
    assert.doesNotMatch(seen.body, /<form[^>]*method="post"[^>]*\/desk\//)
    for (const path of writes) {
      const sent = await here.post(`/desk/sager/${id}/${path}`, {
        id: randomUUID(),
        reason: 'x',
        note: 'x',
        text: 'x',
      })
      assert.equal(sent.statusCode, 403, `${role} ${path}`)
    }
    assert.equal(
      (await here.post('/desk/sager/tildeling', { id, handling: 'tag' })).statusCode,
      403,
    )
  }
  assert.equal((await here.read((tx) => caseById(tx, id))).assigneeId, null)
})

test('a case is one case for its tenant alone', async () => {
  await using here = await town()
  const { id, birk, wanted } = await openOne(here)
  const again = await here.write((tx) => openCase(tx, wanted, here.clock.now))
  assert.equal(again.number, 'BYG-2026-000001')
  const opened = (await here.events()).filter(({ name }) => name === 'cases.opened')
  assert.equal(opened.length, 1)
  here.as(staff(birk))
  assert.equal((await here.get(`/desk/sager/${id}`, 'naboby.example')).statusCode, 404)
  assert.doesNotMatch((await here.get('/desk/sager?status=all', 'naboby.example')).body, /BYG-/)
  assert.equal((await here.get('/desk/sager/not-an-id')).statusCode, 404)
})

test('forty cases opened at once have forty numbers, and two with one id are one', async () => {
  await using here = await town()
  const { wanted } = await openOne(here)
  const open = (id: string) =>
    here.write((tx) =>
      openCase(tx, { ...wanted, id, source: { room: 'services', id } }, here.clock.now),
    )
  const twin = randomUUID()
  const all = await Promise.all([
    ...Array.from({ length: 39 }, () => open(randomUUID())),
    open(twin),
    open(twin),
  ])
  assert.equal(new Set(all.map(({ number }) => number)).size, 40)
  for (const { number } of all) assert.match(number, /^BYG-2026-\d{6}$/)
  const next = await open(randomUUID())
  assert.ok(!all.some(({ number }) => number === next.number))
})

test('who saw a case is noted for everyone it is about; who searched, with what they found', async () => {
  await using here = await town()
  const { id, alma, birk } = await openOne(here)
  here.as(staff(birk, ['caseworker'], ['natur']))
  await here.get(`/desk/sager/${id}`)
  await here.get('/desk/sager?q=carport')
  await here.get('/desk/sager')
  const { rows } = await here.read((tx) =>
    sql<
      Record<string, string>
    >`select actor, action, subject, reason from platform.access_log order by no`.execute(tx),
  )
  assert.deepEqual(rows, [
    {
      actor: `staff:${birk}`,
      action: 'cases.case-seen',
      subject: `party:${alma}`,
      reason: 'other-case',
    },
    {
      actor: `staff:${birk}`,
      action: 'cases.case-seen',
      subject: `case:${id}`,
      reason: 'other-case',
    },
    { actor: `staff:${birk}`, action: 'cases.searched', subject: `case:${id}`, reason: 'search' },
  ])
})

test('a protected name is in no list, finds no case, and is shown on the case to those who handle it', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here, { name: 'Signe Skærmet', protected: true })
  here.as(staff(birk))
  for (const path of ['/desk/sager', '/desk/sager?q=carport', '/desk']) {
    const { body } = await here.get(path)
    assert.doesNotMatch(body, /Skærmet/, path)
  }
  assert.match((await here.get('/desk/sager')).body, /Beskyttet navn og adresse/)
  assert.match((await here.get('/desk/sager?q=skærmet')).body, /Ingen sager passer/)
  assert.match((await here.get(`/desk/sager/${id}`)).body, /Signe Skærmet/)
  here.as(staff(birk, ['auditor']))
  assert.doesNotMatch((await here.get(`/desk/sager/${id}`)).body, /Skærmet/)
})

test('a case is found by its number, however it is written, and with words beside it', async () => {
  await using here = await town()
  const { birk, wanted } = await openOne(here)
  for (let n = 2; n < 12; n++) {
    const id = randomUUID()
    await here.write((tx) =>
      openCase(tx, { ...wanted, id, source: { room: 'x', id } }, here.clock.now),
    )
  }
  here.as(staff(birk))
  for (const q of [
    'BYG-2026-000011',
    'byg-2026-11',
    '11',
    '000011',
    'carport byg-2026-11',
    '11 klitvej',
  ]) {
    const { body } = await here.get(`/desk/sager?q=${encodeURIComponent(q)}`)
    assert.deepEqual(
      [...body.matchAll(/>(BYG-2026-\d{6})<\/a>/g)].map(([, number]) => number),
      ['BYG-2026-000011'],
      q,
    )
  }
})

test('somebody who becomes protected is no longer found by name', async () => {
  await using here = await town()
  const { alma, birk } = await openOne(here)
  here.as(staff(birk))
  assert.match((await here.get('/desk/sager?q=testesen')).body, /BYG-2026-000001/)
  await here.write((tx) =>
    sql`update identity.party set protected = true where id = ${alma}`.execute(tx),
  )
  const { body } = await here.get('/desk/sager?q=testesen')
  assert.doesNotMatch(body, /BYG-2026-000001/)
  assert.match((await here.get('/desk/sager?q=carport')).body, /BYG-2026-000001/)
})

test('what the form does not ask for is not taken from it', async () => {
  await using here = await town()
  const { id, birk, alma } = await openOne(here)
  here.as(staff(birk))
  const more = {
    state: 'closed',
    number: 'X',
    tenantId: here.neighbourId,
    tenant_id: here.neighbourId,
    applicantId: birk,
    caseId: randomUUID(),
    decidedBy: alma,
    byId: alma,
    at: '1999-01-01',
    fromKind: 'citizen',
    fromId: alma,
    closedBy: alma,
    doneAt: '1999-01-01',
    answeredAt: '1999-01-01',
    __proto__: 'x',
    constructor: 'x',
  }
  const note = randomUUID()
  const bodies: [string, Record<string, string>][] = [
    ['notater', { id: note, note: 'Et notat' }],
    ['beskeder', { id: randomUUID(), text: 'En besked' }],
    ['opgaver', { id: randomUUID(), task: 'En opgave' }],
    ['frist', { deadline: '2026-12-24', reason: 'Jul' }],
    ['ansvarlig', { assignee: birk }],
    ['oplysninger', { id: randomUUID(), ...request }],
  ]
  for (const [path, body] of bodies) {
    const sent = await here.post(`/desk/sager/${id}/${path}`, { ...more, ...body })
    assert.equal(sent.statusCode, 303, path)
  }
  const kept = await here.read((tx) => caseById(tx, id))
  assert.deepEqual(
    [kept.number, kept.state, kept.applicantId],
    ['BYG-2026-000001', 'waiting-for-citizen', alma],
  )
  const { rows } = await here.read((tx) =>
    sql<{
      byId: string
      year: number
    }>`select by_id, extract(year from at)::int as year from cases.note`.execute(tx),
  )
  assert.deepEqual(rows, [{ byId: birk, year: 2026 }])
  const others = await here.inNeighbour((tx) => sql`select from cases.note`.execute(tx))
  assert.equal(others.rows.length, 0)
})

/** As a page says it. */
const escaped = (one: string) =>
  one
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .trim()

const naughty = new URL('../../../../shared/data/blns.json', import.meta.url)
test(
  'whatever is typed is shown as it was typed',
  { skip: !existsSync(naughty) && 'the naughty strings are not here' },
  async () => {
    await using here = await town()
    const { id, birk, alma } = await openOne(here)
    const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
      (one) => one.trim() !== '',
    )
    assert.ok(strings.length > 400)
    here.as(staff(birk))
    for (let from = 0; from < strings.length; from += 60) {
      const text = strings.slice(from, from + 60).join('\n')
      const sent = await here.post(`/desk/sager/${id}/beskeder`, { id: randomUUID(), text })
      assert.equal(sent.statusCode, 303)
    }
    here.as(citizen(alma))
    const { body } = await here.get(`/mine-sager/${id}`)
    for (const one of strings) assert.ok(body.includes(escaped(one)), JSON.stringify(one))
    assert.doesNotMatch(body, /<script>alert|<img src=x|<svg onload/i)
  },
)

test('hostile searches and ids find nothing and break nothing', async () => {
  await using here = await town()
  const { birk } = await openOne(here)
  here.as(staff(birk))
  for (const q of [
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    ':*',
    '!&|',
    '<script>',
    '\u0000',
    'a'.repeat(5000),
    '💥',
    '%%%',
  ]) {
    const { statusCode, body } = await here.get(
      `/desk/sager?q=${encodeURIComponent(q)}&status=${encodeURIComponent(q)}`,
    )
    assert.equal(statusCode, 200, q)
    assert.doesNotMatch(body, /<script>/)
  }
})

test('several cases are given to a colleague at once', async () => {
  await using here = await town()
  const { id, birk, wanted } = await openOne(here)
  const other = randomUUID()
  await here.write((tx) =>
    openCase(tx, { ...wanted, id: other, source: { room: 'x', id: other } }, here.clock.now),
  )
  const kirsten = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Kirsten', roles: ['caseworker'], teams: [] }),
  )
  const editor = await here.write((tx) =>
    addStaff(tx, here.keys, { name: 'Else', roles: ['editor'], teams: [] }),
  )
  here.as(staff(birk))
  const give = (til: string) =>
    here.post('/desk/sager/tildeling?team=byggeri', { id: [id, other], handling: 'giv', til })
  const given = await give(kirsten)
  assert.match(given.headers.location!, /team=byggeri.*flyttet=2/)
  assert.match((await here.get(given.headers.location!)).body, /2 sager er flyttet/)
  for (const one of [id, other]) {
    const { assigneeId, state } = await here.read((tx) => caseById(tx, one))
    assert.deepEqual([assigneeId, state], [kirsten, 'in-progress'])
  }
  assert.match((await give(editor)).headers.location!, /flyttet=0/)
  assert.match((await give(randomUUID())).headers.location!, /flyttet=0/)
})

test('a case is closed with a reason, and taken up again with another', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  assert.equal(
    (await here.post(`/desk/sager/${id}/afslutning`, { id: randomUUID(), reason: '' })).statusCode,
    422,
  )
  const close = () =>
    here.post(`/desk/sager/${id}/afslutning`, { id: randomUUID(), reason: 'Trukket tilbage' })
  assert.equal((await close()).statusCode, 303)
  assert.equal((await close()).statusCode, 409)
  const message = await here.post(`/desk/sager/${id}/beskeder`, {
    id: randomUUID(),
    text: 'Gem mig',
  })
  assert.equal(message.statusCode, 409)
  assert.match(message.body, /Gem mig/)
  assert.equal(
    (await here.post(`/desk/sager/${id}/genoptagelse`, { reason: 'Ny tegning' })).statusCode,
    303,
  )
  const { state, turn } = await here.read((tx) => caseById(tx, id))
  assert.deepEqual([state, turn], ['in-progress', 'staff'])
  const { body } = await here.get(`/desk/sager/${id}`)
  for (const said of ['Trukket tilbage', 'Ny tegning', 'Sagen blev genoptaget'])
    assert.ok(body.includes(said), said)
})

test('the list is read to its end, each case once, whatever it is sorted by', async () => {
  await using here = await town()
  const { birk, wanted } = await openOne(here)
  for (let n = 1; n < 60; n++) {
    const id = randomUUID()
    const deadline = n % 3 ? { deadline: new Date(+here.clock.now + (n % 5) * 86_400_000) } : {}
    const opened = new Date(+here.clock.now - (n % 7) * 1000)
    await here.write((tx) =>
      openCase(tx, { ...wanted, ...deadline, id, source: { room: 'x', id } }, opened),
    )
  }
  here.as(staff(birk))
  for (const query of ['', 'orden=ned', 'sorter=modtaget', 'status=all&orden=op', 'q=carport']) {
    const seen: string[] = []
    let next: string | undefined = `/desk/sager?${query}`
    for (let page = 0; next && page < 10; page++) {
      const { body } = await here.get(next)
      seen.push(...[...body.matchAll(/>(BYG-2026-\d{6})<\/a>/g)].map(([, number]) => number!))
      next = /href="([^"]*efter=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.length, 60, query)
    assert.equal(new Set(seen).size, 60, query)
  }
})

test('a note is one click, and the decision page says when there are none', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  assert.match(
    (await here.get(`/desk/sager/${id}/afgoerelse`)).body,
    /Der er ingen notater i sagen/,
  )
  const note = { id: randomUUID(), note: 'Ringede til Alma.' }
  await here.post(`/desk/sager/${id}/notater`, note)
  await here.post(`/desk/sager/${id}/notater`, note)
  assert.doesNotMatch(
    (await here.get(`/desk/sager/${id}/afgoerelse`)).body,
    /Der er ingen notater i sagen/,
  )
  const { body } = await here.get(`/desk/sager/${id}`)
  assert.equal(body.match(/Ringede til Alma\./g)?.length, 1)
  assert.match(body, /Offentlighedsloven § 13/)
})

test('the desk’s start page shows one’s own work first', async () => {
  await using here = await town()
  const { id, birk } = await openOne(here)
  here.as(staff(birk))
  await here.post(`/desk/sager/${id}/ansvarlig`, { assignee: birk })
  const { body } = await here.get('/desk')
  assert.match(body, /Mine sager/)
  assert.match(body, /BYG-2026-000001/)
  await here.write((tx) => addParty(tx, here.keys, { kind: 'person', name: 'x' }))
})
