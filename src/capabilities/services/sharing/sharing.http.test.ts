import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StaffRole } from '../../../platform/actor.ts'
import { employee } from '../building/builder.test.support.ts'
import { buildingPaths } from '../building/paths.ts'
import { sharingPaths as paths } from './paths.ts'
import { tablePaths } from '../building/tables/paths.ts'
import { commons, questionIn, rulesOf, withoutQuestion } from './sharing.test.support.ts'

/** The commons with somebody of Klitby's staff at the desk. */
async function desk(roles: StaffRole[] = ['editor']) {
  const here = await commons()
  here.as(await employee(here, 'Rikke', roles))
  const owner = 'naboby.example'
  return Object.assign(here, { owner })
}

test('a shared service is adopted, built upon and marked as what it is', async () => {
  await using here = await desk()
  await here.share(() => {})
  const list = await here.get(paths.shared())
  const [, id] = /name="delt" value="([^"]+)"/.exec(list.body)!
  const adopted = await here.post(paths.adoption(), { delt: id! })
  assert.equal(adopted.headers.location, paths.variant('skur'))
  assert.equal((await here.post(paths.adoption(), { delt: id! })).statusCode, 303)
  await here.begin('klitby', (service) => {
    questionIn(service, 'areal').why = { da: 'Små skure er fri.' }
    rulesOf(service, 'gebyr')[1]!.outputs[0] = '450'
  })
  const overview = await here.get(buildingPaths.service('skur'))
  assert.match(overview.body, /Fra fælles/)
  assert.match(overview.body, /Rettet hos jer/)
  assert.match((await here.get(paths.variant('skur'))).body, /Spørgsmålet »Hvor stort\?«/)
  const table = await here.get(tablePaths.decision('skur', 'gebyr'))
  assert.equal(table.body.match(/Rettet hos jer/g)?.length, 1, 'one rule is')
})

test('a change is decided part by part: a choice that is missing is told, and what was chosen is kept', async () => {
  await using here = await desk()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    questionIn(service, 'areal').label.da = 'Hvor stort bliver skuret?'
  })
  await here.share((service) => {
    questionIn(service, 'areal').label.da = 'Hvor mange kvadratmeter?'
    questionIn(service, 'hoejde').why = { da: 'Høje skure skygger.' }
  }, 'substantive')
  await here.work()
  assert.match((await here.get(paths.shared())).body, /1 ting skal vælges/)
  const page = await here.get(paths.decision('skur'))
  for (const words of ['Hvor stort?', 'Hvor stort bliver skuret?', 'Hvor mange kvadratmeter?'])
    assert.ok(page.body.includes(words), words)
  const send = (fields: Record<string, string>) =>
    here.post(paths.decision('skur'), { til: '2', knap: 'udgiv', ...fields })
  const missing = await send({ 'valg-question.hoejde': 'mine' })
  assert.equal(missing.statusCode, 422)
  assert.match(missing.body, /Vælg, hvad der skal gælde for »Hvor mange kvadratmeter\?«/)
  assert.match(missing.body, /value="mine" checked/)
  const chosen = {
    'valg-question.areal': 'edit',
    'f-question.areal-0': 'Hvor mange m² bliver skuret?',
    'valg-question.hoejde': 'mine',
  }
  const tried = await here.post(paths.decision('skur'), { til: '2', knap: 'vis', ...chosen })
  assert.match(tried.body, /Det hænger sammen, og alle prøver går godt/)
  assert.match(tried.body, /Hvor mange m² bliver skuret\?/)
  const out = await send(chosen)
  assert.equal(out.headers.location, `${paths.shared()}?udgivet=skur&version=2`)
  const { definition } = await here.live('klitby')
  assert.equal(questionIn(definition, 'areal').label.da, 'Hvor mange m² bliver skuret?')
  assert.equal(questionIn(definition, 'hoejde').why, undefined)
  assert.equal((await send(chosen)).statusCode, 409, 'decided once')
  assert.match((await here.get(buildingPaths.versions('skur'))).body, /Med fælles udgave 2/)
})

