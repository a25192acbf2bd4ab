import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Actor, StaffRole } from '../../../platform/actor.ts'
import type { Capability } from '../../../platform/capability.ts'
import { town, type Town } from '../../../../test/town.ts'
import { putPage } from '../index.ts'
import { type Findable, indexPage } from './index.ts'
import { keepable } from './private.ts'
import { putFilesRight, unfilePublished } from './published.ts'
import { addCounts } from './store/asked.ts'
import { tendVocabulary } from './store/vocabulary.ts'

const editor = (role: StaffRole = 'editor'): Actor => {
  const id = randomUUID()
  const person = { id, name: 'Rie Redaktør', protected: false }
  return { kind: 'staff', sessionId: id, person, roles: [role], teams: [] } as never
}

const offering: Capability = {
  name: 'offering',
  offers: async () => [
    {
      title: 'Søg byggetilladelse',
      detail: '10 min.',
      href: '/selvbetjening/byg',
      kind: 'service',
      words: ['udestue'],
    },
  ],
}

const page = (id: string, title: string, over: Partial<Findable> = {}): Findable => ({
  kind: 'page',
  id,
  path: `/side/${id}`,
  title,
  summary: `Om ${title}`,
  text: '',
  ...over,
})
const put = (here: Town, ...pages: Findable[]) =>
  here.write(async (tx) => {
    for (const one of pages) await indexPage(tx, one)
  })
const soeg = async (here: Town, q: string, more = '') =>
  (await here.get(`/soeg?q=${encodeURIComponent(q)}${more}`)).body

test('the answer names the service and its button, beside pages of the same', async () => {
  await using here = await town({ rooms: [offering] })
  const button = { label: 'Ring til os', href: '/side/ring' }
  await put(here, page('byggetilladelse', 'Byggetilladelse', { button }))
  const body = await soeg(here, 'byggetilladelse')
  assert.match(body, /2 resultater/)
  assert.match(body, /href="\/selvbetjening\/byg"[^>]*>Begynd/)
  assert.match(body, /href="\/side\/ring"[^>]*>Ring til os/)
  assert.match(await soeg(here, 'udestuer'), /Søg byggetilladelse/)
  assert.doesNotMatch(await soeg(here, 'byggetilladelse', '&slags=page'), /Søg byggetilladelse/)
})

test('there are ten on a page, the number is exact, and every one is shown once', async () => {
  await using here = await town()
  await put(here, ...Array.from({ length: 23 }, (_, n) => page(`cykel-${n}`, `Cykelsti ${n}`)))
  const seen = new Set<string>()
  for (const side of [1, 2, 3]) {
    const body = await soeg(here, 'cykelstier', `&side=${side}`)
    assert.match(body, /23 resultater/)
    for (const [, path] of body.matchAll(/<h2[^>]*><a href="(\/side\/cykel-\d+)"/g)) seen.add(path!)
  }
  assert.equal(seen.size, 23)
  assert.equal((await here.get('/soeg?q=cykelsti&side=-1')).statusCode, 200)
  assert.equal((await here.get('/soeg?q=cykelsti&side=9999999999')).statusCode, 200)
})

test('a misspelt question says what it was taken for, and one of small words asks for more', async () => {
  await using here = await town()
  await put(here, page('byggetilladelse', 'Byggetilladelse'))
  assert.match(await soeg(here, 'bygetilladelse'), /Her er svar på »byggetilladelse«/)
  assert.match(await soeg(here, 'hvor er det'), /Skriv ordet for det/)
})

test('suggestions are given as JSON while one types', async () => {
  await using here = await town({ rooms: [offering] })
  await put(here, page('pas', 'Pas'))
  const { body, headers } = await here.get('/soeg/forslag?q=byggetil')
  assert.equal(headers['cache-control'], 'private, no-store')
  assert.deepEqual(JSON.parse(body), {
    fund: [{ tekst: 'Søg byggetilladelse', href: '/selvbetjening/byg', slags: 'Selvbetjening' }],
  })
  assert.deepEqual(JSON.parse((await here.get('/soeg/forslag')).body), { fund: [] })
})

test('editors see what found nothing and what nobody went on from, and never what tells of somebody', async () => {
  await using here = await town()
  await put(here, page('pas', 'Pas'))
  for (const q of ['tuborgfontæne', 'alma@klitby.example', '070761-4285']) await soeg(here, q)
  await here.write((tx) =>
    addCounts(tx, [{ text: 'pas', asked: 9, hits: 1, chosen: 1 }], here.clock.now),
  )
  await here.post('/soeg/valg', { q: 'pas' })
  await new Promise((done) => setTimeout(done, 2500))
  here.as(editor())
  const { body } = await here.get('/desk/soegning')
  const [nothing, left] = [body.indexOf('id="uden"'), body.indexOf('id="opgivet"')]
  assert.match(body.slice(nothing, left), /tuborgfontæne/)
  assert.doesNotMatch(body, /alma@|070761/)
  assert.match(body.slice(body.indexOf('id="mest"')), /pas<\/a><\/th>.*?>9<.*?>1<.*?>2</s)
})

