import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town, type Town } from '../../../../test/town.ts'
import { hold, type Need } from '../../booking/index.ts'
import { caseById, casesOf } from '../../cases/index.ts'
import { definitionByHash } from '../store/definitions.ts'
import { publish } from '../publishing/publish.ts'
import { demoDefinition } from '../demo.ts'
import { submissionById, submissionsOf } from '../store/submissions.ts'
import {
  begin,
  beginUnknown,
  complaintsOn,
  fillMeeting,
  furnish,
  idOf,
  post,
  timesOn,
  withFile,
} from '../walker.test.support.ts'

test('a citizen books a building meeting and gets a receipt that says what happens next', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  const check = await here.get(`${at}/tjek`)
  assert.match(check.body, /Tjek dine svar/)
  assert.match(check.body, /38 m²/)
  const location = await post(here, `${at}/send`, {})
  assert.equal(location, `/kvittering/${idOf(at)}`)

  const receipt = await here.get(location)
  assert.equal(receipt.statusCode, 200)
  assert.match(receipt.body, /Tak\. Dit byggemøde er booket/)
  assert.match(receipt.body, /\d{3} \d{3} \d{3}/)
  assert.match(receipt.body, /BYG-2026-000001/)
  assert.match(receipt.body, /Situationsplan/)
  assert.match(receipt.body, /tel:12345678/)
  const [opened] = await here.read((tx) => casesOf(tx, alma))
  assert.equal(opened?.title, 'Byggemøde: Carport, Klitvej 12')
  assert.equal(opened?.team, 'byggeri')
  assert.deepEqual(
    (await here.events()).map(({ name }) => name).filter((name) => name.startsWith('services.')),
    ['services.submitted'],
  )
})