test('what would not hold is refused in plain words, and citizens keep what they have', async () => {
  await using here = await desk()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    questionIn(service, 'naboEnig').when = 'fredet'
  })
  await here.share((service) => {
    withoutQuestion(service, 'fredet')
    const { logic } = service.rules.decisions.find(({ id }) => id === 'behov')!
    if (logic?.kind !== 'table') throw new Error('no table')
    logic.table.inputs.splice(2, 1)
    for (const rule of logic.table.rules as { inputs: string[] }[]) rule.inputs.splice(2, 1)
    ;(logic.table.rules as unknown[]).splice(0, 1)
  }, 'substantive')
  await here.work()
  const page = await here.get(paths.decision('skur'))
  assert.match(page.body, /Betingelsen »fredet« ser på fredet, som ingen spørger om/)
  const out = await here.post(paths.decision('skur'), { til: '2', knap: 'udgiv' })
  assert.equal(out.statusCode, 422)
  assert.match(out.body, /Det kan ikke udgives endnu/)
  assert.equal((await here.live('klitby')).version, 1)
})

test('a caseworker reads what has changed, and an editor decides', async () => {
  await using here = await desk(['caseworker'])
  await here.share(() => {})
  await here.adopt('klitby', () => {}, { kind: 'review-all' })
  await here.share((service) => void (questionIn(service, 'areal').why = { da: 'Fordi.' }), 'legal')
  await here.work()
  const page = await here.get(paths.decision('skur'))
  assert.match(page.body, /En redaktør tager stilling/)
  assert.doesNotMatch(page.body, /value="udgiv"/)
  const out = await here.post(paths.decision('skur'), { til: '2', knap: 'udgiv' })
  assert.equal(out.statusCode, 403)
})

test('what we do better is offered once however often it is sent, and is answered where it is shared', async () => {
  await using here = await desk()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    questionIn(service, 'areal').why = { da: 'Små skure er fri.' }
  })
  const page = await here.get(paths.variant('skur'))
  const [, blanket] = /name="blanket" value="([^"]+)"/.exec(page.body)!
  const empty = await here.post(paths.offer('skur'), { blanket: blanket!, hvad: 'question.areal' })
  assert.equal(empty.statusCode, 422)
  const fields = { blanket: blanket!, hvad: 'question.areal', hvorfor: 'Folk spørger' }
  for (let sent = 0; sent < 2; sent++)
    assert.equal((await here.post(paths.offer('skur'), fields)).statusCode, 303)
  const received = await here.get(paths.shared(), here.owner)
  assert.equal(
    received.body.match(/Klitby Kommune foreslår noget til »Søg om et skur«/g)?.length,
    1,
  )
  const [, to] = /action="([^"]*\/forslag\/[^"]*)"/.exec(received.body)!
  const refused = await here.post(to!, { knap: 'nej', svar: '' }, here.owner)
  assert.equal(refused.statusCode, 422)
  const no = await here.post(to!, { knap: 'nej', svar: 'Vi venter på loven' }, here.owner)
  assert.equal(no.statusCode, 303)
  assert.match((await here.get(paths.shared())).body, /Vi venter på loven/)
})

test('an owner tries a change with all who have it, and shares it', async () => {
  await using here = await desk()
  await here.share(() => {})
  await here.adopt('klitby')
  const url = paths.sharing('skur')
  const [page, fields] = [await here.get(url, here.owner), { efter: '1', klasse: 'editorial' }]
  assert.match(page.body, /1 har overtaget den/)
  const without = await here.post(url, { efter: '1', knap: 'del' }, here.owner)
  assert.equal(without.statusCode, 422)
  assert.match(without.body, /Vælg, hvad det er for en ændring/)
  await here.post(url, { ...fields, knap: 'proev' }, here.owner)
  await here.work()
  const tried = await here.post(url, { ...fields, knap: 'se' }, here.owner)
  assert.match(tried.body, /Følger<\/dt><dd[^>]*>1 af 1/)
  const shared = { ...fields, knap: 'del', note: 'Intet nyt', 'laas-decision.behov': 'law' }
  const out = await here.post(url, shared, here.owner)
  assert.equal(out.headers.location, `${url}?delt=2`)
  const again = await here.post(url, shared, here.owner)
  assert.equal(again.headers.location, `${url}?delt=2`, 'sent twice, shared once')
  const late = await here.post(url, { ...shared, note: 'Noget andet' }, here.owner)
  assert.equal(late.statusCode, 409)
  await here.work()
  assert.match((await here.get(paths.variant('skur'))).body, /bygger på udgave 2/)
})
