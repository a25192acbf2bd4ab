import { envelope, type Found, readAnswer } from './messages.ts'
import { isDead, personFrom } from './person.ts'

type Config = { url: string; municipalityCvr: string }

/**
 * The population register through Serviceplatformen's SF1520 PersonBaseDataExtended 5 (SOAP 1.1) at `url`. `patience` is
 * milliseconds for one look-up. Throws when the register does not answer; no error holds a number or a name.
 */
export function cprRegister({ url, municipalityCvr }: Config, { patience = 8_000 } = {}) {
  const address = new URL('/service/CPR/PersonBaseDataExtended/5', url)

  async function ask(cpr: string): Promise<Found | undefined> {
    if (!/^\d{10}$/.test(cpr)) return undefined
    const { status, text } = await post(address, envelope(cpr, municipalityCvr), patience)
    return readAnswer(status, text)
  }

  /** By the number somebody has now, when they were given another. */
  async function lookUp(cpr: string): Promise<Found | undefined> {
    const found = await ask(cpr)
    const current = found?.persondata?.gaeldendePersonnummer
    return found && current && current !== cpr ? ((await ask(current)) ?? found) : found
  }

  return {
    /** Name, protection and address; undefined when the register does not know the number. */
    person: async (cpr: string) => {
      const found = await lookUp(cpr)
      return found && personFrom(found)
    },

    /** The children somebody has custody of, which only each child's own record tells. */
    children: async (cpr: string) => {
      const parent = await lookUp(cpr)
      const numbers = (parent?.relationer?.barn ?? []).map(({ personnummer }) => personnummer)
      const own = parent?.persondata?.personnummer ?? cpr
      const children = await Promise.all(
        numbers.map(async (number) => {
          const child = number ? await lookUp(number) : undefined
          if (!number || !child || isDead(child) || !hasCustody(child, [cpr, own])) return undefined
          const { name, protected: isProtected } = personFrom(child)
          return { cpr: child.persondata?.personnummer ?? number, name, protected: isProtected }
        }),
      )
      return children.filter((child) => child !== undefined)
    },
  }
}

// Who holds custody (forældremyndighed): 3 the mother, 4 the father, otherwise somebody named by number.
function hasCustody({ relationer }: Found, parent: string[]): boolean {
  const is = (number: string | undefined) => number !== undefined && parent.includes(number)
  return (relationer?.foraeldremyndighed ?? []).some(
    ({ foraeldremyndighedtype, relationPersonnummer }) => {
      if (foraeldremyndighedtype === '3') return is(relationer?.mor?.personnummer)
      if (foraeldremyndighedtype === '4') return is(relationer?.far?.personnummer)
      return is(relationPersonnummer)
    },
  )
}

async function post(address: URL, body: string, patience: number) {
  const answer = fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).then(async (response) => ({ status: response.status, text: await response.text() }))
  // Not the error itself: what it holds of the request may be shown or logged.
  return answer.catch((error: Error & { cause?: { code?: string } }) => {
    throw new Error(`CPR does not answer: ${error.cause?.code ?? error.name}`)
  })
}
