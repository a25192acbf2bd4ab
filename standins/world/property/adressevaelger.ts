import { json, type Answer, type Asked } from '../http.ts'
import type { Estate } from './estate.ts'
import { words } from './registers.ts'

/** The token that everybody uses until there is user management. */
export const token = 'adressevaelger123'

/** Adressevælger's search among access addresses: `GET /husnumre/soeg?tekst=…&kommuneKode=0253&maksimum=10&token=…`. */
export function adressevaelger({ method, query }: Asked, estates: Estate[]): Answer {
  if (method !== 'GET') return { status: 405, headers: { Allow: 'GET' } }
  if (query.get('token') !== token) return problem(401, 'Token mangler eller er forkert.')
  const wanted = query.get('tekst') ?? ''
  if (wanted.length < 2) return problem(400, 'tekst skal være på mindst to tegn.')
  const municipality = query.get('kommuneKode')
  if (municipality && !/^\d{4}$/.test(municipality))
    return problem(400, 'kommuneKode er fire cifre.')
  const most = Number(query.get('maksimum') ?? 10)
  const found = estates.filter(
    (estate) =>
      (!municipality || estate.address.kommunekode === municipality) &&
      plain(words(estate)).startsWith(plain(wanted)),
  )
  return json(200, {
    status: 'ok',
    fund: found.slice(0, most).map((estate) => ({
      type: 'husnummer',
      id: estate.houseNumberId,
      titel: words(estate),
      husnummerId: estate.houseNumberId,
      vejnavn: estate.address.vejnavn,
      postnr: estate.address.postnr,
      postdistrikt: estate.address.postdistrikt,
    })),
  })
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim()

const problem = (status: number, beskrivelse: string) =>
  json(status, { status: 'fejl', beskrivelse })
