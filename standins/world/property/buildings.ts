import { uuidOf } from './draw.ts'
import type { Zone } from './plans.ts'

/** A building of BBR: `use` is a code of byg021 (120 detached house, 510 holiday home, 910 garage, 920 carport, 930 shed). */
export type Building = {
  id: string
  number: number
  use: string
  year: number
  footprint: number
  area: number
  dwelling: number
  floors: number
  /** byg070: null, or a code that says it is listed. */
  listed: string | null
  /** 6 stands, 10 is history, 11 was a mistake. */
  status: string
}

const mainUse = (zone: Zone, chance: number) => {
  if (zone === 'Sommerhusområde') return '510'
  if (zone === 'Landzone') return chance % 2 ? '110' : '120'
  return ['120', '120', '120', '120', '120', '130', '131', '140'][chance % 8]!
}

/** The house, and what stands beside it. */
export function buildingsOf(
  zone: Zone,
  key: string,
  chance: (below: number, what: string) => number,
): Building[] {
  const use = mainUse(zone, chance(8, 'anvendelse'))
  const floors = use === '140' ? 3 + chance(3, 'etager') : 1 + chance(2, 'etager')
  const footprint = use === '140' ? 300 + chance(200, 'hus') : 60 + chance(110, 'hus')
  const building = (number: number, more: Partial<Building>): Building => ({
    id: uuidOf('bygning', key, String(number)),
    number,
    use,
    year: 1890 + chance(130, `aar${number}`),
    footprint,
    area: footprint * floors,
    dwelling: footprint * floors,
    floors,
    listed: null,
    status: '6',
    ...more,
  })
  const house = building(1, { listed: chance(20, 'fredet') === 0 ? '1' : null })
  const beside = (['910', '920', '930'] as const)
    .filter((code) => chance(5, code) < 2)
    .map((code, index) => {
      const size = { 910: 18, 920: 15, 930: 6 }[code] + chance(18, `areal${code}`)
      return building(2 + index, { use: code, footprint: size, area: size, dwelling: 0, floors: 1 })
    })
  // A building that was torn down stays in the register, and is not to be counted.
  const gone = building(9, {
    use: '930',
    footprint: 40,
    area: 40,
    dwelling: 0,
    floors: 1,
    status: '10',
  })
  return chance(4, 'revet') === 0 ? [house, ...beside, gone] : [house, ...beside]
}
