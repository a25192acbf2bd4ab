import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town, type Town } from '../../../../test/town.ts'
import { type Findable, indexPage, search, suggest, unindex } from './index.ts'

const page = (id: string, title: string, over: Partial<Findable> = {}): Findable => ({
  kind: 'page',
  id,
  path: `/side/${id}`,
  title,
  summary: '',
  text: '',
  ...over,
})

const pages: Findable[] = [
  page('pas', 'Pas', { summary: 'Bestil et nyt pas i Borgerservice.' }),
  page('boernehave', 'Plads i børnehave', { text: 'Skriv dit barn op til en børnehaveplads.' }),
  page('sygedagpenge', 'Sygedagpenge', { summary: 'Når du er syg længe.' }),
  page('byggetilladelse', 'Byggetilladelse', { text: 'Søg, før du bygger en carport.' }),
  page('affald', 'Affaldssortering', { summary: 'Sådan sorterer du.' }),
  page('aabningstider', 'Åbningstider', { text: 'Rådhuset har åbent torsdag.' }),
  page('hunde', 'Hundeskove', { text: 'Her må hunden løbe løs.' }),
]

async function furnished(): Promise<Town> {
  const here = await town()
  await here.write(async (tx) => {
    for (const one of pages) await indexPage(tx, one)
  })
  return here
}
const paths = async (here: Town, text: string) =>
  (await here.read((tx) => search(tx, text))).hits.map(({ path }) => path.slice('/side/'.length))

test('a page is found by its words in any form, by compounds and their parts, and by what means the same', async () => {
  await using here = await furnished()
  for (const [text, first] of [
    ['pas', 'pas'],
    ['PASSET', 'pas'],
    ['børnehavepladser', 'boernehave'],
    ['boernehave', 'boernehave'],
    ['pladser', 'boernehave'],
    ['dagpenge', 'sygedagpenge'],
    ['syge dagpenge', 'sygedagpenge'],
    ['tilladelse til at bygge', 'byggetilladelse'],
    ['skrald', 'affald'],
    ['sortering af skrald', 'affald'],
    ['aabningstid', 'aabningstider'],
    ['hvornår har rådhuset åbent', 'aabningstider'],
    ['hundeskov', 'hunde'],
  ] as const) {
    assert.equal((await paths(here, text))[0], first, text)
  }
})

test('a misspelt word is put right, and it is said', async () => {
  await using here = await furnished()
  const found = await here.read((tx) => search(tx, 'bygetilladelse'))
  assert.equal(found.hits[0]!.path, '/side/byggetilladelse')
  assert.equal(found.didYouMean, 'byggetilladelse')
  assert.equal((await here.read((tx) => search(tx, 'byggetilladelse'))).didYouMean, undefined)
  assert.equal((await paths(here, 'sygedapgenge'))[0], 'sygedagpenge')
})

test('what is changed is found by its new words only, and what is taken away not at all', async () => {
  await using here = await furnished()
  await here.write((tx) => indexPage(tx, page('pas', 'Kørekort')))
  assert.deepEqual(await paths(here, 'pas'), [])
  assert.deepEqual(await paths(here, 'kørekort'), ['pas'])
  await here.write((tx) => unindex(tx, { kind: 'page', id: 'pas' }))
  assert.deepEqual(await paths(here, 'kørekort'), [])
})

test('suggestions come from the first letters', async () => {
  await using here = await furnished()
  const titles = async (text: string) =>
    (await here.read((tx) => suggest(tx, text))).map(({ title }) => title)
  assert.deepEqual(await titles('byg'), ['Byggetilladelse'])
  assert.deepEqual(await titles('bør'), ['Plads i børnehave'])
  assert.deepEqual(await titles('b'), [])
})

test('neighbours find nothing of ours', async () => {
  await using here = await furnished()
  const found = await here.inNeighbour((tx) => search(tx, 'pas'))
  assert.deepEqual([found.total, found.hits], [0, []])
})
