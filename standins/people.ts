import { readFileSync } from 'node:fs'
import { addressOf, readAddresses, type Address } from './addresses.ts'

export type Organisation = { cvr: string; name: string; role: 'signatory' | 'employee' }

export type Person = {
  key: string
  name: string
  givenName: string
  middleName?: string
  surname: string
  cpr: string
  formerCpr?: string
  birthDate: string
  uuid: string
  tenant: string
  address: number
  why: string
  email?: string
  phone?: string
  login?: false
  protected: boolean
  preferredLanguage: string
  children: string[]
  custody?: string[]
  sharedResidence?: string
  spouse?: string
  organisations: Organisation[]
  powersOfAttorney: { giver: string; privileges: string[] }[]
  register?: 'absent' | 'dead' | 'emigrated'
}

export type StaffMember = {
  key: string
  oid: string
  tenant: string
  name: string
  title: string
  team: string
  roles: string[]
  email: string
  why: string
}

type Tenant = { name: string; municipalityCode: string | null; cvr: string }

/** The town the stand-ins know: its people, its staff, and where they live. */
export type Town = {
  people: Person[]
  staff: StaffMember[]
  tenants: Record<string, Tenant>
  addresses: Address[]
  person(key: string): Person | undefined
  addressOf(person: Person): Address | undefined
}

export function readTown(peopleFile: string, addressFile: string): Town {
  const read = JSON.parse(readFileSync(peopleFile, 'utf8')) as Omit<
    Town,
    'person' | 'addressOf' | 'addresses'
  >
  const addresses = readAddresses(addressFile)
  return {
    ...read,
    addresses,
    person: (key) => read.people.find((person) => person.key === key),
    addressOf(person) {
      const code = read.tenants[person.tenant]?.municipalityCode
      return code ? addressOf(addresses, code, person.address) : undefined
    },
  }
}

/** Whole years lived at this moment. */
export function ageOf(birthDate: string, now: Date): number {
  const today = now.toISOString().slice(0, 10)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
