import type { Town } from '../../people.ts'
import { underFault, type Faults } from '../faults.ts'
import type { Answer, Asked } from '../http.ts'
import { adressevaelger } from './adressevaelger.ts'
import { datafordeler } from './datafordeler.ts'
import { estateOf } from './estate.ts'
import { wfs } from './wfs.ts'

/** What the registers of properties answer on, under one port; undefined when the address is none of theirs. */
export function propertyRegisters(town: Town, faults: Faults) {
  const estates = town.addresses.map(estateOf).filter((estate) => estate !== undefined)
  const made = (asked: Asked): Answer | undefined => {
    if (asked.path === '/adressevaelger/husnumre/soeg') return adressevaelger(asked, estates)
    if (asked.path.startsWith('/datafordeler/')) return datafordeler(asked, estates)
    if (asked.path === '/plandata/geoserver/wfs') return wfs('plandata', asked, estates)
    if (asked.path === '/miljoeportal/geoserver/wfs') return wfs('miljoeportal', asked, estates)
    // DAWA closed for good on 1 October 2026.
    if (asked.path.startsWith('/dawa/')) return { status: 410 }
    return undefined
  }
  return (asked: Asked): Answer | Promise<Answer> | undefined => {
    const answer = made(asked)
    return answer && underFault(faults.property, faults.slowMs, { status: 500 }, () => answer)
  }
}
