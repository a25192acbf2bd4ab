import { getJson } from './http.ts'

/** An address as people chose it: `Fyrvej 2, 2699 Klitby Strand`. */
export type Wanted = { text: string; municipalityCode: string }

type Answer = { status?: string; fund?: { type?: string; id?: string; titel?: string }[] }

/** DAR's id of the access address, by Adressevælger; undefined when it does not have exactly this one. */
export async function findHouseNumber(
  { url, token }: { url: string; token: string },
  { text, municipalityCode }: Wanted,
  signal: AbortSignal,
): Promise<string | undefined> {
  const address = new URL(`${url.replace(/\/$/, '')}/husnumre/soeg`)
  const asked = {
    tekst: text,
    kommuneKode: municipalityCode.padStart(4, '0'),
    maksimum: '10',
    token,
  }
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
  const { status, fund = [] } = (await getJson('Adressevælger', address, { signal })) as Answer
  if (status !== 'ok') throw new Error('Adressevælger did not understand')
  const same = fund.filter(
    ({ type, titel }) => type === 'husnummer' && plain(titel) === plain(text),
  )
  return same.length === 1 ? same[0]!.id : undefined
}

const plain = (text = '') =>
  text
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim()
