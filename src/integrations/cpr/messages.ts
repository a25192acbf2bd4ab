import { XMLParser, XMLValidator } from 'fast-xml-parser'

const service = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/'

type Related = { personnummer?: string }

/** What a look-up found, in the register's own words; every part of it may be missing. Codes and numbers are text. */
export type Found = {
  persondata?: {
    personnummer?: string
    gaeldendePersonnummer?: string
    navn?: {
      personadresseringsnavn?: string
      fornavn?: string
      mellemnavn?: string
      efternavn?: string
    }
    foedselsdato?: { dato?: string }
    antalBoernUnder18?: string
    civilstand?: string | { civilstand?: string }
    status?: string | { status?: string }
    adressebeskyttelse?: { beskyttet?: string }
  }
  adresse?: { aktuelAdresse?: FoundAddress }
  relationer?: {
    barn?: Related[]
    mor?: Related
    far?: Related
    foraeldremyndighed?: { foraeldremyndighedtype?: string; relationPersonnummer?: string }[]
  }
}

export type FoundAddress = {
  kommunekode?: string
  vejnavn?: string
  husnummer?: string
  etage?: string
  sidedoer?: string
  standardadresse?: string
  conavn?: string
  postnummer?: string
  postdistrikt?: string
  AdresseUUID?: string
}

/** The request. Both numbers are digits, so that nothing in them can be markup. */
export function envelope(cpr: string, municipalityCvr: string): string {
  if (!/^\d{8}$/.test(municipalityCvr)) throw new Error('CPR_MUNICIPALITY_CVR is not a CVR number')
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>` +
    `<PersonLookupRequest xmlns="${service}"` +
    ` xmlns:aut="http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/"` +
    ` xmlns:cpr="http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/">` +
    `<aut:AuthorityContext><aut:MunicipalityCVR>${municipalityCvr}</aut:MunicipalityCVR></aut:AuthorityContext>` +
    `<cpr:PNR>${cpr}</cpr:PNR></PersonLookupRequest></soap:Body></soap:Envelope>`
  )
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  // Without it, &#39; and its like would stay as they are written.
  htmlEntities: true,
  // Leading zeros are part of codes and numbers.
  parseTagValue: false,
  isArray: (name) => name === 'barn' || name === 'foraeldremyndighed',
})

/** Reads an answer: what was found, undefined for an unknown number, or throws without saying whom it was about. */
export function readAnswer(status: number, text: string): Found | undefined {
  // A document type could name entities and files; the register never sends one.
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) {
    throw new Error(`CPR answered ${status} with something that is not XML`)
  }
  const body = parser.parse(text).Envelope?.Body
  if (body?.Fault !== undefined) {
    if (/PNR not found/i.test(JSON.stringify(body.Fault))) return undefined
    throw new Error(`CPR answered ${status} with a fault`)
  }
  const found = body?.PersonLookupResponse
  if (status !== 200 || found === undefined)
    throw new Error(`CPR answered ${status} without a person`)
  // An empty element is read as an empty text.
  return found === '' ? undefined : found
}
