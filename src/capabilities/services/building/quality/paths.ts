import { buildingPaths } from '../paths.ts'

const at = (service: string) => `${buildingPaths.service(service)}/tjekliste`

/** Addresses of the checklist of a service. */
export const qualityPaths = {
  checklist: at,
  tick: (service: string, criterion: string) => `${at(service)}/${criterion}`,
}
