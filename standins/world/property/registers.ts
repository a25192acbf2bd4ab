import type { Estate } from './estate.ts'

export type Row = Record<string, unknown>
type Register = {
  versions: string[]
  entities: Record<string, { rows(estate: Estate): Row[]; example: Row }>
}

const text = ''
const entity = (example: Row, rows: (estate: Estate) => Row[]) => ({ example, rows })

/** The registers with the fields that are asked for, named as their schemas name them (no æ, ø or å). */
export const registers: Record<string, Register> = {
  DAR: {
    versions: ['v3'],
    entities: {
      DAR_Husnummer: entity(
        {
          id_lokalId: text,
          husnummertekst: text,
          adgangsadressebetegnelse: text,
          adgangspunkt: text,
          jordstykke: text,
          status: text,
        },
        (estate) => [
          {
            id_lokalId: estate.houseNumberId,
            husnummertekst: estate.address.husnr,
            adgangsadressebetegnelse: words(estate),
            adgangspunkt: estate.pointId,
            jordstykke: estate.parcels[0]!.id,
            status: '3',
          },
        ],
      ),
      DAR_Adressepunkt: entity({ id_lokalId: text, position: {}, status: text }, (estate) => [
        {
          id_lokalId: estate.pointId,
          position: { wkt: `POINT(${estate.x.toFixed(2)} ${estate.y.toFixed(2)})` },
          status: '3',
        },
      ]),
    },
  },
  BBR: {
    versions: ['v2', 'v3'],
    entities: {
      BBR_Bygning: entity(
        {
          id_lokalId: text,
          husnummer: text,
          jordstykke: text,
          byg007Bygningsnummer: 0,
          byg021BygningensAnvendelse: text,
          byg026Opfoerelsesaar: 0,
          byg038SamletBygningsareal: 0,
          byg039BygningensSamledeBoligAreal: 0,
          byg041BebyggetAreal: 0,
          byg054AntalEtager: 0,
          byg070Fredning: text,
          status: text,
        },
        (estate) =>
          estate.buildings.map((building) => ({
            id_lokalId: building.id,
            husnummer: estate.houseNumberId,
            jordstykke: estate.parcels[0]!.id,
            byg007Bygningsnummer: building.number,
            byg021BygningensAnvendelse: building.use,
            byg026Opfoerelsesaar: building.year,
            byg038SamletBygningsareal: building.area,
            byg039BygningensSamledeBoligAreal: building.dwelling,
            byg041BebyggetAreal: building.footprint,
            byg054AntalEtager: building.floors,
            byg070Fredning: building.listed,
            status: building.status,
          })),
      ),
    },
  },
  MAT: {
    versions: ['v2'],
    entities: {
      MAT_Jordstykke: entity(
        {
          id_lokalId: text,
          matrikelnummer: text,
          samletFastEjendomLokalId: text,
          registreretAreal: 0,
          vejareal: 0,
          strandbeskyttelse_omfang: text,
          klitfredning_omfang: text,
          fredskov_omfang: text,
          status: text,
        },
        (estate) =>
          estate.parcels.map((parcel) => ({
            id_lokalId: parcel.id,
            matrikelnummer: parcel.number,
            samletFastEjendomLokalId: String(estate.bfe),
            registreretAreal: parcel.area,
            vejareal: parcel.road,
            strandbeskyttelse_omfang: extent(parcel.shore),
            klitfredning_omfang: extent(parcel.dunes),
            fredskov_omfang: extent(parcel.forest),
            status: 'Gældende',
          })),
      ),
    },
  },
}

const extent = (covered: boolean) => (covered ? 'Hele jordstykket' : null)

/** The address as DAR writes it: 'Fyrvej 2, 2699 Klitby Strand'. */
export const words = ({ address }: Estate) =>
  `${address.vejnavn} ${address.husnr}, ${address.postnr} ${address.postdistrikt}`