test('what looks like personal data is not kept', () => {
  for (const text of [
    '070761-4285',
    'cpr 0707614285',
    '07 07 61 42 85',
    'alma@klitby.dk',
    'ring 20 30 40 50',
    'klitvej 12',
    'https://klitby.dk/?a=b',
    'x',
    '12',
    'jeg vil gerne tale med nogen om min nabo fordi han larmer',
  ])
    assert.equal(keepable(text), undefined, text)
  assert.equal(keepable(' Nyt  PAS '), 'nyt pas')
  assert.equal(keepable('0. klasse'), '0. klasse')
})

test('a word the editors add finds at once, an answer of their own comes first, and both can be taken away', async () => {
  await using here = await town()
  await put(here, page('faerge', 'Færge til øen'))
  here.as(editor())
  assert.match(await soeg(here, 'sejlads'), /Vi fandt ikke noget/)
  const id = randomUUID()
  const added = await here.post('/desk/soegning/synonymer', { id, ord: 'sejlads = færge' })
  assert.equal(added.statusCode, 303)
  assert.match(await soeg(here, 'sejladser'), /Færge til øen/)
  const best = { soegning: 'ø tur', sti: '/side/faerge', titel: 'Sejl med os', forklaring: '' }
  assert.equal((await here.post('/desk/soegning/svar', best)).statusCode, 303)
  assert.match(await soeg(here, 'tur ø'), /Vores forslag[^]*Sejl med os/)
  assert.match((await here.get('/desk/soegning')).body, /sejlads = færge[^]*Sejl med os/)
  await here.post('/desk/soegning/synonymer/fjernelse', { id })
  await here.post('/desk/soegning/svar/fjernelse', { soegning: 'ø tur' })
  assert.match(await soeg(here, 'sejlads'), /Vi fandt ikke noget/)
  assert.doesNotMatch(await soeg(here, 'tur ø'), /Sejl med os/)
})

test('what an editor must put right is said where it stands, and nothing typed is lost', async () => {
  await using here = await town()
  here.as(editor())
  const one = await here.post('/desk/soegning/synonymer', { id: randomUUID(), ord: 'sejlads' })
  assert.equal(one.statusCode, 422)
  assert.match(one.body, /value="sejlads"/)
  assert.match(one.body, /Skriv mindst to ord/)
  const away = { soegning: 'pas', sti: '//ond.example', titel: 'Pas', forklaring: '' }
  const bet = await here.post('/desk/soegning/svar', away)
  assert.equal(bet.statusCode, 422)
  assert.match(bet.body, /begynder med \//)
  assert.equal((await here.post('/desk/soegning/kle', { emner: 'ingenting' })).statusCode, 422)
})

test('pages are found by the words of their subject once KLE is there, also as they are filed anew', async () => {
  await using here = await town()
  await put(here, page('spand', 'Din beholder', { kle: ['07.18.00'] }))
  here.as(editor())
  assert.match(await soeg(here, 'miljøforhold'), /Vi fandt ikke noget/)
  const emner = 'niveau,nummer,titel\nemne,07.18.00,Miljøforhold i almindelighed'
  assert.equal((await here.post('/desk/soegning/kle', { emner })).statusCode, 303)
  assert.match(await soeg(here, 'miljøforhold'), /Din beholder/)
  await put(here, page('spand', 'Din spand', { kle: ['07.18.00'] }))
  assert.match(await soeg(here, 'miljøforhold'), /Din spand/)
  assert.match(
    (await here.get('/desk/soegning?ord=b%C3%B8rnehaveplads')).body,
    /børnehave \+ plads/,
  )
})

test('pages that were published before there was a search are filed by the clock, and what is gone is taken away', async () => {
  await using here = await town()
  const blocks = [
    { id: 'title', type: 'title', data: { text: 'Færge til øen' } },
    { id: 'lead', type: 'lead', data: { text: 'Hver time' } },
    { id: 'words', type: 'text', data: { text: 'Tag cyklen med.' } },
  ]
  const id = await here.write((tx) =>
    putPage(
      tx,
      { kind: 'answer', meta: { path: '/side/faerge' }, blocks },
      { now: here.clock.now },
    ),
  )
  assert.match(await soeg(here, 'cykel'), /Færge til øen/)
  await here.write((tx) => unfilePublished(tx, id))
  await put(here, page(`${randomUUID()}/da`, 'Spøgelse'))
  assert.match(await soeg(here, 'cykel'), /Vi fandt ikke noget/)
  assert.equal(await here.write(putFilesRight), 2)
  assert.equal(await here.write(putFilesRight), 0)
  assert.match(await soeg(here, 'cykel'), /Færge til øen/)
  assert.match(await soeg(here, 'spøgelse'), /Vi fandt ikke noget/)
  await here.write(async (tx) => {
    await unfilePublished(tx, id)
    await tendVocabulary(tx)
  })
  assert.match(await soeg(here, 'cykel'), /Vi fandt ikke noget/)
})
