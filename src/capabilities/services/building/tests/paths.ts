import { buildingPaths } from '../paths.ts'

const at = (service: string) => `${buildingPaths.service(service)}/proever`

/** Addresses of the tests of a service. */
export const testPaths = {
  tests: at,
  new: (service: string) => `${at(service)}/ny`,
  suggestions: (service: string) => `${at(service)}/forslag`,
  test: (service: string, test: string) => `${at(service)}/${test}`,
}
