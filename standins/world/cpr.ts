import { randomUUID } from 'node:crypto'
import type { Town } from '../people.ts'
import { personLookup } from './cpr-person.ts'
import { underFault, type Faults } from './faults.ts'
import type { Answer, Asked } from './http.ts'
import { child, readXml, writeXml } from './xml.ts'

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const service = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/'
const authority = 'http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/'
const pnrSpace = 'http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/'
const faultSpace = 'http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/'

export const cprPath = '/service/CPR/PersonBaseDataExtended/5'

/** SF1520 PersonBaseDataExtended 5: one SOAP 1.1 operation, PersonLookup. */
export function cprService(asked: Asked, town: Town, faults: Faults): Answer | Promise<Answer> {
  if (asked.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
  const failed = fault('Server', 'Internal error')
  return underFault(faults.cpr, faults.slowMs, failed, () => lookup(asked, town))
}

function lookup(asked: Asked, town: Town): Answer {
  if (!asked.headers['content-type']?.startsWith('text/xml')) return { status: 415 }
  const action = String(asked.headers.soapaction ?? '').replaceAll('"', '')
  if (action !== '' && action !== `${service}PersonLookup`) {
    return fault('Client', `The given SOAPAction ${action} does not match an operation.`)
  }
  const envelope = readXml(asked.body.toString('utf8'))
  if (envelope?.ns !== soap || envelope.name !== 'Envelope') {
    return fault('Client', 'The message is not a SOAP 1.1 envelope.')
  }
  const request = child(child(envelope, soap, 'Body'), service, 'PersonLookupRequest')
  if (!request) return fault('Client', `PersonLookupRequest of ${service} is missing.`)
  const context = child(request, authority, 'AuthorityContext')
  if (!context) return fault('Server', securityText())
  const cvr = child(context, authority, 'MunicipalityCVR')?.text ?? ''
  if (!/^\d{8}$/.test(cvr)) return fault('Client', 'MunicipalityCVR is not valid.')
  if (request.children.at(-1)?.name !== 'PNR')
    return fault('Client', 'PNR must be the last element.')
  const pnr = child(request, pnrSpace, 'PNR')?.text ?? ''
  if (pnr.length > 10) return fault('Client', 'PNR is longer than 10 characters.')

  const person = personLookup(pnr, town, new Date())
  if (!person) return platformFault('CPR-1', 'PNR not found')
  const body = `<PersonLookupResponse xmlns="${service}">${writeXml(person)}</PersonLookupResponse>`
  return wrap(200, body)
}

const wrap = (status: number, body: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/xml; charset=utf-8' },
  body:
    `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${soap}">` +
    `<soap:Body>${body}</soap:Body></soap:Envelope>`,
})

const faultBody = (code: string, text: string, detail = '') =>
  `<soap:Fault>${writeXml([
    ['faultcode', `soap:${code}`],
    ['faultstring', text],
  ])}${detail}</soap:Fault>`

const fault = (code: 'Client' | 'Server', text: string) => wrap(500, faultBody(code, text))

function platformFault(code: string, text: string): Answer {
  const errors = writeXml([
    [
      'ErrorList',
      [
        [
          'Error',
          [
            ['ErrorCode', code],
            ['ErrorText', text],
          ],
        ],
      ],
    ],
  ])
  const detail = `<detail><ServiceplatformFault xmlns="${faultSpace}">${errors}</ServiceplatformFault></detail>`
  return wrap(500, faultBody('Server', text, detail))
}

const securityText = () =>
  [
    'Security model for the called operation was not provided. The following are supported: [KombitToken, AuthorityContext]',
    'For further information contact Serviceplatformen Helpdesk and inform:',
    `  CallUUID: ${randomUUID()}`,
    `  Received: ${new Date().toISOString()}`,
  ].join('\n')
