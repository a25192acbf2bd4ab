import type { Found, FoundAddress } from './messages.ts'

/** Whether the register has them as dead (status 90). */
export function isDead({ persondata }: Found): boolean {
  const status = persondata?.status
  return (typeof status === 'string' ? status : status?.status) === '90'
}

/** A person as the rest of the house knows them. */
export function personFrom(found: Found) {
  const { navn, adressebeskyttelse } = found.persondata ?? {}
  const name =
    navn?.personadresseringsnavn ||
    [navn?.fornavn, navn?.mellemnavn, navn?.efternavn].filter(Boolean).join(' ')
  const address = isDead(found) ? undefined : addressFrom(found.adresse?.aktuelAdresse)
  return {
    name,
    protected: adressebeskyttelse?.beskyttet === 'true',
    ...(address && { address }),
    ...about(found),
  }
}

/** Birth, children below 18 and marriage (G married, P registered partnership), as far as the record says. */
function about({ persondata }: Found) {
  const born = persondata?.foedselsdato?.dato
  const children = persondata?.antalBoernUnder18
  const given = persondata?.civilstand
  const status = typeof given === 'string' ? given : given?.civilstand
  return {
    ...(born && /^\d{4}-\d\d-\d\d$/.test(born) && { born }),
    ...(children && /^\d+$/.test(children) && { children: Number(children) }),
    ...(status && { married: status === 'G' || status === 'P' }),
  }
}

const bare = (text: string | undefined) => text?.trim().replace(/^0+/, '') ?? ''

/** An address as people write it: `c/o Bo Ek, Åvej 2A, 1. tv`. Undefined without a road and a post code. */
function addressFrom(found: FoundAddress | undefined) {
  const { vejnavn, postnummer = '', postdistrikt = '', kommunekode = '', AdresseUUID } = found ?? {}
  const house = bare(found?.husnummer)
  const road = vejnavn ? `${vejnavn} ${house}`.trim() : found?.standardadresse
  if (!road || !postnummer) return undefined
  const floor = bare(found?.etage).toLowerCase()
  const door = bare(found?.sidedoer).toLowerCase()
  const within = [floor && `${floor}.`, door].filter(Boolean).join(' ')
  const careOf = found?.conavn?.trim().replace(/^c\/o\s*/i, '')
  return {
    text: [careOf && `c/o ${careOf}`, road, within].filter(Boolean).join(', '),
    postalCode: postnummer.padStart(4, '0'),
    city: postdistrikt,
    municipalityCode: kommunekode.padStart(4, '0'),
    ...(AdresseUUID && { id: AdresseUUID }),
  }
}
