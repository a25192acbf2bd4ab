import { getJson } from './http.ts'

type Properties = Record<string, unknown>

/** What WFS 2.0 has of a layer at a point, given as `x y` in EPSG:25832 (the other way round nothing is found). */
async function features(
  url: string,
  layer: string,
  geometry: string,
  point: string,
  signal: AbortSignal,
): Promise<Properties[]> {
  const address = new URL(`${url.replace(/\/$/, '')}/geoserver/wfs`)
  const asked = {
    service: 'WFS',
    version: '2.0.0',
    request: 'GetFeature',
    typeNames: layer,
    outputFormat: 'application/json',
    srsName: 'EPSG:25832',
    count: '20',
    CQL_FILTER: `INTERSECTS(${geometry},POINT(${point}))`,
  }
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
  const answer = (await getJson(layer, address, { signal })) as {
    features?: { properties?: Properties }[]
  }
  if (!Array.isArray(answer.features)) throw new Error(`${layer} answered without features`)
  return answer.features.map(({ properties }) => properties ?? {})
}

/** Zone, adopted local plans and the frame of the municipal plan. */
export async function planAt(url: string, point: string, signal: AbortSignal) {
  const at = (layer: string) => features(url, `pdk:${layer}`, 'geometri', point, signal)
  const [zones, plans, frames] = await Promise.all([
    at('theme_pdk_zonekort_v'),
    at('theme_pdk_lokalplan_vedtaget_v'),
    at('theme_pdk_kommuneplanramme_alle_vedtaget_v'),
  ])
  const zone = zoneOf(zones[0])
  const [frame] = frames.map(limits)
  return { ...(zone && { zone }), localPlans: plans.map(limits), ...(frame && { frame }) }
}

/** The numbers are 1 town, 2 holiday homes, 3 country; where there is a word as well, the word counts. */
function zoneOf(found: Properties | undefined) {
  const word = String(found?.zonestatus ?? '').toLowerCase()
  if (word.includes('byzone') || (!word && found?.zone === 1)) return 'town' as const
  if (word.includes('sommerhus') || (!word && found?.zone === 2)) return 'holiday' as const
  if (word.includes('landzone') || (!word && found?.zone === 3)) return 'country' as const
  return undefined
}

/** A plan with its limits: per cent of the plot, metres, floors. What it does not limit is not there. */
function limits(plan: Properties) {
  const number = (name: string) => (typeof plan[name] === 'number' ? plan[name] : undefined)
  const text = (name: string) => (typeof plan[name] === 'string' ? plan[name] : undefined)
  return {
    number: text('plannr') ?? '',
    name: text('plannavn') ?? '',
    link: text('doklink'),
    ratio: number('bebygpct'),
    height: number('maxbygnhjd'),
    floors: number('maxetager'),
  }
}

const lineLayers = {
  forest: 'skovbyggelinjer',
  stream: 'aa_bes_linjer',
  lake: 'soe_bes_linjer',
  church: 'kirkebyggelinjer',
} as const

/** Which protection lines (naturbeskyttelsesloven §§ 16-19) the point lies within. */
export async function linesAt(url: string, point: string, signal: AbortSignal) {
  const within = await Promise.all(
    Object.entries(lineLayers).map(async ([name, layer]) => {
      const found = await features(url, `dai:${layer}`, 'Shape', point, signal)
      return [name, found.length > 0] as const
    }),
  )
  return Object.fromEntries(within) as Record<keyof typeof lineLayers, boolean>
}
