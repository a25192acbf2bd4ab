import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { citizen, town } from '../../../../test/town.ts'
import { addParty } from '../../identity/index.ts'
import { caseById } from '../../cases/index.ts'
import { draftById } from '../store/drafts.ts'
import { begin, complaintsOn, fillMeeting, furnish, post } from '../walker.test.support.ts'

const idOf = (at: string) => at.split('/').at(-1)!
const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('the way in is the same for all, and says what one gets, how long it takes and what to have ready', async () => {
  await using here = await town()
  await furnish(here)
  const mine = await here.get('/selvbetjening/byggemoede')
  here.as({ kind: 'nobody' })
  const nobodys = await here.get('/selvbetjening/byggemoede')
  assert.equal(mine.body, nobodys.body)
  for (const words of [
    /cirka 5 minutter/,
    /Hav det her klar/,
    /href="\/selvbetjening\/byggemoede\/begynd"/,
    /MitID/,
  ])
    assert.match(mine.body, words)
  const list = (await here.get('/selvbetjening')).body
  assert.ok(list.indexOf('Book et byggemøde') < list.indexOf('Meld et hul i vejen'))
  assert.match((await here.get('/en/selvbetjening/byggemoede')).body, /Book a building meeting/)
})

test('beginning asks for a login that is strong enough, and comes back', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  here.as({ kind: 'nobody' })
  const asked = await here.get('/selvbetjening/byggemoede/begynd')
  assert.equal(
    asked.headers.location,
    '/login?retur=%2Fselvbetjening%2Fbyggemoede%2Fbegynd&niveau=betydelig',
  )
  here.as({ ...(citizen(alma) as object), level: 'low' } as never)
  assert.match((await here.get('/selvbetjening/byggemoede/begynd')).headers.location!, /^\/login/)
})

test('a mistake is told beside the field and in the summary, in the title too, and what was typed stands', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  const answer = await here.post(`${at}/hvad`, { bygning: 'garage', areal: 'stor <b>' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /<title>Fejl: Hvad vil du bygge/)
  assert.deepEqual(complaintsOn(answer.body), ['Skriv et tal, for eksempel 38 eller 2,4'])
  assert.match(answer.body, /id="areal-error"/)
  assert.match(answer.body, /value="stor &lt;b>"/)
  assert.match(answer.body, /value="garage" checked/)
  assert.match((await here.get(`${at}/hvad`)).body, /value="stor &lt;b>"/)
})

test('an address can be found, chosen from a list or written by oneself, without script', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'garage', areal: '20' })
  const several = await here.post(`${at}/hvor`, { sted: 'klitv', taetPaaSkel: 'nej' })
  assert.equal(several.statusCode, 422)
  for (const text of [
    'Klitvej 12, 2690 Karlslunde',
    'Klitvej 12A, 2690 Karlslunde',
    'Klitvej 14, 2690 Karlslunde',
    'Brug »klitv«',
  ]) {
    assert.ok(several.body.includes(text), text)
  }
  await post(here, `${at}/hvor`, { sted: 'klitv', 'sted-id': '0253-0149-12A', taetPaaSkel: 'nej' })
  assert.match((await here.get(`${at}/hvor`)).body, /value="Klitvej 12A, 2690 Karlslunde"/)
  // The words were changed after the choice, so the choice no longer counts.
  await post(here, `${at}/hvor`, {
    sted: 'Klitvej 14',
    'sted-id': '0253-0149-12A',
    taetPaaSkel: 'nej',
  })
  assert.match((await here.get(`${at}/hvor`)).body, /value="Klitvej 14, 2690 Karlslunde"/)
  const nowhere = await here.post(`${at}/hvor`, { sted: 'Ingen Steder 7', taetPaaSkel: 'nej' })
  assert.deepEqual(complaintsOn(nowhere.body), [
    'Vi kan ikke finde adressen. Ret den, eller vælg at bruge den, du har skrevet',
  ])
  await post(here, `${at}/hvor`, { sted: 'Ingen Steder 7', 'sted-id': 'egen', taetPaaSkel: 'nej' })
})

test('one group can have another, and one less, and nothing typed is lost by it', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'carport-garage-skur')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38', hoejde: '2,4' })
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', ejer: 'ja' })
  await post(here, `${at}/skel`, { skelafstand: '3' })
  assert.equal(await post(here, `${at}/grunden`, { andreBygninger: 'ja' }), `${at}/bygninger`)
  const first = { 'bygninger-antal': '1', 'bygninger-0-art': 'Skur', 'bygninger-0-areal': 'tolv' }
  assert.equal(
    await post(here, `${at}/bygninger`, { ...first, tilfoej: 'bygninger' }),
    `${at}/bygninger#bygninger-1`,
  )
  const page = (await here.get(`${at}/bygninger`)).body
  assert.match(page, /name="bygninger-1-art"/)
  assert.match(page, /value="tolv"/)
  const two = {
    'bygninger-antal': '2',
    'bygninger-0-art': 'Skur',
    'bygninger-0-areal': '12',
    'bygninger-1-art': 'Garage',
    'bygninger-1-areal': '30',
  }
  await post(here, `${at}/bygninger`, { ...two, fjern: 'bygninger:0' })
  const left = (await here.get(`${at}/bygninger`)).body
  assert.match(left, /value="Garage"/)
  assert.doesNotMatch(left, /value="Skur"/)
})

