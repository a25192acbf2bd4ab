import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../../merging/index.ts'
import { town, type Town } from '../../../../test/town.ts'
import { adopt, publishPage, putPage, share } from '../index.ts'
import { editor } from './editor.test.support.ts'

const blocks: Block[] = [
  { id: 'title', type: 'title', data: { text: 'Pas' } },
  { id: 'lead', type: 'lead', data: { text: 'Bestil en tid' } },
  { id: 'ord', type: 'text', data: { text: 'Tag det gamle pas med.' } },
]
const shared = {
  afterNo: 0,
  kind: 'answer' as const,
  pathHint: '/side/pas',
  changeClass: 'editorial' as const,
  changeNote: 'Den første',
}
const put = (here: Town) =>
  here.write((tx) =>
    putPage(
      tx,
      { kind: 'answer', meta: { path: '/side/pas', kle: ['23.09.02'] }, blocks },
      { now: here.clock.now },
    ),
  )

/** What an editor writes in a block of a page, and lets out. */
async function write(here: Town, page: string, block: string, text: string) {
  const saved = await here.post(`${page}/blokke/${block}`, { text, knap: 'naeste' })
  assert.equal(saved.statusCode, 303, saved.body)
  return String(saved.headers.location)
}
const publish = async (here: Town, page: string) => {
  const out = await here.post(`${page}/udgivelse`)
  assert.match(String(out.headers.location), /udgivet=\d+$/, out.body)
  await here.work()
}

test('a Danish page is begun in English once, translated part by part, and each says where the other is', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const danish = `/desk/sider/${await put(here)}`
  assert.match((await here.get(danish)).body, /Oversæt til engelsk/)
  const both = await Promise.all([1, 2].map(() => here.post(`${danish}/oversaettelse`)))
  const [english, again] = both.map(({ headers }) => String(headers.location))
  assert.equal(english, again)
  assert.notEqual(english, danish)
  const there = (await here.get(danish)).body
  assert.doesNotMatch(there, /Oversæt til engelsk/)
  assert.match(there, new RegExp(`href="${english}">Siden på engelsk`))

  const begun = (await here.get(english!)).body
  assert.match(begun, new RegExp(`Oversat fra: <a href="${danish}">Pas</a>. 0 af 3 dele`))
  assert.equal(begun.match(/Ikke oversat endnu/g)?.length, 3)
  const form = (await here.get(`${english}/blokke/title`)).body
  assert.match(form, /På dansk[\s\S]*Pas/)
  assert.match(form, /Gem og oversæt den næste/)

  assert.equal(await write(here, english!, 'title', 'Passport'), `${english}/blokke/lead`)
  const some = (await here.get(english!)).body
  assert.match(some, /1 af 3 dele er oversat/)
  assert.match(some, /<div lang="en">[\s\S]{0,60}Passport/)
  await publish(here, english!)
  const [da, en] = [(await here.get('/side/pas')).body, (await here.get('/en/side/pas')).body]
  assert.match(en, /<h1>Passport<\/h1>[\s\S]*Tag det gamle pas med/)
  assert.match(en, /<div class="stack" lang="da"><p>Tag det gamle pas med/)
  assert.doesNotMatch(da, /<div[^>]*lang=/)
  for (const body of [da, en])
    for (const language of ['da', 'en'])
      assert.match(body, new RegExp(`rel="alternate" hreflang="${language}"`))
  const live = (await here.get(english!)).body
  assert.match(live, /href="\/en\/side\/pas"[^>]*>\s*Se siden/)
  assert.doesNotMatch(live, /Del siden i biblioteket/)
  assert.equal((await here.post(`${english}/deling`, { knap: 'del' })).statusCode, 403)
})

test('words that are the same in both languages count as translated, and can be taken back', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const danish = `/desk/sider/${await put(here)}`
  const english = String((await here.post(`${danish}/oversaettelse`)).headers.location)
  await write(here, english, 'title', 'Pas')
  const { body } = await here.get(english)
  assert.match(body, /1 af 3 dele er oversat/)
  const handling = /value="(faelles:title:[^"]*)"/.exec(body)![1]!
  await here.post(`${english}/blokke`, { handling })
  assert.match((await here.get(english)).body, /0 af 3 dele er oversat/)
})

test('a Danish change shows where it is not translated, and waits in the queue where it is', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const danish = `/desk/sider/${await put(here)}`
  const english = String((await here.post(`${danish}/oversaettelse`)).headers.location)
  await write(here, english, 'title', 'Passport')
  await write(here, english, 'ord', 'Bring your old passport.')
  await publish(here, english)

  await write(here, danish, 'lead', 'Bestil en tid hos os')
  await publish(here, danish)
  assert.match((await here.get('/en/side/pas')).body, /Bestil en tid hos os/)
  assert.doesNotMatch((await here.get('/desk/sider/faelles')).body, /Passport/)

  // What is added after a full stop would merge, were the two in one language.
  await write(here, danish, 'ord', 'Tag det gamle pas med. Kom selv.')
  await publish(here, danish)
  const live = (await here.get('/en/side/pas')).body
  assert.match(live, /Bring your old passport\./)
  assert.doesNotMatch(live, /Kom selv/)
  const queue = (await here.get('/desk/sider/faelles')).body
  assert.match(
    queue,
    /Danske sider, der er oversat[\s\S]*Passport[\s\S]*Oversættelse[\s\S]*»Pas« er ændret på dansk/,
  )

  const decision = `/desk/sider/faelles/${english.split('/').at(-1)}`
  const asked = (await here.get(decision)).body
  assert.match(asked, /Den danske side »Pas« er ændret fra version 2 til 3/)
  assert.match(asked, /Ret oversættelsen/)
  const til = /name="til" value="(\d+)"/.exec(asked)![1]!
  const undecided = await here.post(decision, { til, knap: 'udgiv' })
  assert.equal(undecided.statusCode, 422)
  const text = 'Bring your old passport. Come in person.'
  const choice = { til, knap: 'udgiv', 'valg-ord': 'edit', 'f-ord-text': text }
  assert.equal((await here.post(decision, choice)).statusCode, 303)
  await here.work()
  assert.match((await here.get('/en/side/pas')).body, /Come in person\./)
})

test('what the law says word by word in Danish is translated all the same', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const locked = blocks.map((one) => ({ ...one, lock: 'locked' as const }))
  const libraryItem = '7c1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
  const { now } = here.clock
  const id = await here.write(async (tx) => {
    await share(tx, { ...shared, id: libraryItem, blocks: locked }, null)
    const adopted = await adopt(tx, { libraryItem }, null, now)
    assert.ok(adopted.ok)
    await publishPage(tx, adopted.id, null, { now })
    return adopted.id
  })
  const english = String((await here.post(`/desk/sider/${id}/oversaettelse`)).headers.location)
  await write(here, english, 'ord', 'Bring your old passport.')
  assert.match((await here.get(english)).body, /1 af 3 dele er oversat/)
})

test('a page nobody can read yet is not translated, and another town’s is not there', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const id = await put(here)
  await here.post(`/desk/sider/${id}/nedtagning`)
  assert.doesNotMatch((await here.get(`/desk/sider/${id}`)).body, /Oversæt til engelsk/)
  const refused = await here.post(`/desk/sider/${id}/oversaettelse`)
  assert.equal(refused.headers.location, `/desk/sider/${id}?aendret=ja`)
  for (const other of ['00000000-0000-4000-8000-000000000000', 'x'])
    assert.equal((await here.post(`/desk/sider/${other}/oversaettelse`)).statusCode, 404)
})
