import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withPage } from '../insight.test.support.ts'

const filled = (id: string, more: Record<string, string> = {}) => ({
  id,
  titel: 'Om at få pas',
  indledning: 'Vi vil gøre det lettere.',
  'spoergsmaal-1': 'Hvor let var det?',
  'slags-1': 'skala',
  'spoergsmaal-2': 'Hvordan bestilte du tid?',
  'slags-2': 'valg',
  'svar-2': 'Her på siden\nI telefonen',
  'spoergsmaal-3': 'Hvad kunne være bedre?',
  'slags-3': 'tekst',
  fra: '2026-11-23',
  til: '2026-12-10',
  sider: '/side/pas',
  ...more,
})

async function withEditor() {
  const here = await withPage()
  const editor = await here.staff('Erik', 'editor')
  here.as(editor)
  const begin = async (more: Record<string, string> = {}) => {
    const made = await here.post('/desk/indblik/undersoegelser/ny', filled(randomUUID(), more))
    assert.equal(made.statusCode, 303, made.body)
    return String(made.headers.location).split('/').at(-1)!
  }
  const answers = async () =>
    (
      await sql<{ answers: unknown }>`
        select answers from content.survey_reply order by answers::text`.execute(here.ownerDb)
    ).rows.map((row) => row.answers)
  return Object.assign(here, { editor, begin, answers })
}
const idIn = (body: string) => /name="id" value="([^"]+)"/.exec(body)![1]!

test('an editor asks, citizens answer without login or script, and the editor reads counts and words', async () => {
  await using here = await withEditor()
  const form = filled(randomUUID())
  const [one, other] = await Promise.all([
    here.post('/desk/indblik/undersoegelser/ny', form),
    here.post('/desk/indblik/undersoegelser/ny', form),
  ])
  assert.equal(one.headers.location, other.headers.location, 'the same form makes one')
  const survey = String(one.headers.location).split('/').at(-1)!
  await here.work()

  here.as(undefined)
  const page = await here.get('/side/pas')
  assert.match(page.body, new RegExp(`href="/undersoegelse/${survey}"`))
  const asked = await here.get(`/undersoegelse/${survey}`)
  assert.match(asked.body, /Hvordan bestilte du tid\?/)
  const id = idIn(asked.body)
  const reply = { id, q1: '4', q2: '1', q3: 'Åbent om lørdagen. Ring 20304050' }
  for (const sent of await Promise.all(
    [1, 2].map(() => here.post(`/undersoegelse/${survey}`, reply)),
  ))
    assert.equal(sent.headers.location, `/undersoegelse/${survey}/tak`)
  await here.post(`/undersoegelse/${survey}`, { id: randomUUID(), q1: '1' })
  assert.equal((await here.get(`/undersoegelse/${survey}/tak`)).statusCode, 200)
  assert.deepEqual(await here.answers(), [
    { q1: 1 },
    { q1: 4, q2: 1, q3: 'Åbent om lørdagen. Ring [telefon]' },
  ])

  here.as(here.editor)
  const { body } = await here.get(`/desk/indblik/undersoegelser/${survey}`)
  assert.match(body, /2 svar/)
  assert.match(body, /Gennemsnit 2,5/)
  assert.match(body, /Åbent om lørdagen/)
  const csv = await here.get(`/desk/indblik/undersoegelser/${survey}/svar.csv`)
  assert.match(String(csv.headers['content-disposition']), /^attachment/)
  assert.match(csv.body, /"2026-11-23";"4";"I telefonen";"Åbent om lørdagen/)
})

test('what cannot be asked is put right beside the field, and all that was typed is there still', async () => {
  await using here = await withEditor()
  for (const [more, says] of [
    [{ titel: '' }, /Giv undersøgelsen et navn/],
    [
      { 'spoergsmaal-1': '', 'spoergsmaal-2': '', 'svar-2': '', 'spoergsmaal-3': '' },
      /Skriv, hvad I vil spørge om/,
    ],
    [{ 'svar-2': 'Kun ét' }, /Skriv fra 2 til 10 svar/],
    [{ 'slags-3': '' }, /Vælg, hvordan man svarer/],
    [{ til: '2026-11-01' }, /Den sidste dag skal være/],
    [{ sider: '/side/pas\n/side/findes-ikke' }, /Der er ingen side på \/side\/findes-ikke/],
  ] as const) {
    const refused = await here.post(
      '/desk/indblik/undersoegelser/ny',
      filled(randomUUID(), more as Record<string, string>),
    )
    assert.equal(refused.statusCode, 422, JSON.stringify(more))
    assert.match(refused.body, says)
    assert.match(refused.body, /Vi vil gøre det lettere\./)
  }
})

test('an answer nobody was offered, a CPR number and an empty form are refused with what was typed', async () => {
  await using here = await withEditor()
  const survey = await here.begin()
  here.as(undefined)
  const send = (reply: Record<string, string>) =>
    here.post(`/undersoegelse/${survey}`, { id: randomUUID(), ...reply })
  for (const [reply, says] of [
    [{}, /Svar på mindst ét spørgsmål/],
    [{ q1: '6' }, /Vælg et af svarene/],
    [{ q2: '2' }, /Vælg et af svarene/],
    [{ q1: '3', q3: 'Jeg er 0101701234' }, /ligner et CPR-nummer/],
    [{ q3: 'x'.repeat(1001) }, /Skriv højst 1\.000 tegn/],
  ] as const) {
    const refused = await send(reply as Record<string, string>)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, says)
  }
  assert.match((await send({ q1: '3', q3: '0101701234' })).body, /value="3" checked/)
  assert.deepEqual(await here.answers(), [])
})

test('before its first day and after its last a survey takes no answers, and its pages do not lead to it', async () => {
  await using here = await withEditor()
  const survey = await here.begin({ fra: '2026-11-25', til: '2026-11-26' })
  await here.work()
  here.as(undefined)
  const leads = async () => (await here.get('/side/pas')).body.includes(`/undersoegelse/${survey}`)
  const answer = () => here.post(`/undersoegelse/${survey}`, { id: randomUUID(), q1: '3' })
  assert.equal(await leads(), false)
  assert.equal((await answer()).statusCode, 410)
  assert.match((await here.get(`/undersoegelse/${survey}`)).body, /ikke begyndt/)

  // The first day comes, and the worker with it.
  here.clock.now = new Date('2026-11-25T09:00:00Z')
  await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(
    here.ownerDb,
  )
  await here.work()
  assert.equal(await leads(), true)
  assert.equal((await answer()).statusCode, 303)

  // The last day ends, and nobody has made the page anew since.
  here.clock.now = new Date('2026-11-26T23:00:01Z')
  assert.equal(await leads(), false)
  assert.equal((await answer()).statusCode, 410)
  assert.match((await here.get(`/undersoegelse/${survey}`)).body, /er slut/)
})

test('a survey that is ended takes no more answers, and its pages are made without it', async () => {
  await using here = await withEditor()
  const survey = await here.begin()
  await here.work()
  assert.match((await here.get('/side/pas')).body, /undersoegelse/)
  for (let twice = 0; twice < 2; twice++)
    await here.post(`/desk/indblik/undersoegelser/${survey}/lukning`)
  await here.work()
  assert.doesNotMatch((await here.get('/side/pas')).body, /undersoegelse/)
  assert.equal((await here.get(`/undersoegelse/${randomUUID()}`)).statusCode, 404)
  assert.equal((await here.get('/undersoegelse/x')).statusCode, 404)
})
