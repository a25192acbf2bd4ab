import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Town, town } from '../../../test/town.ts'
import { demoDefinition } from './demo.ts'
import { exportPerson } from './person.ts'
import { publish } from './publishing/publish.ts'
import { fillMeeting, furnish, idOf, post } from './walker.test.support.ts'

/** The building meeting in the first shape of a definition: tables of its own instead of decisions, conditions as objects. */
function firstShape(): any {
  const {
    rules: _rules,
    outcomes: _outcomes,
    texts: _texts,
    ...old
  } = structuredClone(demoDefinition('byggemoede')) as any
  for (const question of old.dialogue.pages.flatMap((page: any) => page.questions)) {
    if (question.when) question.when = { question: 'bygning', is: ['carport'] }
    if (question.id === 'areal') question.unit = { da: 'alen²' }
  }
  return {
    ...old,
    $schema: '/skemaer/selvbetjening-1.json',
    slug: 'byggemoede-1',
    decisions: {
      title: [{ result: { text: { da: 'Byggemøde' } } }],
      team: [{ result: { team: 'byggeri' } }],
    },
  }
}

/** Puts a row of the first shape, and lets what is kept stand as made by it. */
async function asOfOld(here: Town, { serviceId = 'byggemoede', body = firstShape() } = {}) {
  await here.write(async (tx) => {
    await sql`
      insert into services.definition (service_id, version, hash, slug, body, published_at)
      values (${serviceId}, 0, ${`first ${serviceId}`}, ${body.slug}, ${JSON.stringify(body)}, ${here.clock.now})`.execute(
      tx,
    )
    for (const table of ['draft', 'submission'])
      await sql`update services.${sql.raw(table)} set definition_hash = ${`first ${serviceId}`}`.execute(
        tx,
      )
  })
}

test('a receipt of a form that is no longer read shows what was sent, as page, PDF and mail', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  const receipt = await post(here, `${at}/send`, {})
  await asOfOld(here)
  await here.work()
  const { statusCode, body } = await here.get(receipt)
  assert.equal(statusCode, 200)
  for (const words of [
    /Book et byggemøde/,
    /BYG-2026-000001/,
    /38 m²/,
    /Klitvej 12/,
    /Flyt eller aflys/,
  ])
    assert.match(body, words)
  assert.equal((await here.get(`${receipt}/pdf`)).statusCode, 200)
  assert.equal(here.sent.mails.filter(({ to }) => to === 'alma@example.org').length > 0, true)
  assert.equal((await here.get(at)).headers.location, receipt)
  const told = await here.read((tx) => exportPerson(tx, alma))
  assert.match(JSON.stringify(told), /Book et byggemøde.*Klitvej 12/)
})

test('a draft of a form that is no longer read says so calmly, keeps what still fits, and can be sent', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  await asOfOld(here)
  await here.write((tx) =>
    sql`update services.draft set typed = typed || '{"sted": "Klitvej 12", "$anyway": "x"}'`.execute(
      tx,
    ),
  )
  for (const path of ['/mit', '/mit/kladder', '/selvbetjening/byggemoede/begynd'])
    assert.equal((await here.get(path)).statusCode, 200, path)
  assert.match((await here.get('/mit/kladder')).body, new RegExp(`href="${at}"`))

  const first = (await here.get(`${at}/hvad`)).body
  assert.match(first, /Vi har lavet en ny formular, siden du begyndte/)
  assert.match(first, /value="carport" checked/)
  // The size was in another unit, and the address was kept in another form.
  assert.doesNotMatch(first, /name="areal"[^>]* value="38"/)
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  assert.doesNotMatch((await here.get(`${at}/hvad`)).body, /en ny formular/)
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', taetPaaSkel: 'nej' })
  const check = (await here.get(`${at}/tjek`)).body
  const udgave = /name="udgave" value="([^"]+)"/.exec(check)![1]!
  assert.equal(await post(here, `${at}/send`, { udgave }), `/kvittering/${idOf(at)}`)
})

test('when all of it still fits, it can be sent from the summary at once', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  const same = firstShape()
  for (const question of same.dialogue.pages[0].questions)
    if (question.id === 'areal') question.unit = { da: 'm²' }
  await asOfOld(here, { body: same })
  const check = (await here.get(`${at}/tjek`)).body
  assert.match(check, /en ny formular/)
  const udgave = /name="udgave" value="([^"]+)"/.exec(check)![1]!
  // Sent by a page of before, one sees the summary first.
  assert.equal(await post(here, `${at}/send`, {}), `${at}/tjek`)
  assert.equal(await post(here, `${at}/send`, { udgave }), `/kvittering/${idOf(at)}`)
})

test('a service that is only there in an older shape is not offered until it is published again', async () => {
  await using here = await town()
  await furnish(here)
  const body = { ...firstShape(), id: 'gammel', slug: 'gammel' }
  await asOfOld(here, { serviceId: 'gammel', body })
  const offered = await here.get('/selvbetjening')
  assert.equal(offered.statusCode, 200)
  assert.doesNotMatch(offered.body, /selvbetjening\/gammel/)
  assert.equal((await here.get('/selvbetjening/gammel')).statusCode, 404)
  const again = { ...(demoDefinition('byggemoede') as object), id: 'gammel', slug: 'gammel' }
  await here.write((tx) => publish(tx, again, here.clock.now))
  assert.equal((await here.get('/selvbetjening/gammel')).statusCode, 200)
})
