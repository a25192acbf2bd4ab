import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../../test/town.ts'
import { openWorking } from '../actions.ts'
import { ask, beginTrees, complaintsOn, employee, markOn, send } from '../builder.test.support.ts'
import { tableOf } from './columns.ts'
import { tablePaths as paths } from './paths.ts'

const service = 'bestilEtGadetrae'
const page = 'hvor-skal-traeet-staa'

/** A service that asks for a height and a tree, and a table that looks at both. */
async function withTable() {
  const here = await town()
  here.as(await employee(here, 'Mette', ['caseworker']))
  await beginTrees(here)
  await ask(here, service, page, { spoergsmaal: 'Højde', svartype: 'number' })
  await ask(here, service, page, {
    spoergsmaal: 'Træ',
    svartype: 'choice',
    'valg-choice': 'Lind\nAhorn\n',
  })
  const at = await send(here, paths.newDecision(service), {
    navn: 'Gebyr',
    skrives: 'tabel',
    ser: ['hoejde', 'trae'],
  })
  const decision = decodeURIComponent(at.split('/').at(-1)!)
  const table = async () => {
    const { work } = await here.read((tx) => openWorking(tx, service))
    return tableOf(work.rules.decisions.find(({ id }) => id === decision))!
  }
  return { here, decision, at, table }
}

test('rules are written as people say them, and kept as FEEL', async () => {
  const { here, at, table } = await withTable()
  await using _ = here
  await send(here, at, { r0i0: 'højst 2,5', r0i1: 'lind', r0o0: '100' })
  await send(here, at, {
    r0i0: 'højst 2,5',
    r0i1: 'Lind',
    r0o0: '100',
    r1i0: 'over 2,5',
    r1i1: 'Lind, Ahorn',
    r1o0: '2,5',
  })
  assert.deepEqual(
    (await table()).rules.map(({ inputs, outputs }) => [...inputs, ...outputs]),
    [
      ['<= 2.5', '"lind"', '100'],
      ['> 2.5', '"lind", "ahorn"', '2.5'],
    ],
  )
  const { body } = await here.get(at)
  assert.match(body, /value="højst 2,5"/)
  assert.match(body, /value="Lind, Ahorn"/)
})

test('a gap is told with an example, and fills a new rule', async () => {
  const { here, at } = await withTable()
  await using _ = here
  await send(here, at, { r0i0: 'højst 2,5', r0i1: '-', r0o0: '100' })
  const { body } = await here.get(at)
  assert.match(body, /Ingen regel i »Gebyr« passer, når »Højde« er over 2,5/)
  const led = await send(here, at, { knap: 'hul:0' })
  const filled = (await here.get(led.split('#')[0]!)).body
  assert.match(filled, /name="r1i0"[^>]*value="over 2,5"/)
  await send(here, at, { r1i0: 'over 2,5', r1i1: '-', r1o0: '300' })
  assert.match((await here.get(at)).body, /Ingen huller/)
})

test('a cell that cannot be read is told beside it, and nothing typed is lost', async () => {
  const { here, at, table } = await withTable()
  await using _ = here
  const typed = { r0i0: '<= ', r0i1: 'Birk', r0o0: '"uden slut' }
  const answer = await here.post(at, { udgave: await markOn(here, at), ...typed })
  assert.equal(answer.statusCode, 422)
  const complaints = complaintsOn(answer.body)
  assert.equal(complaints.length, 3)
  assert.ok(complaints.some((one) => one.includes('»Birk« er ikke et af svarene: Lind, Ahorn')))
  assert.match(answer.body, /value="Birk"/)
  assert.equal((await table()).rules.length, 0)
})

test('rules are moved and removed with what was typed in the others', async () => {
  const { here, at, table } = await withTable()
  await using _ = here
  await send(here, at, { r0i0: '1', r0i1: '-', r0o0: '10' })
  await send(here, at, { r1i0: '2', r1i1: '-', r1o0: '20' })
  await send(here, at, { r0o0: '11', knap: 'ned:0' })
  assert.deepEqual(
    (await table()).rules.map(({ outputs }) => outputs[0]),
    ['20', '11'],
  )
  await send(here, at, { knap: 'fjern:0' })
  assert.deepEqual(
    (await table()).rules.map(({ outputs }) => outputs[0]),
    ['11'],
  )
})

test('a rule has its reason and its law, and answers are ticked', async () => {
  const { here, at, decision, table } = await withTable()
  await using _ = here
  const fresh = paths.newRule(service, decision)
  const fields = { i0: '5 til 10', v1: ['lind', 'ahorn'], i1: '', o0: '50' }
  await send(here, fresh, { ...fields, begrundelse: 'Små træer er billige.', lov: 'Vejloven § 1' })
  assert.deepEqual((await table()).rules, [
    {
      inputs: ['[5..10]', '"lind", "ahorn"'],
      outputs: ['50'],
      description: 'Små træer er billige.',
      law: { text: 'Vejloven § 1' },
    },
  ])
  const again = (await here.get(paths.rule(service, decision, '0'))).body
  assert.match(again, /value="lind" checked/)
  assert.match((await here.get(at)).body, /Vejloven § 1/)
})

test('columns come, go and move with their cells', async () => {
  const { here, at, decision, table } = await withTable()
  await using _ = here
  await send(here, at, { r0i0: 'over 2', r0i1: 'Lind', r0o0: '10' })
  await send(here, paths.column(service, decision, 'ind-1'), { ser: 'trae', knap: 'venstre' })
  assert.deepEqual((await table()).rules[0]!.inputs, ['"lind"', '> 2'])
  const wrong = await here.post(`${paths.newColumn(service, decision)}?slags=ind`, {
    ser: '=',
    udtryk: 'hoejde + bredde',
  })
  assert.match(complaintsOn(wrong.body).join(), /hedder »bredde«/)
  await send(here, `${paths.newColumn(service, decision)}?slags=ind`, {
    ser: '=',
    udtryk: 'hoejde * 2',
    overskrift: 'Dobbelt højde',
  })
  assert.deepEqual((await table()).rules[0]!.inputs, ['"lind"', '> 2', '-'])
  await send(here, paths.column(service, decision, 'ind-0'), { ser: 'trae', knap: 'fjern' })
  assert.deepEqual((await table()).rules[0]!.inputs, ['> 2', '-'])
})

test('a renamed decision is followed by those who build on it', async () => {
  const { here, at, decision } = await withTable()
  await using _ = here
  await send(here, at, { r0i0: '-', r0i1: '-', r0o0: '10' })
  const other = await send(here, paths.newDecision(service), { navn: 'I alt', skrives: 'udtryk' })
  await send(here, other, { udtryk: '2 * Gebyr + length("Gebyr")' })
  await send(here, paths.about(service, decision), { navn: 'Pris per træ', laeses: 'UNIQUE' })
  assert.match((await here.get(other)).body, />2 \* Pris per træ \+ length\(&quot;Gebyr&quot;\)</)
  await here.post(paths.removal(service, decision), {})
  assert.match((await here.get(paths.decisions(service))).body, /Pris per træ/)
})

test('what is found is told while one writes, and nothing is saved by it', async () => {
  const { here, decision, table } = await withTable()
  await using _ = here
  const { body, statusCode } = await here.post(paths.live(service, decision), {
    r0i0: 'over 3',
    r0i1: '-',
    r0o0: '1',
  })
  assert.equal(statusCode, 200)
  assert.match(body, /er højst 3/)
  assert.equal((await table()).rules.length, 0)
})
