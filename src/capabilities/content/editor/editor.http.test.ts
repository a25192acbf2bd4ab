import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { siteOf } from '../../../platform/site.ts'
import { town, type Town } from '../../../../test/town.ts'
import { importKle } from '../search/store/kle.ts'
import { editor } from './editor.test.support.ts'

/** A page as its editor begins it; its address at the desk. */
async function begin(here: Town, titel = 'Affald', words = 'Sortér det.'): Promise<string> {
  const form = { id: randomUUID(), titel, indledning: '', slags: 'answer', adresse: '' }
  const at = String((await here.post('/desk/sider/ny', form)).headers.location)
  const saved = await here.post(`${at}/blokke/text-1`, { text: words })
  assert.equal(saved.statusCode, 303, saved.body)
  return at
}

const markIn = (html: string) => /name="udgave" value="([^"]*)"/.exec(html)![1]!

test('two who write in the same block see both texts, and none of them is lost', async () => {
  await using here = await town()
  const [erik, asta] = [await editor(here, 'Erik', 'editor'), await editor(here, 'Asta', 'editor')]
  here.as(erik)
  const page = await begin(here)
  const block = `${page}/blokke/text-1`
  const udgave = markIn((await here.get(block)).body)

  here.as(asta)
  await here.post(block, { udgave: markIn((await here.get(block)).body), text: 'Sortér alt.' })

  here.as(erik)
  const late = await here.post(block, { udgave, text: 'Sortér i ti slags.' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Asta gemte/)
  assert.match(late.body, /<textarea[^>]*>\s*Sortér i ti slags\./)
  assert.match(late.body, /<del[^>]*>.*alt/s)
  assert.match((await here.get(page)).body, /Sortér alt\./, 'what Asta wrote stands')

  const again = await here.post(block, {
    udgave: markIn(late.body),
    text: 'Sortér alt i ti slags.',
  })
  assert.equal(again.statusCode, 303)
  assert.match((await here.get(page)).body, /Sortér alt i ti slags\./)
})

test('changes of other blocks disturb nobody, and what is saved while one writes goes on from itself', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  const page = await begin(here)
  const block = `${page}/blokke/text-1`
  const udgave = markIn((await here.get(block)).body)
  await here.post(`${page}/blokke/lead`, { text: 'Til alle' })
  const auto = { 'x-autosave': '1' }
  const first = await here.post(block, { udgave, text: 'Et' }, 'klitby.example', auto)
  assert.equal(first.statusCode, 200)
  const next = /data-udgave="([^"]*)"/.exec(first.body)![1]!
  assert.match(first.body, />Et</)
  const second = await here.post(block, { udgave: next, text: 'Et og to' }, 'klitby.example', auto)
  assert.equal(second.statusCode, 200)
  const { body } = await here.get(page)
  assert.match(body, /Et og to/)
  assert.match(body, /Til alle/)
})

test('a caseworker writes, another looks, and an editor lets it out', async () => {
  await using here = await town()
  const [mette, erik, asta] = [
    await editor(here, 'Mette', 'caseworker'),
    await editor(here, 'Erik', 'editor'),
    await editor(here, 'Asta', 'admin'),
  ]
  here.as(mette)
  const page = await begin(here)
  assert.equal((await here.post(`${page}/udgivelse`)).statusCode, 403)
  await here.post(`${page}/gennemsyn`)

  here.as(erik)
  assert.match((await here.get('/desk/sider?vis=gennemsyn')).body, />Affald</)
  await here.post(`${page}/gennemsyn/svar`, { knap: 'tilbage', svar: 'Skriv, hvor man ringer' })
  here.as(mette)
  assert.match(
    (await here.get(`${page}/udgivelse`)).body,
    /Erik sendte den tilbage: Skriv, hvor man ringer/,
  )
  await here.post(`${page}/blokke/text-1`, { text: 'Ring {{kommune.telefon}}.' })
  await here.post(`${page}/gennemsyn`)

  here.as(asta)
  await here.post(`${page}/gennemsyn/svar`, { knap: 'godkend' })
  here.as(erik)
  const out = await here.post(`${page}/udgivelse`, { note: 'Den første' })
  assert.match(String(out.headers.location), /udgivet=1$/)
  assert.match(
    (await here.get(`${page}/versioner`)).body,
    /udgivet af Erik[\s\S]*set af Asta[\s\S]*Den første/,
  )
  assert.match((await here.get('/side/affald')).body, /href="tel:12345678"/)
})

test('nobody looks at their own work, and a draft that was changed meanwhile is read again first', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  const page = await begin(here)
  await here.post(`${page}/gennemsyn`)
  await here.post(`${page}/gennemsyn/svar`, { knap: 'godkend' })
  const { body } = await here.get(`${page}/udgivelse`)
  assert.match(body, /Du har selv bedt om gennemsyn/)
  assert.doesNotMatch(body, /har set på kladden/)

  const udgave = markIn(body)
  await here.post(`${page}/blokke/text-1`, { text: 'Noget helt andet.' })
  assert.equal((await here.post(`${page}/udgivelse`, { udgave })).statusCode, 409)
  assert.equal((await here.get('/side/affald')).statusCode, 404)
})

test('a page goes out at the time that was chosen, by the clock on the wall', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  const page = await begin(here)
  const past = await here.post(`${page}/plan`, { 'ud-dag': '2020-01-01', 'ud-kl': '8.00' })
  assert.equal(past.statusCode, 422)
  for (const wrong of ['2026-02-30', 'i morgen'])
    assert.equal(
      (await here.post(`${page}/plan`, { 'ud-dag': wrong, 'ud-kl': '8' })).statusCode,
      422,
    )
  await here.post(`${page}/plan`, { 'ud-dag': '2027-06-01', 'ud-kl': '8.30' })
  assert.match(
    (await here.get(`${page}/udgivelse`)).body,
    /Kladden udgives[^.]*1\. juni[^.]*kl\. 8\.30/,
  )
})

