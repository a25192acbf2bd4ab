import type { Address } from '../../addresses.ts'
import { draw } from './draw.ts'

export type Zone = 'Byzone' | 'Sommerhusområde' | 'Landzone'
export type LocalPlan = {
  planid: number
  number: string
  name: string
  ratio: number | null
  height: number | null
  floors: number | null
}
export type Frame = LocalPlan

const zones: [RegExp, Zone][] = [
  [/bade|klit|strandhave|sommer/i, 'Sommerhusområde'],
  [/mark|mose|hede|skov|eng\b|bakke/i, 'Landzone'],
]

/** Zone, local plan and frame: the same along a whole street. */
export function plansOf({ kommunekode, vejkode, vejnavn }: Address) {
  const street = `${kommunekode}-${vejkode}`
  const zone = zones.find(([name]) => name.test(vejnavn))?.[1] ?? 'Byzone'
  const planned = draw(5, 'lokalplan', street) < (zone === 'Landzone' ? 1 : 2)
  const number = `${1 + draw(299, 'nummer', street)}`
  const area = zone === 'Sommerhusområde' ? 'Sommerhusområde' : 'Boligområde'
  const height = zone === 'Sommerhusområde' ? 5 : 8.5
  const localPlan: LocalPlan | undefined = planned
    ? {
        planid: 1_000_000 + draw(900_000, 'planid', street),
        number,
        name: `${area} ved ${vejnavn}`,
        // Many a local plan leaves limits to the frame.
        ratio: draw(3, 'procent', street) === 0 ? null : zone === 'Sommerhusområde' ? 15 : 30,
        height: draw(3, 'hoejde', street) === 0 ? null : height,
        floors: zone === 'Sommerhusområde' ? 1 : 2,
      }
    : undefined
  const frame: Frame = {
    planid: 2_000_000 + draw(900_000, 'ramme', kommunekode, zone),
    number: `${1 + draw(9, 'ramme', street)}.B.${1 + draw(30, 'rammenr', street)}`,
    name: `${area}, ${vejnavn}`,
    ratio: zone === 'Sommerhusområde' ? 15 : 30,
    height,
    floors: zone === 'Sommerhusområde' ? 1 : 2,
  }
  return { zone, localPlan, frame }
}
