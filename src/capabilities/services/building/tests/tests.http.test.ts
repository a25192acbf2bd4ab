import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../../test/town.ts'
import { demoDefinition, demoServices } from '../../demo.ts'
import { Definition } from '../../definition.ts'
import { openWorking } from '../actions.ts'
import { ask, beginTrees, complaintsOn, employee, markOn, send } from '../builder.test.support.ts'
import { buildingPaths } from '../paths.ts'
import { problemsOf } from '../problems.ts'
import { tablePaths } from '../tables/paths.ts'
import { testPaths as paths } from './paths.ts'
import { runTests } from './run.ts'
import { suggestTests } from './suggest.ts'

const service = 'bestilEtGadetrae'
const page = 'hvor-skal-traeet-staa'

/** A service whose deadline follows from a height. */
async function withDeadline() {
  const here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  await ask(here, service, page, { spoergsmaal: 'Højde', svartype: 'number' })
  const outcome = buildingPaths.outcome(service, 'deadline')
  await send(here, outcome, { hvordan: 'efter', dage: '14', svar: ['hoejde'] })
  const table = tablePaths.decision(service, 'frist')
  await send(here, table, { r0i0: 'højst 5', r0o0: '14', r1i0: 'over 5', r1o0: '30' })
  const work = async () => (await here.read((tx) => openWorking(tx, service))).work
  return { here, table, work }
}

const high = {
  navn: 'Høje træer tager en måned',
  's-hoejde': '6,5',
  udfald: ['deadline'],
  'u-deadline': '30',
}

test('a test is written by the questions’ own fields, and stands in the way when it fails', async () => {
  const { here, table, work } = await withDeadline()
  await using _ = here
  await send(here, paths.new(service), high)
  assert.deepEqual((await work()).tests, [
    { name: 'Høje træer tager en måned', answers: { hoejde: 6.5 }, expect: { deadline: 30 } },
  ])
  assert.match((await here.get(paths.tests(service))).body, /Prøven går godt/)
  await send(here, table, { r0i0: 'højst 5', r0o0: '14', r1i0: 'over 5', r1o0: '45' })
  const { body } = await here.get(paths.tests(service))
  assert.match(body, /ventede 30 dage, men reglerne giver 45 dage/)
  const told = problemsOf(await work()).find(({ href }) => href === paths.tests(service))
  assert.match(told!.sentence, /Høje træer/)
})

test('what is expected can be filled in from the rules, and looked at before it is kept', async () => {
  const { here, work } = await withDeadline()
  await using _ = here
  const { body } = await here.post(paths.new(service), { 's-hoejde': '2', knap: 'nu' })
  assert.match(body, /name="u-deadline"[^>]*value="14"/)
  assert.match(body, /Udfyldt med det, reglerne giver nu/)
  assert.equal((await work()).tests, undefined)
})

test('a test without an answer or without anything to follow is not kept', async () => {
  const { here } = await withDeadline()
  await using _ = here
  const answer = await here.post(paths.new(service), { navn: 'Tom', 's-hoejde': 'høj' })
  assert.equal(answer.statusCode, 422)
  const complaints = complaintsOn(answer.body).join()
  assert.match(complaints, /Vælg mindst én ting/)
  assert.match(answer.body, /value="høj"/)
})

test('every rule gets a test, and so do both sides of its limits', async () => {
  const { here, work } = await withDeadline()
  await using _ = here
  const { body } = await here.get(paths.suggestions(service))
  const marks = [...body.matchAll(/name="valgt" value="([^"]+)"/g)].map(([, mark]) => mark!)
  await send(here, paths.suggestions(service), { valgt: marks })
  const tests = (await work()).tests!
  const heights = tests.map(({ answers, expect }) => [answers.hoejde, expect.deadline])
  assert.ok(heights.some(([height, days]) => height === 5 && days === 14))
  assert.ok(heights.some(([height, days]) => (height as number) > 5 && days === 30))
  assert.deepEqual(
    runTests(await work())!.filter(({ good }) => !good),
    [],
  )
  assert.match((await here.get(paths.suggestions(service))).body, /ikke flere regler/)
})

test('a try is kept as a test of what the rules made of it', async () => {
  const { here, work } = await withDeadline()
  await using _ = here
  const start = (await here.get(buildingPaths.preview(service))).body
  const begin = /href="([^"]*begynd[^"]*)"/.exec(start)![1]!.replaceAll('&amp;', '&')
  const first = String((await here.get(begin)).headers.location)
  const shown = (await here.get(first)).body
  assert.match(shown, /name="hoejde"/)
  const answered = await here.post(first, { hoejde: '7' })
  const sealed = /t=([^&#]+)/.exec(String(answered.headers.location))![1]!
  const { body } = await here.post(paths.new(service), { t: sealed, knap: 'nu' })
  assert.match(body, /name="s-hoejde"[^>]*value="7"/)
  assert.match(body, /name="u-deadline"[^>]*value="30"/)
  assert.equal((await work()).tests, undefined)
})

test('a test is removed, and one that another has changed is not overwritten', async () => {
  const { here, work } = await withDeadline()
  await using _ = here
  await send(here, paths.new(service), high)
  const old = await markOn(here, paths.test(service, '0'))
  await send(here, paths.test(service, '0'), { ...high, 'u-deadline': '31' })
  const late = await here.post(paths.test(service, '0'), { ...high, udgave: old, navn: 'Andet' })
  assert.equal(late.statusCode, 409)
  await send(here, paths.test(service, '0'), { ...high, knap: 'fjern' })
  assert.deepEqual((await work()).tests, [])
})

test('the tests suggested for the demonstration’s services hold as they are made', () => {
  for (const name of demoServices) {
    const definition = Definition.parse(demoDefinition(name))
    const tests = suggestTests({ ...definition, tests: [] }).slice(0, 40)
    const bad = runTests({ ...definition, tests })!.filter(({ good }) => !good)
    assert.deepEqual(bad, [], name)
  }
})
