import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { open } from '../settings.test.support.ts'

const domains = '/desk/opsaetning/domaener'
const proofIn = (html: string) => /faelled=[0-9a-f]{32}/.exec(html)![0]

test('a name is used when it has been shown to be ours, sends on to the main one with path and query, and can become the main one', async () => {
  const records = new Map<string, string[]>()
  await using here = await open({ txt: async (name) => records.get(name) ?? [] })
  assert.equal((await here.post(domains, { domaene: 'https://WWW.Blåby.dk/side' })).statusCode, 303)
  const host = 'www.xn--blby-roa.dk'
  const waiting = (await here.get(domains)).body
  assert.match(waiting, /www\.blåby\.dk/)
  assert.match(waiting, new RegExp(`_faelled\\.${host}`))
  const check = () => here.post(`${domains}/${host}/kontrol`)
  assert.match(String((await check()).headers.location), /sket=nothing/)
  assert.equal((await here.get('/side/x', host)).statusCode, 404)
  records.set(`_faelled.${host}`, ['faelled=0123'])
  assert.match(String((await check()).headers.location), /sket=other/)
  assert.match((await here.get(domains)).body, /et andet bevis/)
  records.set(`_faelled.${host}`, ['v=spf1 -all', proofIn(waiting)])
  assert.match(String((await check()).headers.location), /sket=added/)
  assert.match(String((await check()).headers.location), /sket=added/, 'once more')
  const moved = await here.get('/side/x?a=1', host)
  assert.equal(moved.statusCode, 301)
  assert.equal(moved.headers.location, 'http://klitby.example/side/x?a=1')
  assert.equal((await here.send('POST', host, '/soeg/valg')).statusCode, 308)
  assert.equal((await here.post(`${domains}/${host}/primaert`)).statusCode, 303)
  assert.equal((await here.get('/', 'klitby.example')).headers.location, `http://${host}/`)
  assert.match((await here.get('/', host)).body, /Klitby/)
})

test('what is another’s, the operator’s or no name at all cannot be claimed, and the main name cannot be given up', async () => {
  await using here = await open({
    txt: async () => Promise.reject(new Error('SERVFAIL')),
    file: async () => Promise.reject(new Error('timeout')),
  })
  for (const [name, sentence] of [
    ['naboby.example', /bruges af en anden/],
    ['klitby.example', /Det har I allerede/],
    ['www.operator.example', /hører til driften/],
    ['127.0.0.1', /Skriv et domæne/],
    ['localhost', /Skriv et domæne/],
    ['a b.dk', /Skriv et domæne/],
    ['*.dk', /Skriv et domæne/],
    ['', /Skriv et domæne/],
  ] as const) {
    const answer = await here.post(domains, { domaene: name })
    assert.equal(answer.statusCode, 422, name)
    assert.match(answer.body, sentence, name)
  }
  await here.post(domains, { domaene: 'klitby.dk' })
  assert.match(
    String((await here.post(`${domains}/klitby.dk/kontrol`)).headers.location),
    /sket=unreachable/,
  )
  assert.match((await here.get(domains)).body, /Vi fik ikke svar fra domænet/)
  assert.match(
    String((await here.post(`${domains}/klitby.example/fjernelse`)).headers.location),
    /sket=last/,
  )
  assert.equal((await here.get('/')).statusCode, 200)
})

test('two who claim the same name: it is the one’s who shows it, and the other is told', async () => {
  let shown = ''
  await using here = await open({ file: async () => shown })
  await here.post(domains, { domaene: 'fri.dk' })
  shown = proofIn((await here.get(domains)).body)
  await sql`insert into platform.domain (host, owner_id)
    values ('fri.dk', ${here.neighbourId}::uuid)`.execute(here.ownerDb)
  assert.match(
    String((await here.post(`${domains}/fri.dk/kontrol`)).headers.location),
    /sket=taken/,
  )
})

test('a proxy is told which names are ours, and nobody else may ask', async () => {
  await using here = await open()
  const ask = (domain: string, headers = {}) =>
    here.get(`/tls/ask?domain=${domain}`, '127.0.0.1', headers)
  assert.equal((await ask('klitby.example')).statusCode, 200)
  assert.equal((await ask('operator.example')).statusCode, 200)
  assert.equal((await ask('ond.example')).statusCode, 404)
  assert.equal((await ask('klitby.example', { 'x-forwarded-for': '1.2.3.4' })).statusCode, 404)
})
