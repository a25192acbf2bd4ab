import { type Access, datafordeler } from './datafordeler.ts'
import { findHouseNumber, type Wanted } from './house-number.ts'
import { buildingsFrom, plotFrom } from './land.ts'
import { linesAt, planAt } from './plans.ts'

export type PropertyConfig = {
  /** Datafordeleren's GraphQL, with the key of the installation. */
  datafordeler: Access
  adressevaelger: { url: string; token: string }
  /** GeoServers: Plandata, and Danmarks Arealinformation at Miljøportalen. */
  plandata: string
  miljoeportal: string
}

/**
 * What the public registers know of a property: BBR, Matriklen, Plandata and Danmarks Arealinformation. `patience` is
 * milliseconds for all of it: what has not come by then is left out, as is what a register does not answer. Undefined when
 * the address is not in DAR; throws when nothing could be asked. No error holds an address, an id or the key.
 */
export function propertyRegister(config: PropertyConfig, { patience = 1_200 } = {}) {
  return async (address: Wanted) => {
    const signal = AbortSignal.timeout(patience)
    const ask = datafordeler(config.datafordeler, signal)
    const id = await findHouseNumber(config.adressevaelger, address, signal)
    if (!id) return undefined
    const [house] = await ask('DAR/v3', 'DAR_Husnummer', { id_lokalId: { eq: id } }, [
      'adgangspunkt',
      'jordstykke',
      'status',
    ])
    if (!house) return undefined
    const point = pointOf(ask, house.adgangspunkt)
    const [buildings, plot, plan, lines] = await Promise.all([
      answered(buildingsFrom(ask, id)),
      answered(plotFrom(ask, house.jordstykke)),
      answered(point.then((at) => planAt(config.plandata, at, signal))),
      answered(point.then((at) => linesAt(config.miljoeportal, at, signal))),
    ])
    return {
      ...(buildings && { buildings }),
      ...(plot && { plot }),
      ...(plan && { plan }),
      ...(lines && { lines }),
    }
  }
}

/** Where the address is, in EPSG:25832, as `x y`. */
async function pointOf(ask: ReturnType<typeof datafordeler>, id: unknown): Promise<string> {
  const [found] = await ask('DAR/v3', 'DAR_Adressepunkt', { id_lokalId: { eq: id } }, [
    'position { wkt }',
  ])
  const { wkt } = (found?.position ?? {}) as { wkt?: string }
  const point = /^POINT ?\((-?[\d.]+ -?[\d.]+)\)$/.exec(wkt ?? '')?.[1]
  if (!point) throw new Error('DAR does not say where the address is')
  return point
}

/** One register that does not answer takes its own part with it, no more. */
const answered = <T>(part: Promise<T>): Promise<T | undefined> => part.catch(() => undefined)
