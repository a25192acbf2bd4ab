import type { Ask, Node } from './datafordeler.ts'

/** The main uses of byg021, as far as services ask about them. */
const uses: Record<string, string> = {
  110: 'farm',
  120: 'house',
  121: 'terraced',
  122: 'terraced',
  130: 'terraced',
  131: 'terraced',
  132: 'terraced',
  140: 'flats',
  150: 'flats',
  510: 'holiday-home',
  540: 'holiday-home',
  910: 'garage',
  920: 'carport',
  930: 'shed',
  940: 'greenhouse',
  950: 'canopy',
  960: 'conservatory',
}

/** What stands on the address (BBR). Torn down and mistaken buildings are not counted. */
export async function buildingsFrom(ask: Ask, houseNumber: string) {
  const found = await ask('BBR/v3', 'BBR_Bygning', { husnummer: { eq: houseNumber } }, [
    'byg021BygningensAnvendelse',
    'byg026Opfoerelsesaar',
    'byg038SamletBygningsareal',
    'byg041BebyggetAreal',
    'byg054AntalEtager',
    'byg070Fredning',
    'status',
  ])
  return found
    .filter(({ status }) => !retired.has(String(status)))
    .map((row) => ({
      use: uses[String(row.byg021BygningensAnvendelse)] ?? 'other',
      footprint: numberOf(row.byg041BebyggetAreal),
      area: numberOf(row.byg038SamletBygningsareal),
      floors: numberOf(row.byg054AntalEtager),
      year: numberOf(row.byg026Opfoerelsesaar),
      listed: ![null, undefined, '', '0'].includes(row.byg070Fredning as string | null),
    }))
}

/** BBR's life cycle: 4 never built, 10 history, 11 a mistake. */
const retired = new Set(['4', '10', '11'])

/** The whole property that the parcel belongs to (Matriklen); areas are m², roads not counted. */
export async function plotFrom(ask: Ask, parcelId: unknown) {
  const [parcel] = await parcels(ask, 'id_lokalId', parcelId)
  if (!parcel) throw new Error('Matriklen does not know the parcel')
  const whole = parcel.samletFastEjendomLokalId
    ? await parcels(ask, 'samletFastEjendomLokalId', parcel.samletFastEjendomLokalId)
    : [parcel]
  const any = (field: string) => whole.some((one) => covers(one[field]))
  const area = (one: Node) => (numberOf(one.registreretAreal) ?? 0) - (numberOf(one.vejareal) ?? 0)
  return {
    parcels: whole.map(({ matrikelnummer }) => String(matrikelnummer)),
    area: whole.reduce((sum, one) => sum + area(one), 0),
    shore: any('strandbeskyttelse_omfang'),
    dunes: any('klitfredning_omfang'),
    forestReserve: any('fredskov_omfang'),
  }
}

const parcels = (ask: Ask, by: string, id: unknown) =>
  ask('MAT/v2', 'MAT_Jordstykke', { [by]: { eq: id } }, [
    'matrikelnummer',
    'samletFastEjendomLokalId',
    'registreretAreal',
    'vejareal',
    'strandbeskyttelse_omfang',
    'klitfredning_omfang',
    'fredskov_omfang',
  ])

/** An extent is empty, or says there is none, where the rule does not reach. */
const covers = (extent: unknown) =>
  typeof extent === 'string' && !/^(ingen.*)?$/i.test(extent.trim())

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
