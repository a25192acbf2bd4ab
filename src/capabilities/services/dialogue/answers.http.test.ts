import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town } from '../../../../test/town.ts'
import { draftById } from '../store/drafts.ts'
import {
  begin,
  beginUnknown,
  complaintsOn,
  furnish,
  idOf,
  post,
  withFile,
} from '../walker.test.support.ts'

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

test('who has not logged in sends the first page while it keeps itself, and it is one form with all that was typed', async () => {
  await using here = await town()
  await furnish(here)
  const { at, as } = await beginUnknown(here, 'hul-i-vejen')
  const answers = await Promise.all([
    here.post(`${at}/hvad?gem=1`, { hvad: 'hul' }, undefined, as),
    here.post(`${at}/hvad`, { hvad: 'hul', farligt: 'nej' }, undefined, as),
  ])
  for (const { headers } of answers) assert.equal(headers['set-cookie'], undefined)
  assert.equal(answers[1]!.headers.location, `${at}/hvor`)
  assert.equal((await here.get(`${at}/hvor`, undefined, as)).statusCode, 200)
  assert.match((await here.get(`${at}/hvad`, undefined, as)).body, /value="hul"[^>]* checked/)
})
