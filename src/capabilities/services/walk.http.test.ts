import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import { importAddresses, readAddressCsv } from '../addresses/index.ts'
import { addParty } from '../identity/index.ts'
import { setUpServicesDemo } from './demo.ts'
import { setUpBookingDemo } from '../booking/demo.ts'

test('try', async () => {
  await using here = await town({ log: process.stderr, register: async () => ({ name: "Alma Testesen", protected: false, address: { text: "Klitvej 12", postalCode: "2690", city: "Karlslunde", municipalityCode: "0253" } }) })
  await importAddresses(here.ownerDb, readAddressCsv('vejnavn,husnr,postnr,postdistrikt,kommunekode,vejkode\nKlitvej,12,2690,Karlslunde,253,149\nKlitvej,12A,2690,Karlslunde,253,149'))
  const partyId = await here.write(async (tx) => {
    await setUpServicesDemo(tx, here.clock.now)
    await setUpBookingDemo(tx)
    return addParty(tx, here.keys, { kind: 'person', name: 'Alma Testesen', cpr: '6101011234', email: 'alma@example.dk', phone: '12345678' })
  })
  here.as(citizen(partyId))
  console.log((await here.get('/selvbetjening')).statusCode)
  const start = await here.get('/selvbetjening/byggemoede')
  console.log(start.statusCode, start.body.length)
  const begin = await here.get('/selvbetjening/byggemoede/begynd')
  console.log(begin.statusCode, begin.headers.location)
  let at = begin.headers.location!
  const base = at.slice(0, at.lastIndexOf('/'))
  const go = async (page: string, form: Record<string, string | string[]>) => {
    const shown = await here.get(`${base}/${page}`)
    console.log('GET', page, shown.statusCode, shown.headers.location ?? shown.body.match(/<h1>.*?<\/h1>/)?.[0])
    const sent = await here.post(`${base}/${page}`, form)
    console.log('POST', page, sent.statusCode, sent.headers.location ?? sent.body.match(/error-summary.*?<\/ul>/)?.[0])
    return { shown, sent }
  }
  await go('hvad', { bygning: 'x', areal: '3a' })
  await go('hvad', { bygning: 'carport', areal: '38' })
  await go('hvor', { sted: 'Klitvej 12', taetPaaSkel: 'nej' })
  await go('tegninger', {})
  await go('hvordan', { moedeform: 'office', spoergsmaal: '' })
  const { shown } = await go('hvornaar', { tid: '' })
  const value = shown.body.match(/name="tid" value="([^"]+)"/)?.[1]!
  console.log(value)
  await go('hvornaar', { tid: value })
  await go('kontakt', { "person-rigtigt": "ja", 'kontakt-telefon': '12 34 56 78', 'kontakt-sms': 'ja', 'kontakt-email': 'a@b.dk' })
  const check = await here.get(`${base}/tjek`)
  console.log(check.statusCode, check.headers.location)
  const sent = await here.post(`${base}/send`)
  console.log(sent.statusCode, sent.headers.location)
  await here.work()
  const receipt = await here.get(sent.headers.location!)
  console.log(receipt.statusCode, receipt.body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 2500))
  console.log(here.sent.mails.map((m) => m.text))
})
