import { json, type Answer, type Asked } from '../http.ts'
import type { Estate } from './estate.ts'

type Layer = { geometry: string; features(estate: Estate): Record<string, unknown>[] }

const plan = (
  estate: Estate,
  { planid, number, name, ratio, height, floors }: Estate['frame'],
) => ({
  planid,
  komnr: Number(estate.address.kommunekode),
  plannr: number,
  plannavn: name,
  status: 'V',
  bebygpct: ratio,
  maxbygnhjd: height,
  maxetager: floors,
  doklink: `https://dokument.plandata.dk/20_${planid}.pdf`,
})

// As DAWA and the register number them.
const zoneCode = { Byzone: 1, Sommerhusområde: 2, Landzone: 3 }

const plandata: Record<string, Layer> = {
  'pdk:theme_pdk_zonekort_v': {
    geometry: 'geometri',
    features: (estate) => [
      {
        komnr: Number(estate.address.kommunekode),
        zone: zoneCode[estate.zone],
        zonestatus: estate.zone,
      },
    ],
  },
  'pdk:theme_pdk_lokalplan_vedtaget_v': {
    geometry: 'geometri',
    features: (estate) => (estate.localPlan ? [plan(estate, estate.localPlan)] : []),
  },
  'pdk:theme_pdk_kommuneplanramme_alle_vedtaget_v': {
    geometry: 'geometri',
    features: (estate) => [plan(estate, estate.frame)],
  },
}

const arealinformation = Object.fromEntries(
  (['skovbyggelinjer', 'aa_bes_linjer', 'soe_bes_linjer', 'kirkebyggelinjer'] as const).map(
    (line): [string, Layer] => [
      `dai:${line}`,
      {
        geometry: 'Shape',
        features: (estate) =>
          estate.lines.includes(line) ? [{ Temanavn: line, Status: 'Gældende' }] : [],
      },
    ],
  ),
)

/** How far, in metres, a point may be from an address and still be on its plot. */
const reach = 15

/** GetFeature of a GeoServer: `kind` says whose layers. Only `INTERSECTS(geometry, POINT(x y))` in EPSG:25832 is known. */
export function wfs(
  kind: 'plandata' | 'miljoeportal',
  { query: asked }: Asked,
  estates: Estate[],
): Answer {
  // GeoServer does not care how a parameter's name is written.
  const query = new Map([...asked].map(([name, value]) => [name.toLowerCase(), value]))
  const layers = kind === 'plandata' ? plandata : arealinformation
  if (query.get('service')?.toUpperCase() !== 'WFS')
    return exception('MissingParameterValue', 'service')
  if (query.get('request') !== 'GetFeature') return exception('InvalidParameterValue', 'request')
  const name = query.get('typenames') ?? query.get('typename') ?? ''
  const layer = layers[name]
  if (!layer) return exception('InvalidParameterValue', 'typeName', `Feature type ${name} unknown`)
  if (query.get('outputformat') !== 'application/json') {
    return exception('InvalidParameterValue', 'outputFormat', 'Only JSON is made here')
  }
  const filter = /^INTERSECTS\((\w+), ?POINT\((-?[\d.]+) (-?[\d.]+)\)\)$/.exec(
    query.get('cql_filter') ?? '',
  )
  if (!filter || filter[1] !== layer.geometry)
    return exception('NoApplicableCode', 'CQL_FILTER', 'Could not parse CQL filter list')
  const [x, y] = [Number(filter[2]), Number(filter[3])]
  // A point with its axes the wrong way round lies in no plan: no error, and nothing found.
  const away = (estate: Estate) => Math.hypot(estate.x - x, estate.y - y)
  const [there] = estates
    .filter((estate) => away(estate) < reach)
    .toSorted((a, b) => away(a) - away(b))
  const features = there ? layer.features(there) : []
  const most = Number(query.get('count') ?? 1000)
  return json(200, {
    type: 'FeatureCollection',
    features: features.slice(0, most).map((properties, index) => ({
      type: 'Feature',
      id: `${name.split(':')[1]}.${index + 1}`,
      geometry: null,
      properties,
    })),
    totalFeatures: features.length,
    numberMatched: features.length,
    numberReturned: Math.min(features.length, most),
    timeStamp: new Date().toISOString(),
  })
}

/** GeoServer says what is wrong in XML, whatever was asked for. */
const exception = (
  code: string,
  locator: string,
  words = `${locator} is missing or wrong`,
): Answer => ({
  status: 400,
  headers: { 'Content-Type': 'application/xml' },
  body:
    `<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">` +
    `<ows:Exception exceptionCode="${code}" locator="${locator}"><ows:ExceptionText>${words.replace(/[<>&]/g, '')}</ows:ExceptionText>` +
    `</ows:Exception></ows:ExceptionReport>`,
})
