import type { Town } from '../../../test/town.ts'
import { citizen } from '../../../test/town.ts'
import { importAddresses, readAddressCsv } from '../addresses/index.ts'
import { setUpBookingDemo } from '../booking/demo.ts'
import { addParty } from '../identity/index.ts'
import { setUpServicesDemo } from './demo.ts'

export const addressCsv = `vejnavn,husnr,postnr,postdistrikt,kommunekode,vejkode
Klitvej,12,2690,Karlslunde,253,149
Klitvej,12A,2690,Karlslunde,253,149
Klitvej,14,2690,Karlslunde,253,149`

/** Services, times and addresses, and somebody who has logged in. */
export async function furnish(here: Town) {
  await importAddresses(here.ownerDb, readAddressCsv(addressCsv))
  const person = (name: string, cpr: string) =>
    here.write((tx) =>
      addParty(tx, here.keys, {
        kind: 'person',
        name,
        cpr,
        email: 'alma@example.org',
        phone: '12345678',
      }),
    )
  await here.write(async (tx) => {
    await setUpServicesDemo(tx, here.clock.now)
    await setUpBookingDemo(tx)
  })
  const alma = await person('Alma Testesen', '6101011234')
  const other = await person('Bo Testesen', '6202021234')
  here.as(citizen(alma))
  return { alma, other }
}

export type Fields = Record<string, string | string[]>

/** Begins a form of a service anew. Returns the base of its addresses. */
export const begin = async (here: Town, slug: string): Promise<string> =>
  (await beginWith(here, slug)).at

/** The same for somebody who has not logged in, with the cookie that the form is theirs by. */
export async function beginUnknown(here: Town, slug: string) {
  here.as({ kind: 'nobody' })
  const { at, headers } = await beginWith(here, slug)
  return { at, as: { cookie: String(headers['set-cookie']).split(';')[0]! } }
}

async function beginWith(here: Town, slug: string) {
  const { headers, statusCode } = await here.get(`/selvbetjening/${slug}/begynd?ny=1`)
  if (statusCode !== 303) throw new Error(`begynd answered ${statusCode}`)
  return { at: headers.location!.slice(0, headers.location!.lastIndexOf('/')), headers }
}

/** A building meeting answered up to the summary. Returns the base of the draft's addresses. */
export async function fillMeeting(here: Town, more: Fields = {}): Promise<string> {
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  await post(here, `${at}/hvor`, { sted: 'Klitvej 12', taetPaaSkel: 'nej' })
  await post(here, `${at}/tegninger`, {})
  await post(here, `${at}/hvordan`, { moedeform: 'office', spoergsmaal: '' })
  const [time] = timesOn((await here.get(`${at}/hvornaar`)).body)
  await post(here, `${at}/hvornaar`, { tid: time! })
  const contact = {
    'kontakt-telefon': '12 34 56 78',
    'kontakt-email': 'alma@example.org',
    'kontakt-sms': 'ja',
  }
  await post(here, `${at}/kontakt`, {
    'person-rigtigt': 'ja',
    'person-navn': 'Alma Testesen',
    ...contact,
    ...more,
  })
  return at
}

export const timesOn = (body: string) =>
  [...body.matchAll(/name="tid" value="([^"]+)"/g)].map(([, value]) => value!)

/** Answers one page, and fails with what it complained of when it was not taken. */
export async function post(here: Town, path: string, fields: Fields): Promise<string> {
  const { statusCode, headers, body } = await here.post(path, fields)
  if (statusCode !== 303)
    throw new Error(`${path} answered ${statusCode}: ${complaintsOn(body).join('; ')}`)
  return headers.location!
}

export const complaintsOn = (body: string) =>
  [
    ...(/class="error-summary".*?<\/ul>/s.exec(body)?.[0] ?? '').matchAll(
      /<a href="#[^"]*">([^<]*)</g,
    ),
  ].map(([, words]) => words!)

/** The id of a draft, which is its case’s too, from the base of its addresses. */
export const idOf = (at: string) => at.split('/').at(-1)!

/** A form with one file in it, as a browser sends it. */
export function withFile(field: string, name: string, content: string) {
  const line = '----linje'
  const payload = `--${line}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${content}\r\n--${line}--\r\n`
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${line}` } }
}
