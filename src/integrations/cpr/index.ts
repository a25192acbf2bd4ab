import { XMLBuilder, XMLParser } from 'fast-xml-parser'

/** Where SF1520 answers, and the CVR of the authority we ask for. */
export type CprSettings = { url: string; municipalityCvr: string }

export type CprPerson = {
  name: string
  /** Name and address are not shown to others (adressebeskyttelse). */
  protected: boolean
  address?: { text: string; postalCode: string; city: string; municipalityCode: string; id?: string }
}

/** Milliseconds before the register counts as away. */
const patience = 4000
const path = '/service/CPR/PersonBaseDataExtended/5'
const space = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/'

/**
 * The population register by Serviceplatformen's SF1520, PersonBaseDataExtended v5 (SOAP 1.1). Unknown numbers are
 * undefined. Throws when the register does not answer; no error holds the number asked for.
 */
export function cprRegister(settings: CprSettings) {
  const person = async (cpr: string): Promise<CprPerson | undefined> => {
    const record = await lookUp(settings, cpr)
    if (!record) return undefined
    const current = textOf(record, 'persondata', 'gaeldendePersonnummer')
    // The number has been changed: what is current stands under the new one.
    if (current && current !== cpr) return personOf((await lookUp(settings, current)) ?? record)
    return personOf(record)
  }

  /** Children under 18 whose custody the person has. Custody is told by the child's own record. */
  const children = async (cpr: string) => {
    const record = await lookUp(settings, cpr)
    const numbers = listOf(record?.relationer as Element, 'barn').map((child) => String(child.personnummer ?? ''))
    const found = await Promise.all(
      numbers.filter(Boolean).map(async (number) => {
        const child = await lookUp(settings, number)
        if (!child || Number(textOf(child, 'persondata', 'alder')) >= 18) return []
        const custody = listOf(child.relationer as Element, 'foraeldremyndighed')
        if (!custody.some((one) => String(one.relationPersonnummer) === cpr)) return []
        const { name, protected: hidden } = personOf(child)
        return [{ cpr: number, name, protected: hidden }]
      }),
    )
    return found.flat()
  }

  return { person, children }
}

type Element = { [name: string]: unknown }

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true })
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' })

async function lookUp({ url, municipalityCvr }: CprSettings, cpr: string): Promise<Element | undefined> {
  const body = builder.build({
    'soap:Envelope': {
      '@xmlns:soap': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soap:Body': {
        PersonLookupRequest: {
          '@xmlns': space,
          'aut:AuthorityContext': {
            '@xmlns:aut': 'http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/',
            'aut:MunicipalityCVR': municipalityCvr,
          },
          'cpr:PNR': { '@xmlns:cpr': 'http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/', '#text': cpr },
        },
      },
    },
  })
  const response = await fetch(url.replace(/\/$/, '') + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${space}PersonLookup"` },
    signal: AbortSignal.timeout(patience),
  }).catch((error: Error) => {
    throw new Error(`CPR does not answer: ${error.name}`)
  })
  const text = await response.text()
  if (text.includes('PNR not found')) return undefined
  const answer = under(parser.parse(text) as Element, 'Envelope', 'Body', 'PersonLookupResponse')
  if (!response.ok || !answer) throw new Error(`CPR answered ${response.status} without a person`)
  return answer
}

const under = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => at?.[name] as Element | undefined, element)

const textOf = (element: Element, ...names: string[]): string | undefined => {
  const found = under(element, ...names) as unknown
  return found === undefined || typeof found === 'object' ? undefined : String(found)
}

const listOf = (element: Element | undefined, name: string): Element[] =>
  [element?.[name] ?? []].flat().filter((one): one is Element => typeof one === 'object' && one !== null)

function personOf(record: Element): CprPerson {
  const name = under(record, 'persondata', 'navn') ?? {}
  const parts = ['fornavn', 'mellemnavn', 'efternavn'].map((part) => textOf(name, part))
  const address = addressOf(under(record, 'adresse', 'aktuelAdresse'))
  return {
    name: textOf(name, 'personadresseringsnavn') ?? parts.filter(Boolean).join(' '),
    protected: textOf(record, 'persondata', 'adressebeskyttelse', 'beskyttet') === 'true',
    ...(address && { address }),
  }
}

/** House numbers and doors come with leading zeros, codes without theirs. */
function addressOf(found: Element | undefined): CprPerson['address'] {
  const street = found && textOf(found, 'vejnavn')
  if (!found || !street) return undefined
  const plain = (name: string) => textOf(found, name)?.replace(/^0+(?=.)/, '') ?? ''
  const postalCode = (textOf(found, 'postnummer') ?? '').padStart(4, '0')
  const city = textOf(found, 'postdistrikt') ?? ''
  const [floor, door] = [plain('etage'), plain('sidedoer')]
  const where = floor ? `, ${floor}.${door ? ` ${door}` : ''}` : ''
  const id = textOf(found, 'AdresseUUID')
  return {
    text: `${street} ${plain('husnummer')}${where}, ${postalCode} ${city}`,
    postalCode,
    city,
    municipalityCode: (textOf(found, 'kommunekode') ?? '').padStart(4, '0'),
    ...(id && { id }),
  }
}