test('sent fifty times at once, it is one case with one number, and everybody gets the same answer', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  const answers = await Promise.all(Array.from({ length: 50 }, () => here.post(`${at}/send`)))
  assert.deepEqual(
    [...new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`))],
    [`303 /kvittering/${idOf(at)}`],
  )
  assert.equal((await here.read((tx) => casesOf(tx, alma))).length, 1)
  assert.equal((await here.read((tx) => submissionsOf(tx, alma))).length, 1)
  assert.equal((await here.events()).filter(({ name }) => name === 'services.submitted').length, 1)
})

test('a paper that was sent is the case’s, and one on a page that came to be left is nobody’s', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', taetPaaSkel: 'ja' })
  for (const field of ['situationsplan', 'skelafstand']) {
    const { statusCode } = await here.send(
      'POST',
      'klitby.example',
      `${at}/tegninger`,
      withFile(field, `${field}.pdf`, `%PDF-1.7\n${field}`),
    )
    assert.equal(statusCode, 303)
  }
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', taetPaaSkel: 'nej' })
  assert.match(await post(here, `${at}/send`, {}), /^\/kvittering/)
  await here.work()
  const { rows } = await here.read((tx) =>
    sql<{ name: string; keptFor: string[] }>`
      select name, kept_for from files.file where name not like 'kvittering%' order by name`.execute(
      tx,
    ),
  )
  assert.deepEqual(rows, [
    { name: 'situationsplan.pdf', keptFor: [`case:${idOf(at)}`] },
    { name: 'skelafstand.pdf', keptFor: [] },
  ])
})

test('a page of what has been sent leads to the receipt, and cannot begin it again', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  await post(here, `${at}/send`, {})
  for (const answer of [
    await here.get(`${at}/hvad`),
    await here.get(at),
    await here.post(`${at}/hvad?gem=1`, { areal: '99' }),
  ]) {
    assert.equal(answer.headers.location, `/kvittering/${idOf(at)}`)
  }
})

test('what is missing is asked for before anything is sent', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  assert.equal(await post(here, `${at}/send`, {}), `${at}/hvor`)
  assert.equal((await here.get(`${at}/tjek`)).headers.location, `${at}/hvor`)
  assert.deepEqual(await here.read((tx) => casesOf(tx, alma)), [])
})

test('a time that somebody else got is chosen again, and nothing else is lost', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  // The hold runs out, and another takes the last seats of that time.
  here.clock.now = new Date(+here.clock.now + 20 * 60_000)
  await takeAll(here, new Date('2026-11-24T08:00:00Z'))
  const location = await post(here, `${at}/send`, {})
  assert.equal(location, `${at}/hvornaar`)
  const page = await here.get(location)
  assert.match(page.body, /Tiden blev taget af en anden/)
  assert.deepEqual(await here.read((tx) => casesOf(tx, alma)), [])
  await post(here, location, { tid: timesOn(page.body)[0]! })
  assert.equal(await post(here, `${at}/send`, {}), `/kvittering/${idOf(at)}`)
})

async function takeAll(here: Town, start: Date) {
  const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }
  for (let n = 0; n < 10; n++) {
    if ((await here.write((tx) => hold(tx, need, start, `other ${n}`, here.clock.now))) === 'taken')
      return
  }
}

test('answers that change what meeting is needed ask for a new time', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  assert.equal(
    await post(here, `${at}/hvad?ret=1`, { bygning: 'nytHus', areal: '150' }),
    `${at}/hvornaar`,
  )
  assert.match((await here.get(`${at}/hvornaar`)).body, /Mødet varer 60 minutter/)
})

test('one who has seen the summary sends what they saw, also when a version came meanwhile', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  const seen = /name="udgave" value="([^"]+)"/.exec((await here.get(`${at}/tjek`)).body)![1]!
  const changed = structuredClone(demoDefinition('byggemoede')) as any
  changed.dialogue.pages[0].title.da = 'Hvad skal der bygges?'
  const hash = await here.write((tx) => publish(tx, changed, here.clock.now))
  assert.equal(await post(here, `${at}/send`, { udgave: 'x' }), `${at}/tjek`)
  await post(here, `${at}/send`, { udgave: seen })
  const submission = await here.read((tx) => submissionById(tx, idOf(at)))
  assert.equal(submission.definitionHash, seen)
  assert.notEqual(seen, hash)
  const then = await here.read((tx) => definitionByHash(tx, submission.definitionHash))
  assert.equal(then.dialogue.pages[0]!.title.da, 'Hvad vil du bygge?')
})

test('published again unchanged it is the same version; put back as it was it is a new one', async () => {
  await using here = await town()
  const one = demoDefinition('hul-i-vejen') as any
  const other = { ...one, minutes: 4 }
  const hashes = await here.write(async (tx) => {
    const made: string[] = []
    for (const body of [one, one, other, one]) made.push(await publish(tx, body, here.clock.now))
    return made
  })
  assert.equal(hashes[0], hashes[1])
  assert.equal(new Set(hashes).size, 3)
  assert.match((await here.get('/selvbetjening/hul-i-vejen')).body, /cirka 3 minutter/)
})

test('a pothole is reported without login, and the receipt belongs to the browser it was sent from', async () => {
  await using here = await town()
  await furnish(here)
  const { at, as } = await beginUnknown(here, 'hul-i-vejen')
  const step = async (page: string, fields: Record<string, string>) => {
    const answer = await here.post(`${at}/${page}`, fields, undefined, as)
    assert.equal(answer.statusCode, 303, complaintsOn(answer.body).join())
  }
  await step('hvad', { hvad: 'hul', farligt: 'nej' })
  await step('hvor', { sted: 'Klitvej 14', stedet: 'Ud for indkørslen' })
  await step('billede', { beskrivelse: '' })
  await step('svar', { vilHoere: 'nej' })
  assert.equal((await here.get(`${at}/tjek`)).statusCode, 404)
  assert.equal((await here.get(`${at}/tjek`, undefined, as)).statusCode, 200)
  const sent = await here.post(`${at}/send`, {}, undefined, as)
  assert.equal(sent.headers.location, `/kvittering/${idOf(at)}`)
  assert.equal((await here.get(sent.headers.location!, undefined, as)).statusCode, 200)
  assert.match((await here.get(sent.headers.location!)).headers.location!, /^\/login/)
  assert.equal(
    (await here.read((tx) => caseById(tx, idOf(at)))).title,
    'Et hul i vejen, Klitvej 14',
  )
  const again = await here.post(`${at}/send`, {}, undefined, as)
  assert.equal(again.headers.location, sent.headers.location)
})

test('another citizen’s draft and receipt are not there, and the neighbouring municipality has neither', async () => {
  await using here = await town()
  const { alma, other } = await furnish(here)
  const draft = await begin(here, 'byggemoede')
  await post(here, `${draft}/hvad`, { bygning: 'carport', areal: '38' })
  const sent = await fillMeeting(here)
  const receipt = await post(here, `${sent}/send`, {})
  const addresses = [
    draft,
    `${draft}/hvad`,
    `${draft}/tjek`,
    `${sent}/hvad`,
    receipt,
    `${receipt}/pdf`,
  ]
  here.as(citizen(other, 'Bo Testesen'))
  for (const address of addresses) assert.equal((await here.get(address)).statusCode, 404, address)
  for (const path of [`${draft}/hvad`, `${draft}/send`, `${sent}/send`, `${draft}/slet`]) {
    assert.equal((await here.post(path, { bygning: 'garage', areal: '1' })).statusCode, 404, path)
  }
  here.as(citizen(alma))
  assert.match((await here.get(`${draft}/hvad`)).body, /value="38"/)
  for (const address of addresses)
    assert.equal((await here.get(address, 'naboby.example')).statusCode, 404, address)
  here.as({ kind: 'nobody' })
  for (const address of addresses)
    assert.match(String((await here.get(address)).headers.location), /^\/login/, address)
})