test('a paper is received, stands in the list as received, and can be taken away', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', taetPaaSkel: 'nej' })
  const sent = await here.send(
    'POST',
    'klitby.example',
    `${at}/tegninger`,
    withFile('situationsplan', 'plan æ.pdf', '%PDF-1.7\nhej'),
  )
  assert.equal(sent.statusCode, 303, complaintsOn(sent.body).join())
  const page = (await here.get(`${at}/tegninger`)).body
  assert.match(page, /plan æ\.pdf/)
  assert.match(page, /<b>Situationsplan<\/b><span class="tag tag-ok">/)
  assert.match(page, /Du mangler 1 papir til mødet/)
  const button = /name="fjern" value="(situationsplan:[^"]+)"/.exec(page)![1]!
  await post(here, `${at}/tegninger`, { fjern: button })
  assert.doesNotMatch((await here.get(`${at}/tegninger`)).body, /plan æ\.pdf/)
  const refused = await here.send(
    'POST',
    'klitby.example',
    `${at}/tegninger`,
    withFile('situationsplan', 'virus.exe', 'MZ\x90'),
  )
  assert.equal(refused.statusCode, 422)
  assert.match(complaintsOn(refused.body)[0]!, /Vi kan ikke tage imod »virus\.exe«/)
})

function withFile(field: string, name: string, content: string) {
  const line = '----linje'
  const payload = `--${line}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${content}\r\n--${line}--\r\n`
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${line}` } }
}

test('what is typed is kept while it is typed, right or wrong, and found again on another device', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await begin(here, 'byggemoede')
  const kept = await here.post(`${at}/hvad?gem=1`, { areal: 'måske 3' }, undefined, {
    'x-autosave': '1',
    accept: 'application/json',
  })
  assert.deepEqual([kept.statusCode, kept.json()], [200, { gemt: '10.00' }])
  assert.equal(await post(here, `${at}/hvad`, { areal: 'måske 38', gem: 'luk' }), '/mit')
  // Another session of the same person.
  here.as(citizen(alma))
  const drafts = await here.get('/mit/kladder')
  assert.match(drafts.body, new RegExp(`href="${at}"`))
  assert.match((await here.get('/selvbetjening/byggemoede/begynd')).body, /Du er i gang/)
  const resumed = await here.get(at)
  assert.equal(resumed.headers.location, `${at}/hvad`)
  assert.match((await here.get(`${at}/hvad`)).body, /value="måske 38"/)
  await post(here, `${at}/slet`, {})
  assert.equal(await here.read((tx) => draftById(tx, idOf(at))), undefined)
})

const register = async () => ({
  name: 'Alma Rigtig Testesen',
  protected: false,
  address: {
    text: 'Klitvej 14',
    postalCode: '2690',
    city: 'Karlslunde',
    municipalityCode: '0253',
    id: '0253-0149-14',
  },
})

test('what CPR knows stands there already, and one who says it is wrong goes on; the case shows both', async () => {
  let asked = 0
  await using here = await town({ register: async () => (asked++, register()) })
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  assert.match((await here.get(`${at}/hvor`)).body, /value="Klitvej 14, 2690 Karlslunde"/)
  const done = await fillMeeting(here, {
    'person-rigtigt': 'nej',
    'person-navn': 'Alma Ny',
    'person-adresse': 'Nyvej 1',
  })
  const page = await here.get(`${done}/kontakt`)
  assert.match(page.body, /Fra CPR/)
  assert.match(page.body, /Alma Rigtig Testesen/)
  assert.equal(asked, 2)
  await post(here, `${done}/send`, {})
  const { summary } = await here.read((tx) => caseById(tx, idOf(done)))
  assert.equal(summary.find(({ label }) => label === 'Navn og adresse')?.value, 'Alma Ny\nNyvej 1')
  assert.match(
    summary.find(({ label }) => label === 'Uenig med registret')!.value,
    /Registret siger: Alma Rigtig Testesen, Klitvej 14/,
  )
})

test('a register that is down or silent stops nobody: one writes oneself, and is told so calmly', async () => {
  for (const broken of [
    async () => Promise.reject(new Error('down')),
    () => new Promise<never>(() => {}),
  ]) {
    await using here = await town({ register: broken })
    await furnish(here)
    const at = await fillMeeting(here, { 'person-navn': 'Alma Selv' })
    const page = await here.get(`${at}/kontakt`)
    assert.match(page.body, /Vi kan ikke hente dine oplysninger lige nu/)
    assert.match(page.body, /value="Alma Selv"/)
    await post(here, `${at}/send`, {})
  }
})

test('a protected name and address are neither shown nor repeated in what is sent', async () => {
  await using here = await town({
    register: async () => ({ ...(await register()), protected: true }),
  })
  await furnish(here)
  const hidden = await here.write((tx) =>
    addParty(tx, here.keys, {
      kind: 'person',
      name: 'Hemmelig Testesen',
      protected: true,
      cpr: '6303031234',
    }),
  )
  const actor = citizen(hidden, 'Hemmelig Testesen') as any
  here.as({
    ...actor,
    person: { ...actor.person, protected: true },
    behalf: { ...actor.behalf, protected: true },
  })
  const at = await fillMeeting(here)
  const page = (await here.get(`${at}/kontakt`)).body
  assert.match(page, /Dit navn og din adresse er beskyttet/)
  assert.doesNotMatch(page, /Alma Rigtig|Klitvej 14/)
  const receipt = await here.get(await post(here, `${at}/send`, {}))
  assert.doesNotMatch(receipt.body, /Hemmelig|Alma Rigtig|Klitvej 14/)
  const { summary } = await here.read((tx) => caseById(tx, idOf(at)))
  assert.doesNotMatch(JSON.stringify(summary), /Hemmelig|Alma Rigtig|Klitvej 14/)
})

const data = new URL('../../../../../shared/data/', import.meta.url)

test(
  'every text field takes hostile strings, shows them as typed, and never fails',
  { skip: !existsSync(data) && 'the naughty strings are not here' },
  async () => {
    await using here = await town()
    await furnish(here)
    const naughty: string[] = JSON.parse(readFileSync(new URL('blns.json', data), 'utf8'))
    const files = readdirSync(new URL('payloads/', data))
    const payloads = files.flatMap((file) =>
      readFileSync(new URL(`payloads/${file}`, data), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
    const strings = [...naughty, ...payloads.filter((_, index) => index % 25 === 0)].filter(
      (text) => text.trim(),
    )
    const at = await begin(here, 'byggemoede')
    await post(here, `${at}/hvad`, { bygning: 'andet', areal: '38' })
    for (const text of strings) {
      const field = text.length % 2 ? ['beskriv', 'beskrivelse'] : ['hvad', 'areal']
      const fields: Record<string, string> =
        field[0] === 'hvad' ? { bygning: 'andet', areal: text } : { beskrivelse: text }
      const answer = await here.post(`${at}/${field[0]}`, fields)
      assert.ok(
        answer.statusCode === 303 || answer.statusCode === 422,
        `${answer.statusCode} for ${JSON.stringify(text)}`,
      )
      const shown = (await here.get(`${at}/${field[0]}`)).body
      const pattern =
        field[0] === 'hvad'
          ? /id="areal" name="areal"[^>]*? value="([^"]*)"/
          : /name="beskrivelse"[^>]*>([^<]*)<\/textarea>/
      const expected = text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()
      const inFrame = pattern.exec(shown)?.[1] ?? ''
      assert.equal(unescape(inFrame).replace(/^\n/, ''), expected.replace(/^\n/, ''))
      if (field[0] === 'hvad') await post(here, `${at}/hvad`, { bygning: 'andet', areal: '38' })
    }
  },
)

test('addresses that no draft of ours could have are not there', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  for (const path of [
    '/selvbetjening/byggemoede/x/hvad',
    '/selvbetjening/findes-ikke',
    `${at}/findes-ikke`,
    '/kvittering/x',
    '/kvittering/00000000-0000-4000-8000-000000000000',
  ]) {
    assert.equal((await here.get(path)).statusCode, 404, path)
  }
})

test('whoever is logged in is warned before the session ends, on every step and on the summary', async () => {
  const person = { kind: 'person' as const, name: 'Alma', menu: [] }
  const now = new Date('2026-11-23T09:00:00Z')
  const sessionEndsAt = new Date(+now + 1_800_000)
  await using here = await town({ now, viewer: async () => ({ ...person, sessionEndsAt }) })
  await furnish(here)
  const at = await fillMeeting(here)
  for (const page of ['hvad', 'tjek'])
    assert.match((await here.get(`${at}/${page}`)).body, /<dialog[^>]* data-left="1800000"/)
  here.as({ kind: 'nobody' })
  const open = await begin(here, 'hul-i-vejen')
  assert.doesNotMatch((await here.get(`${open}/hvad`)).body, /<dialog/)
})
