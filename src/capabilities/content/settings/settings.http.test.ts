import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import type { Actor } from '../../../platform/actor.ts'
import { putPage } from '../put-page.ts'
import { putBlocked } from '../publishing/store.ts'
import { sweep } from '../publishing/sweep.ts'

const editor: Actor = {
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id: randomUUID(), name: 'Rikke', protected: false },
  roles: ['editor'],
  teams: [],
}
const open = () => town({ as: editor })
const [menu, redirects] = ['/desk/sider/menu', '/desk/sider/viderestillinger']

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!.replaceAll('&quot;', '"')
const two = {
  antal: '2',
  foer: '[]',
  'navn-0': 'Borger',
  'engelsk-0': 'Citizen',
  'adresse-0': '/selvbetjening',
  'navn-1': 'Pas',
  'adresse-1': '/side/pas',
}

test('a menu is put in order by buttons that lose nothing, and is saved with what is under each', async () => {
  await using here = await open()
  const moved = await here.post(menu, { ...two, knap: 'ned:0' })
  assert.equal(moved.statusCode, 200)
  assert.ok(moved.body.indexOf('value="Pas"') < moved.body.indexOf('value="Borger"'))
  assert.match(moved.body, /Her er ingen side/)
  const under = await here.post(menu, { ...two, knap: 'ind:1' })
  assert.match(under.body, /name="under-1" value="ja"/)
  const saved = await here.post(menu, { ...two, 'under-1': 'ja', knap: 'gem' })
  assert.equal(saved.statusCode, 303)
  const page = (await here.get('/')).body
  assert.match(page, /<ul class="mainnav"><li><a href="\/selvbetjening">Borger<\/a><\/li><\/ul>/)
  assert.match(page, /Borger<\/a><ul class="links"><li><a href="\/side\/pas">Pas<\/a>/)
  assert.match((await here.get('/en')).body, /<a href="\/en\/selvbetjening">Citizen<\/a>/)
})

test('a menu with a dangerous address or without a name is refused beside its field', async () => {
  await using here = await open()
  const refused = await here.post(menu, {
    ...two,
    'navn-0': '',
    'adresse-1': 'javascript:alert(1)',
    knap: 'gem',
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#navn-0"/)
  assert.match(refused.body, /href="#adresse-1"/)
  assert.match(refused.body, /value="javascript:alert\(1\)"/)
})

test('two who change the menu at once do not overwrite each other', async () => {
  await using here = await open()
  const foer = hidden((await here.get(menu)).body, 'foer')
  assert.equal((await here.post(menu, { ...two, foer, knap: 'gem' })).statusCode, 303)
  assert.equal(
    (await here.post(menu, { ...two, foer, knap: 'gem' })).statusCode,
    303,
    'the same again',
  )
  const late = await here.post(menu, { ...two, foer, 'navn-0': 'Erhverv', knap: 'gem' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /value="Erhverv"/)
  const again = { ...two, foer: hidden(late.body, 'foer'), 'navn-0': 'Erhverv', knap: 'gem' }
  assert.equal((await here.post(menu, again)).statusCode, 303)
  assert.match((await here.get('/')).body, /Erhverv/)
})

test('an old address leads on, many are laid in at once, and what would lead in a ring is refused with its line', async () => {
  await using here = await open()
  assert.equal(
    (await here.post(redirects, { fra: 'https://klitby.example/Borger/Pas/', til: '/side/pas' }))
      .statusCode,
    303,
  )
  assert.equal((await here.get('/borger/pas')).headers.location, '/side/pas')
  const ring = await here.post(redirects, { fra: '/side/pas', til: '/borger/pas' })
  assert.equal(ring.statusCode, 422)
  assert.match(ring.body, /fører i ring/)
  const many = await here.post(`${redirects}/indlaes`, { linjer: 'fra;til\n/a;/b\n/b;/c\n/c;/a' })
  assert.equal(many.statusCode, 422)
  assert.match(many.body, /Linje 3: Den fører i ring/)
  assert.equal((await here.get('/a')).statusCode, 404, 'none of them is there')
  const good = await here.post(`${redirects}/indlaes`, {
    linjer: '/a;/b\n"/b","https://borger.dk/c"',
  })
  assert.match(String(good.headers.location), /antal=2/)
  assert.equal((await here.get('/b')).headers.location, 'https://borger.dk/c')
  assert.equal((await here.post(`${redirects}/fjernelse`, { fra: '/a' })).statusCode, 303)
  assert.equal((await here.get('/a')).statusCode, 404)
  for (const til of ['javascript:alert(1)', '//ond.example', ''])
    assert.equal((await here.post(redirects, { fra: '/x', til })).statusCode, 422, til)
})

test('what the sweep put right, and what lacks a fact, is told with the way to mend it', async () => {
  await using here = await open()
  const { read, write, clock, tenantId } = here
  const blocks = [
    { id: 'title', type: 'title', data: { text: 'Pas' } },
    { id: 'lead', type: 'lead', data: { text: 'Læs' } },
    { id: 'ord', type: 'text', data: { text: 'Ord' } },
  ]
  const page = { kind: 'answer' as const, meta: { path: '/side/pas' }, blocks }
  const id = await write((tx) => putPage(tx, page, { now: clock.now }))
  await write((tx) => putBlocked(tx, id, ['fees.pas.voksen']))
  await sweep({
    tenantId,
    read,
    write,
    site: undefined as never,
    now: new Date(+clock.now + 86_400_000),
  })
  const { body } = await here.get('/desk/sider/tilstand')
  assert.match(body, /<a href="\/desk\/sider\/oplysninger\/fees\.pas\.voksen">/)
  assert.match(body, /1 side set efter/)
})
