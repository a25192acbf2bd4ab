import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { multipart, multipartType } from '../../../test/security/multipart.ts'
import { town } from '../../../test/town.ts'
import type { Actor } from '../../platform/actor.ts'
import { addParty } from '../identity/index.ts'
import type { DomainProof } from './index.ts'

async function open(proof: Partial<DomainProof> = {}) {
  const told = { txt: async () => [] as string[], file: async () => undefined, ...proof }
  const here = await town({ domains: { proof: told, reserved: ['operator.example'] } })
  const admin = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Anders' }),
  )
  here.as(staff(admin))
  return here
}
type Here = Awaited<ReturnType<typeof open>>

const staff = (id: string): Actor =>
  ({
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name: 'Anders', protected: false },
    roles: ['admin'],
    teams: [],
  }) as never

/** The fields of the first form on a page that are filled in already. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const [name, type] = [at('name'), at('type')]
    if (
      !name ||
      type === 'file' ||
      ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))
    )
      continue
    fields[name] = (at('value') ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  for (const [, name, inside] of html.matchAll(
    /<select\b[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name!] =
      /<option selected value="([^"]*)"|value="([^"]*)" selected/
        .exec(inside!)
        ?.slice(1)
        .find(Boolean) ?? ''
  return fields
}

const look = '/desk/opsaetning/udseende'
const lookAt = async (here: Here) => fieldsIn((await here.get(look)).body)
const sheetOf = (html: string) => /href="(\/tema\/[^"]+\.css)"/.exec(html)![1]!

test('a colour that cannot be read is refused with the pair, the ratio and the nearest that would do, and nothing typed is lost', async () => {
  await using here = await open()
  const fields = {
    ...(await lookAt(here)),
    brand: '#f2c200',
    accent: '#a43a20',
    radius: 'round',
    knap: 'gem',
  }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(
    refused.body,
    /Kommunens farve kan ikke læses på siden i lyst: kontrasten er 1,6, og den skal være mindst 4,5/,
  )
  const [, nearest] = /value="brand=(#[0-9a-f]{6})"/.exec(refused.body)!
  assert.equal(fieldsIn(refused.body).radius, 'round')
  const mended = await here.post(look, {
    ...fieldsIn(refused.body),
    knap: 'vis',
    brug: `brand=${nearest}`,
  })
  assert.equal(mended.statusCode, 200)
  assert.equal(fieldsIn(mended.body).brand, nearest)
  assert.match(mended.body, /Alt kan læses/)
  assert.equal(
    (await here.read(async () => here.tenants.byId(here.tenantId)))?.profile.theme,
    undefined,
  )
  const saved = await here.post(look, { ...fieldsIn(mended.body), knap: 'gem' })
  assert.equal(saved.headers.location, `${look}?gemt=1`)
  const page = (await here.get('/')).body
  assert.match((await here.get(sheetOf(page))).body, new RegExp(`--c-brand:${nearest}`))
})

test('a colour set by hand is judged where it is used, in dark as in light', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), farver: 'selv', 'dark-muted': '#333333', knap: 'gem' }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Den dæmpede tekst kan ikke læses på siden i mørkt/)
  const [, nearest] = /value="dark-muted=(#[0-9a-f]{6})"/.exec(refused.body)!
  const saved = await here.post(look, { ...fields, 'dark-muted': nearest! })
  assert.equal(saved.statusCode, 303)
})

test('what is no colour is told beside its field, and the style sheet of a trial holds nothing but colours', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), brand: 'red;} body{display:none', knap: 'vis' }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Skriv farven som # og seks tegn/)
  assert.match(refused.body, /value="red;} body{display:none"/)
  const trial = await here.get(
    `${look}/proeve.css?${new URLSearchParams({ brand: 'red;}body{}', accent: '#a43a20' })}`,
  )
  assert.equal(trial.body, '')
  const good = await here.get(
    `${look}/proeve.css?${new URLSearchParams({ brand: '#0b5061', accent: '#a43a20' })}`,
  )
  assert.match(good.body, /\.proeve-light\{.*--c-brand:#0b5061/)
})

test('two who save at once do not overwrite each other, the same form sent twice is saved once, and an earlier theme can be taken up again', async () => {
  await using here = await open()
  const before = await lookAt(here)
  const first = { ...before, brand: '#0b5061', knap: 'gem' }
  const both = await Promise.all([here.post(look, first), here.post(look, first)])
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const other = await here.post(look, { ...before, brand: '#265339', knap: 'gem' })
  assert.equal(other.statusCode, 409)
  assert.match(other.body, /En kollega har gemt et andet udseende imens/)
  assert.equal(fieldsIn(other.body).brand, '#265339')
  const firstSheet = sheetOf((await here.get('/')).body)
  assert.equal((await here.post(look, { ...fieldsIn(other.body), knap: 'gem' })).statusCode, 303)
  assert.notEqual(sheetOf((await here.get('/')).body), firstSheet)
  // Pages that a cache still holds ask for the earlier sheet.
  assert.match((await here.get(firstSheet)).body, /--c-brand:#0b5061/)
  assert.equal((await here.get(firstSheet, 'naboby.example')).statusCode, 404)
  const back = await here.post(`${look}/versioner/1/gendannelse`, { udgave: '2' })
  assert.equal(back.statusCode, 303)
  assert.equal(sheetOf((await here.get('/')).body), firstSheet)
  assert.equal(
    (await here.post(`${look}/versioner/1/gendannelse`, { udgave: '1' })).statusCode,
    303,
  )
  assert.match((await here.get(look)).body, /Version 3/)
  assert.doesNotMatch((await here.get(look)).body, /Version 4/)
})

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><path onclick="x()" fill="#0b5061" d="M0 0h40v20z"/></svg>'

async function send(
  here: Here,
  fields: Record<string, string>,
  file: { name: string; body: string | Buffer },
) {
  const parts = Object.entries(fields).map(([name, body]) => ({ name, body }))
  return here.send('POST', 'klitby.example', look, {
    payload: multipart([
      ...parts,
      { name: file.name, filename: 'logo.svg', body: file.body },
    ] as never),
    headers: multipartType,
  })
}

test('a logo is cleaned before anybody sees it, is there in the next form, and stands on every page', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), brand: '#0b5061', accent: '#a43a20' }
  const shown = await send(here, { ...fields, knap: 'vis' }, { name: 'logo-fil', body: svg })
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Det tog vi ud af tegningen/)
  const [, href] = /src="(\/tema\/billeder\/[^"]+)"/.exec(shown.body)!
  const served = await here.get(href!)
  assert.equal(served.headers['content-type'], 'image/svg+xml')
  assert.match(String(served.headers['content-security-policy']), /default-src 'none'.*sandbox/)
  assert.doesNotMatch(served.body, /script|onclick/)
  assert.equal((await here.get(href!, 'naboby.example')).statusCode, 404)
  const saved = await here.post(look, { ...fieldsIn(shown.body), knap: 'gem' })
  assert.equal(saved.statusCode, 303)
  assert.ok((await here.get('/')).body.includes(`<img class="mark mark-own" src="${href}"`))
  const gone = await here.post(look, { ...(await lookAt(here)), 'fjern-logo': 'ja', knap: 'gem' })
  assert.equal(gone.statusCode, 303)
  assert.ok(!(await here.get('/')).body.includes('mark-own'))
})

test('a file that is no picture, and a picture that is not ours, are refused', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), knap: 'vis' }
  const text = await send(here, fields, { name: 'logo-fil', body: 'MZ hej' })
  assert.equal(text.statusCode, 422)
  assert.match(text.body, /Vælg et billede, der er SVG, PNG, WebP eller JPG/)
  const forged = { ...fields, knap: 'gem', logo: `${randomUUID()}.svg 10 10` }
  const refused = await here.post(look, forged)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /Vi har ikke billedet mere/)
})

const profile = '/desk/opsaetning/profil'

test('name and contact are judged, kept when they are wrong, and said on every page when they are right', async () => {
  await using here = await open()
  const wrong = await here.post(profile, {
    ...fieldsIn((await here.get(profile)).body),
    kortnavn: 'Klitby <b>',
    telefon: '12 34',
    cvr: '12345678',
    sociale: 'https://ond.example/klitby',
    aabenlink: 'javascript:alert(1)',
  })
  assert.equal(wrong.statusCode, 422)
  for (const sentence of [
    /Skriv telefonnummeret med 8 cifre/,
    /Tjek CVR-nummeret/,
    /Facebook, Instagram/,
    /begynder med \/ eller https/,
  ])
    assert.match(wrong.body, sentence)
  assert.match(wrong.body, /value="Klitby &lt;b&gt;"|value="Klitby &lt;b>"/)
  const right = {
    ...fieldsIn((await here.get(profile)).body),
    telefon: '87 65 43 21',
    cvr: '29 18 99 19',
    aabenlink: '/side/kontakt',
    sociale: 'https://www.facebook.com/klitby\nhttps://www.linkedin.com/company/klitby',
  }
  assert.equal((await here.post(profile, right)).statusCode, 303)
  const page = (await here.get('/')).body
  assert.match(page, /tel:87654321/)
  assert.match(page, /CVR/)
  assert.match(page, /<a href="https:\/\/www\.facebook\.com\/klitby">Facebook<\/a>/)
  assert.equal((await here.post(profile, right)).statusCode, 303, 'the same form, sent again')
  const late = await here.post(profile, { ...right, telefon: '11111111' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /En kollega har rettet det samme imens/)
  assert.match(late.body, /value="11111111"/)
})

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
