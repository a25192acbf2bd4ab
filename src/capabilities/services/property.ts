/**
 * What the public registers know of a property (BBR, Matriklen, Plandata, Danmarks Arealinformation). A part is missing
 * when its register did not answer. Areas are m², heights metres, `ratio` per cent of the plot.
 */
export type Property = {
  buildings?: Building[]
  plot?: { parcels: string[]; area: number; shore: boolean; dunes: boolean; forestReserve: boolean }
  plan?: { zone?: 'town' | 'holiday' | 'country'; localPlans: Plan[]; frame?: Plan }
  lines?: { forest: boolean; stream: boolean; lake: boolean; church: boolean }
}

export type Building = {
  /** 'house', 'terraced', 'flats', 'farm', 'holiday-home', 'garage', 'carport', 'shed', … or 'other'. */
  use: string
  footprint?: number | undefined
  area?: number | undefined
  floors?: number | undefined
  year?: number | undefined
  listed: boolean
}

export type Plan = {
  number: string
  name: string
  link?: string | undefined
  ratio?: number | undefined
  height?: number | undefined
  floors?: number | undefined
}

/** Undefined when no register has the address. Throws when none of them answers. */
export type PropertyRegister = (address: {
  text: string
  municipalityCode: string
}) => Promise<Property | undefined>

/** Facts that a property can answer, with the kind of answer: an option's value, m², metres, per cent, or yes and no. */
export const propertyFacts = [
  'zone',
  'dwelling',
  'listed',
  'builtArea',
  'outbuildingArea',
  'plotArea',
  'localPlan',
  'ratioLimit',
  'heightLimit',
  'freeArea',
  'shore',
  'dunes',
  'forestLine',
  'waterLine',
  'churchLine',
] as const
export type PropertyFact = (typeof propertyFacts)[number]

/** Whether a fact is of a property rather than a person. */
export const isOfProperty = (fact: string | undefined): fact is PropertyFact =>
  propertyFacts.some((one) => one === fact)

const zones = { town: 'byzone', holiday: 'sommerhusomraade', country: 'landzone' }

const dwellings: Record<string, string> = {
  house: 'parcelhus',
  terraced: 'raekkehus',
  flats: 'etagebolig',
  farm: 'landbrug',
  'holiday-home': 'sommerhus',
}

const outbuildings = ['garage', 'carport', 'shed', 'greenhouse', 'canopy']

/** The answers a property gives, by the name of the fact. What is not known for certain is not there: then people are asked. */
export function factsOfProperty({ buildings, plot, plan, lines }: Property) {
  const found: Partial<Record<PropertyFact, string | number | boolean>> = {}
  if (buildings?.length) {
    const sum = (some: Building[]) => some.reduce((total, { footprint }) => total + footprint!, 0)
    // An area that is missing makes the sum a guess.
    if (buildings.every(({ footprint }) => footprint !== undefined)) {
      found.builtArea = sum(buildings)
      found.outbuildingArea = sum(buildings.filter(({ use }) => outbuildings.includes(use)))
    }
    const homes = new Set(
      buildings.map(({ use }) => dwellings[use]).filter((use) => use !== undefined),
    )
    if (homes.size === 1) found.dwelling = [...homes][0]!
    found.listed = buildings.some(({ listed }) => listed)
  }
  if (plot) {
    found.plotArea = plot.area
    found.shore = plot.shore
    found.dunes = plot.dunes
  }
  if (plan) {
    if (plan.zone) found.zone = zones[plan.zone]
    found.localPlan = plan.localPlans.length > 0
    // A local plan goes before the frame of the municipal plan (planloven § 13).
    const limit = (of: (plan: Plan) => number | undefined) => {
      const own = plan.localPlans.map(of).filter((value) => value !== undefined)
      return own.length ? Math.min(...own) : plan.frame && of(plan.frame)
    }
    const [ratio, height] = [limit(({ ratio }) => ratio), limit(({ height }) => height)]
    if (ratio !== undefined) found.ratioLimit = ratio
    if (height !== undefined) found.heightLimit = height
  }
  const free = freeArea(buildings, found.plotArea as number, found.ratioLimit as number)
  if (free !== undefined) found.freeArea = free
  if (lines) {
    found.forestLine = lines.forest
    found.waterLine = lines.stream || lines.lake
    found.churchLine = lines.church
  }
  return found
}

/**
 * How many m² of floors the plan still leaves room for: its per cent of the plot, less the floors there are. Outbuildings
 * are not counted (bygningsreglementet § 452).
 */
function freeArea(
  buildings: Building[] | undefined,
  plot: number | undefined,
  ratio: number | undefined,
) {
  const main = buildings?.filter(({ use }) => !outbuildings.includes(use))
  if (!main || plot === undefined || ratio === undefined) return undefined
  if (main.some(({ area }) => area === undefined)) return undefined
  const floors = main.reduce((sum, { area }) => sum + area!, 0)
  return Math.max(0, Math.floor((plot * ratio) / 100) - floors)
}
