import type { Address } from '../../addresses.ts'
import { buildingsOf, type Building } from './buildings.ts'
import { draw, uuidOf } from './draw.ts'
import { plansOf, type Frame, type LocalPlan, type Zone } from './plans.ts'
import { utm32 } from './utm.ts'

/** A property as all the registers together know it. Everything is made from the address alone, always the same. */
export type Estate = {
  address: Address
  /** DAR: the access address, its point and where that is (EPSG:25832). */
  houseNumberId: string
  pointId: string
  x: number
  y: number
  bfe: number
  parcels: Parcel[]
  buildings: Building[]
  zone: Zone
  localPlan: LocalPlan | undefined
  frame: Frame
  /** The lines of Danmarks Arealinformation that it lies within. */
  lines: Line[]
}

export type Parcel = {
  id: string
  number: string
  area: number
  road: number
  shore: boolean
  dunes: boolean
  forest: boolean
}

export const lines = [
  'skovbyggelinjer',
  'aa_bes_linjer',
  'soe_bes_linjer',
  'kirkebyggelinjer',
] as const
export type Line = (typeof lines)[number]

const key = (address: Address) => `${address.kommunekode}-${address.vejkode}-${address.husnr}`

/** What the registers know of an address; undefined when nobody has measured where it is. */
export function estateOf(address: Address): Estate | undefined {
  const [lon, lat] = [Number(address.lon), Number(address.lat)]
  if (!address.lon || !address.lat || Number.isNaN(lon) || Number.isNaN(lat)) return undefined
  const id = key(address)
  const chance = (below: number, what: string) => draw(below, what, id)
  const plans = plansOf(address)
  const byTheSea = /strand|klit|hav|fyr|bade|bugt/i.test(address.vejnavn)
  const area = plotOf(plans.zone, (below) => chance(below, 'grund'))
  const shore = byTheSea && chance(3, 'strand') === 0
  const first: Parcel = {
    id: String(1_000_000 + chance(8_000_000, 'jordstykke')),
    number: `${1 + chance(98, 'matrikel')}${'abcdefghik'[chance(10, 'litra')]}`,
    area,
    road: chance(5, 'vej') === 0 ? 20 + chance(60, 'vejareal') : 0,
    shore,
    dunes: /klit/i.test(address.vejnavn) && chance(2, 'klit') === 0,
    forest: false,
  }
  const meadow: Parcel = { ...first, id: `${first.id}1`, number: `${first.number}x`, area: 4000 }
  return {
    address,
    houseNumberId: uuidOf('husnummer', id),
    pointId: uuidOf('adressepunkt', id),
    ...utm32(lon, lat),
    bfe: 2_000_000 + chance(7_000_000, 'bfe'),
    parcels: plans.zone === 'Landzone' && chance(2, 'eng') === 0 ? [first, meadow] : [first],
    buildings: buildingsOf(plans.zone, id, chance),
    ...plans,
    lines: lines.filter((line) => chance(line === 'kirkebyggelinjer' ? 25 : 14, line) === 0),
  }
}

function plotOf(zone: Zone, chance: (below: number) => number): number {
  if (zone === 'Landzone') return 1500 + chance(6000)
  return zone === 'Sommerhusområde' ? 900 + chance(900) : 400 + chance(800)
}
