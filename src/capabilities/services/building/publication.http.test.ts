import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town, type Town } from '../../../../test/town.ts'
import { begin, post } from '../walker.test.support.ts'
import { ask, beginTrees, employee, markOn, send } from './builder.test.support.ts'
import { buildingPaths as paths } from './paths.ts'

const service = 'bestilEtGadetrae'
const page = 'hvor-skal-traeet-staa'

/** A service that lacks nothing, built by a caseworker. */
async function trees(here: Town) {
  const mette = await employee(here, 'Mette', ['caseworker'])
  const erik = await employee(here, 'Erik', ['editor'])
  here.as(mette)
  await beginTrees(here)
  const kind = await ask(here, service, page, {
    spoergsmaal: 'Hvilket træ?',
    svartype: 'choice',
    'valg-choice': 'Lind\nAhorn',
  })
  const height = await ask(here, service, page, { spoergsmaal: 'Hvor højt?', svartype: 'number' })
  await send(here, paths.about(service), {
    navn: 'Bestil et gadetræ',
    formaal: 'Få et træ plantet ved din vej.',
    udbytte: 'Vi planter et træ.',
    minutter: '3',
    login: 'none',
    kle: '04.01.10',
    begynd: 'TRÆ',
  })
  return { mette, erik, kind, height }
}

async function publish(here: Town) {
  const udgave = await markOn(here, paths.publication(service))
  return here.post(paths.publication(service), { udgave })
}

test('a caseworker builds, an editor publishes, and each is told so plainly', async () => {
  await using here = await town()
  const { erik } = await trees(here)
  const told = await here.get(paths.publication(service))
  assert.match(told.body, /Du kan bygge, men ikke udgive/)
  assert.doesNotMatch(told.body, /Udgiv nu/)
  assert.equal((await here.post(paths.publication(service), { udgave: '9' })).statusCode, 403)
  here.as(erik)
  const done = await publish(here)
  assert.equal(done.headers.location, `${paths.publication(service)}?udgivet=1`)
  assert.equal((await publish(here)).headers.location, done.headers.location)
  assert.match((await here.get('/selvbetjening/bestil-et-gadetrae')).body, /Vi planter et træ/)
})

test('what is missing stops it, and leads to where it is put right', async () => {
  await using here = await town()
  here.as(await employee(here, 'Erik', ['editor']))
  await beginTrees(here)
  const { body } = await here.get(paths.publication(service))
  assert.match(body, /Vælg emnet i KLE/)
  assert.match(body, new RegExp(`href="${paths.page(service, page)}"`))
  assert.equal((await here.post(paths.publication(service), { udgave: '1' })).statusCode, 422)
  assert.equal((await here.get('/selvbetjening/bestil-et-gadetrae')).statusCode, 404)
})

test('nobody publishes what they have not seen', async () => {
  await using here = await town()
  const { erik, mette, kind } = await trees(here)
  here.as(erik)
  const udgave = await markOn(here, paths.publication(service))
  here.as(mette)
  await here.post(paths.questionRemoval(service, kind))
  here.as(erik)
  const late = await here.post(paths.publication(service), { udgave })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Kladden er ændret, siden du så den/)
})

test('a change is told before it is published: what is new, and what those under way are asked again', async () => {
  await using here = await town()
  const { erik, kind, height } = await trees(here)
  here.as(erik)
  await publish(here)
  here.as({ kind: 'nobody' })
  const draft = await begin(here, 'bestil-et-gadetrae')
  await post(here, `${draft}/${page}`, { [kind]: 'lind', [height]: '4' })
  here.as(erik)
  await send(here, paths.question(service, kind), {
    spoergsmaal: 'Hvilket træ?',
    skal: 'ja',
    svar: '3',
    'svar-0-vaerdi': 'lind',
    'svar-0-ord': 'Lind',
    'svar-1-vaerdi': 'ahorn',
    'svar-1-ord': 'Ahorn',
    'svar-2-ord': 'Røn',
  })
  await send(here, paths.question(service, height), {
    spoergsmaal: 'Hvor højt må det blive?',
    skal: 'ja',
  })
  const { body } = await here.get(paths.publication(service))
  assert.match(body, /Svaret »Røn« er nyt/)
  assert.match(body, /1 kladde er i gang/)
  const again = /bliver de stillet igen:<\/p>(.*?)<\/ul>/s.exec(body)![1]!
  assert.match(again, /Hvilket træ\?/)
  assert.doesNotMatch(again, /Hvor højt/)
})

test('an old version is put back in the working copy, and the way there is told', async () => {
  await using here = await town()
  const { erik, height } = await trees(here)
  here.as(erik)
  await publish(here)
  await here.post(paths.questionRemoval(service, height))
  await publish(here)
  const one = await here.get(paths.version(service, '1'))
  assert.match(one.body, /Spørgsmålet »Hvor højt\?«/)
  await here.post(paths.restoration(service, '1'))
  assert.match((await here.get(paths.service(service))).body, /Hvor højt\?/)
  const changes = (await here.get(paths.changes(service))).body
  assert.match(changes, /Gjorde kladden som version 1/)
  assert.match(changes, /Udgav version 2/)
  await publish(here)
  assert.match((await here.get(paths.versions(service))).body, /Version 3/)
})

test('a working copy is tried as a citizen, and nothing of it is kept', async () => {
  await using here = await town()
  const { kind, height } = await trees(here)
  const start = await here.get(paths.preview(service))
  assert.match(start.body, /Du prøver kladden som borger/)
  const begun = await here.get(paths.previewPage(service, 'begynd'))
  let at = String(begun.headers.location)
  const first = await here.get(at)
  assert.match(first.body, /Hvor skal træet stå\?/)
  assert.doesNotMatch(first.body, /="\/selvbetjening\/bestil/)
  const wrong = await here.post(at, { [kind]: 'lind', [height]: 'højt' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="højt"/)
  at = String((await here.post(at, { [kind]: 'lind', [height]: '4' })).headers.location)
  assert.match((await here.get(at)).body, /Hvordan kan vi svare dig\?/)
  const told = await here.post(at, { navn: 'Prøve', 'kontakt-email': 'a@b.dk' })
  const check = await here.get(String(told.headers.location))
  assert.match(check.body, /Tjek dine svar/)
  const form = /action="([^"]*\/proev\/send[^"]*)"/.exec(check.body)![1]!.replaceAll('&amp;', '&')
  const end = await here.get(String((await here.post(form)).headers.location))
  assert.match(end.body, /Her ville det blive sendt/)
  assert.match(end.body, /teknik/)
  assert.doesNotMatch(String(told.headers.location), /lind|b\.dk/)
})

test('a service goes out as a file and comes in again as it was', async () => {
  await using here = await town()
  await trees(here)
  const file = await here.get(paths.export(service))
  assert.match(String(file.headers['content-disposition']), /bestil-et-gadetrae\.json/)
  const line = '----linje'
  const payload = `--${line}\r\ncontent-disposition: form-data; name="fil"; filename="a.json"\r\n\r\n${file.body}\r\n--${line}--\r\n`
  const bring = () =>
    here.send('POST', 'klitby.example', paths.import(), {
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${line}` },
    })
  const before = JSON.parse(file.body)
  const landed = await bring()
  assert.equal(landed.headers.location, paths.imported(`${service}2`))
  assert.equal((await bring()).headers.location, landed.headers.location)
  const after = JSON.parse((await here.get(paths.export(`${service}2`))).body)
  assert.deepEqual(after, { ...before, id: after.id, slug: after.slug })
  const nothing = await here.post(paths.import(), {})
  assert.equal(nothing.statusCode, 422)
})
