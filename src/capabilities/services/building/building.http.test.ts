import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { openWorking } from './actions.ts'
import { ask, beginTrees, complaintsOn, employee, markOn, send } from './builder.test.support.ts'
import { buildingPaths as paths } from './paths.ts'
import { changesOf } from './store.ts'

const service = 'bestilEtGadetrae'
const page = 'hvor-skal-traeet-staa'

test('five answers make a service, and the same five again are the same service', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  assert.equal(await beginTrees(here), paths.service(service))
  assert.equal(await beginTrees(here), paths.service(service))
  const { body } = await here.get(paths.services())
  assert.match(body, /1 selvbetjening</)
  assert.match(body, /Bestil et gadetræ/)
  const overview = (await here.get(paths.service(service))).body
  assert.match(overview, /Stil et spørgsmål på siden »Hvor skal træet stå\?«/)
})

test('what is not filled in is asked for beside the field, and nothing typed is lost', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  const answer = await here.post(paths.start(), { navn: 'Bestil <et> træ', login: 'none' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /value="Bestil &lt;et> træ"/)
  assert.ok(complaintsOn(answer.body).includes('Skriv i én sætning, hvad den er til'))
})

test('a question gets an id from its words, and keeps it when the words change', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  const id = await ask(here, service, page, {
    spoergsmaal: 'Hvilket træ ønsker du?',
    svartype: 'choice',
    'valg-choice': 'Lind\nAhorn\n',
  })
  assert.equal(id, 'hvilketTraeOenskerDu')
  await send(here, paths.question(service, id), {
    spoergsmaal: 'Hvad skal vi plante?',
    skal: 'ja',
    svar: '3',
    'svar-0-vaerdi': 'lind',
    'svar-0-ord': 'En lind',
    'svar-1-vaerdi': 'ahorn',
    'svar-1-ord': 'Ahorn',
    'svar-2-ord': 'En røn',
  })
  const { work } = await here.read((tx) => openWorking(tx, service))
  const [question] = work.dialogue.pages[0]!.questions
  assert.equal(question!.id, id)
  assert.equal(question!.label.da, 'Hvad skal vi plante?')
  assert.deepEqual(
    question!.options!.map(({ value }) => value),
    ['lind', 'ahorn', 'enRoen'],
  )
  assert.deepEqual(work.data.properties[id], { type: 'string', enum: ['lind', 'ahorn', 'enRoen'] })
  const [newest] = await here.read((tx) => changesOf(tx, service))
  assert.match(newest!.sentences.join('. '), /svaret »En røn« er nyt/)
})

test('a button among the answers keeps all that was typed and saves nothing', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  const id = await ask(here, service, page, {
    spoergsmaal: 'Hvilket træ?',
    svartype: 'choice',
    'valg-choice': 'Lind\nAhorn',
  })
  const answer = await here.post(paths.question(service, id), {
    udgave: await markOn(here, paths.question(service, id)),
    spoergsmaal: 'Midt i en sætn',
    svar: '2',
    'svar-0-vaerdi': 'lind',
    'svar-0-ord': 'Lind',
    'svar-1-vaerdi': 'ahorn',
    'svar-1-ord': 'Ahorn',
    knap: 'op:1',
  })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /value="Midt i en sætn"/)
  assert.match(answer.body, /name="svar-0-ord" type="text" value="Ahorn"/)
  const { work } = await here.read((tx) => openWorking(tx, service))
  assert.equal(work.dialogue.pages[0]!.questions[0]!.label.da, 'Hvilket træ?')
})

test('two who change the same are told; two who change each their own part disturb nobody', async () => {
  await using here = await town()
  const [mette, erik] = [
    await employee(here, 'Mette', ['caseworker']),
    await employee(here, 'Erik', ['editor']),
  ]
  here.as(mette)
  await beginTrees(here)
  const first = await ask(here, service, page, { spoergsmaal: 'Hvor højt?', svartype: 'number' })
  const other = await ask(here, service, page, { spoergsmaal: 'Hvorfor?', svartype: 'text' })
  const seenByMette = await markOn(here, paths.question(service, first))
  here.as(erik)
  await send(here, paths.question(service, other), { spoergsmaal: 'Hvorfor dog?', skal: 'nej' })
  const seenByErik = await markOn(here, paths.question(service, first))
  await here.post(paths.question(service, first), {
    udgave: seenByErik,
    spoergsmaal: 'Hvor højt må det blive?',
    skal: 'ja',
  })
  here.as(mette)
  const late = await here.post(paths.question(service, first), {
    udgave: seenByMette,
    spoergsmaal: 'Hvor stort?',
    skal: 'ja',
  })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Erik, .*Hvor højt må det blive\?/)
  assert.match(late.body, /value="Hvor stort\?"/)
  const again = /name="udgave" value="([^"]*)"/.exec(late.body)![1]!
  const kept = await here.post(paths.question(service, first), {
    udgave: again,
    spoergsmaal: 'Hvor stort?',
    skal: 'ja',
  })
  assert.equal(kept.statusCode, 303)
  const { work } = await here.read((tx) => openWorking(tx, service))
  assert.deepEqual(
    work.dialogue.pages[0]!.questions.map(({ label }) => label.da),
    ['Hvor stort?', 'Hvorfor dog?'],
  )
})

test('pages and questions are moved by buttons, past the end of a page to the next', async () => {
  await using here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  const id = await ask(here, service, page, { spoergsmaal: 'Hvorfor?', svartype: 'text' })
  const press = async (flyt: string) => {
    const { body } = await here.get(paths.service(service))
    const udgave = /name="udgave" value="([^"]*)"/.exec(body)![1]!
    return here.post(paths.arrange(service), { udgave, flyt })
  }
  await press(`ned:spoergsmaal:${id}`)
  await press('op:side:kontakt')
  const { work } = await here.read((tx) => openWorking(tx, service))
  assert.deepEqual(
    work.dialogue.pages.map((one) => [one.id, one.questions.map((question) => question.id)]),
    [
      ['kontakt', [id, 'navn', 'kontakt']],
      [page, []],
    ],
  )
  const stale = await here.post(paths.arrange(service), { udgave: 'x', flyt: 'ned:side:kontakt' })
  assert.match(String(stale.headers.location), /flyttet=nej/)
})