test('whoever is given a link reads the draft, and nobody else; closed, it opens nothing', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  const page = await begin(here)
  const { body } = await here.post(`${page}/forhaandsvisning/link`, { knap: 'lav' })
  const secret = /value="http[^"]*(\/forhaandsvisning\/[\w-]+)"/.exec(body)![1]!
  here.as({ kind: 'nobody' })
  const seen = await here.get(secret)
  assert.match(seen.body, /Sortér det\./)
  assert.match(String(seen.headers['cache-control']), /no-store/)
  assert.equal((await here.get(secret, 'naboby.example')).statusCode, 404)
  assert.equal((await here.get('/forhaandsvisning/gaet')).statusCode, 404)
  here.clock.now = new Date(+here.clock.now + 15 * 86_400_000)
  assert.equal((await here.get(secret)).statusCode, 404)
})

test('a fact that is missing keeps a page back, is listed, and lets it out when it is written', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  const page = await begin(here, 'Pas', 'Et pas koster {{fees.pas.voksen}}.')
  assert.match((await here.get(page)).body, /fees\.pas\.voksen/)
  assert.equal((await here.post(`${page}/udgivelse`)).statusCode, 422)
  assert.match((await here.get('/desk/sider/oplysninger')).body, /1 side kan ikke udgives/)
  const wrong = await here.post('/desk/sider/oplysninger/fees.pas.voksen', { vaerdi: 'dyrt' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="dyrt"/)
  await here.post('/desk/sider/oplysninger/fees.pas.voksen', { vaerdi: '893,50' })
  assert.equal((await here.post(`${page}/udgivelse`)).statusCode, 303)
  assert.match((await here.get('/side/pas')).body, /koster 893,50/)
})

test('whoever answers for a page is told once when it is to be read again', async () => {
  await using here = await town()
  const erik = await editor(here, 'Erik', 'editor')
  here.as(erik)
  const page = await begin(here)
  const about = { adresse: '/side/affald', ansvarlig: erik.person.id, 'laes-igen': '2026-11-20' }
  assert.equal((await here.post(`${page}/om`, about)).statusCode, 303)
  await here.post(`${page}/udgivelse`)
  const [tending] = here.capabilities
    .flatMap(({ every = [] }) => every)
    .filter(({ name }) => name === 'read-again')
  const { tenantId, read, write } = here
  const tenant = (await here.tenants.byHost('klitby.example'))!
  const context = {
    tenantId,
    read,
    write,
    now: here.clock.now,
    site: siteOf(tenant, 'http://klitby.example'),
  }
  await tending!.work(context)
  await tending!.work(context)
  await here.work()
  assert.deepEqual(
    here.sent.mails.map(({ to, subject }) => [to, subject]),
    [['erik@klitby.example', 'Læs siden igen: Affald']],
  )
})

test('two who publish at the same moment put one version out, and the other is told there is nothing new', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const page = await begin(here)
  const { body } = await here.get(`${page}/udgivelse`)
  const udgave = markIn(body)
  const both = await Promise.all([1, 2, 3].map(() => here.post(`${page}/udgivelse`, { udgave })))
  const out = both.filter(({ headers }) => String(headers.location).endsWith('udgivet=1'))
  assert.equal(out.length, 1)
  for (const one of both) assert.ok([303, 409].includes(one.statusCode), String(one.statusCode))
  const versions = (await here.get(`${page}/versioner`)).body
  assert.match(versions, /Version 1/)
  assert.doesNotMatch(versions, /Version 2/)
})

test('a page’s subjects are found by their words, and what was typed stands while one looks', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const page = await begin(here)
  assert.match((await here.get(`${page}/om`)).body, /Emneplanen er ikke hentet ind/)
  await here.write((tx) =>
    importKle(tx, [
      { kle: '07.18.00', said: 'Affald og genanvendelse i almindelighed' },
      { kle: '07.18.04', said: 'Affald: indsamling af pap' },
      { kle: '27.36.08', said: 'Hjemmehjælp' },
    ]),
  )
  const typed = { adresse: '/side/nyt sted', kle: '27.36.08', ord: 'skrald' }
  const look = { ...typed, 'kle-soeg': 'affald pap', knap: 'find' }
  const found = await here.post(`${page}/om`, look)
  assert.equal(found.statusCode, 200)
  assert.match(found.body, /value="07\.18\.04"/)
  assert.doesNotMatch(found.body, /value="07\.18\.00"/)
  assert.match(found.body, /value="\/side\/nyt sted"[\s\S]*27\.36\.08: Hjemmehjælp[\s\S]*skrald/)
  const byEnter = await here.post(`${page}/om`, { ...look, knap: '' })
  assert.match(byEnter.body, /value="07\.18\.04"/)

  const saved = { ...typed, adresse: '/side/affald', 'kle-valgt': '07.18.04', knap: 'gem' }
  assert.equal((await here.post(`${page}/om`, saved)).statusCode, 303)
  const { body } = await here.get(`${page}/om`)
  assert.match(body, />27\.36\.08\n07\.18\.04</)
  assert.match(body, /07\.18\.04: Affald: indsamling af pap/)
  const none = await here.post(`${page}/om`, { ...look, 'kle-soeg': '100%_\\' })
  assert.match(none.body, /Vi fandt ingen emner/)
})
