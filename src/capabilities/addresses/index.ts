import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

export type { AddressFound, AddressRow } from './address.ts'
export { readAddressCsv } from './csv.ts'
export { municipalityCodes } from './routes.ts'
export { addressById, importAddresses, searchAddresses } from './store.ts'

const migrations = new URL('./migrations/', import.meta.url)
export const addresses = (): Capability => ({ name: 'addresses', migrations, routes })
