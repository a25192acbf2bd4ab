import { readFileSync } from 'node:fs'
import type { AddressRow } from '../src/capabilities/addresses/index.ts'
import { addParty, addStaff } from '../src/capabilities/identity/index.ts'
import type { StaffRole } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Keys } from '../src/platform/keys.ts'

type Person = {
  key: string
  name: string
  cpr: string
  tenant: string
  address: number
  email?: string
  phone?: string
  protected: boolean
  preferredLanguage?: 'da' | 'en'
  login?: boolean
}
type Employee = {
  key: string
  oid: string
  tenant: string
  name: string
  team: string
  roles: StaffRole[]
  email: string
}
type People = {
  tenants: Record<string, { municipalityCode: string | null; cvr: string }>
  people: Person[]
  staff: Employee[]
}

/** Ids of the parties made, by the key of the person or employee. */
export type DemoPeople = Map<string, string>

export const demoPeople = JSON.parse(
  readFileSync(new URL('people.json', import.meta.url), 'utf8'),
) as People

/** Adds the tenant's test people and staff. Whoever logs in later is recognised by number or id. */
export async function addPeople(
  tx: Tx,
  keys: Keys,
  tenant: string,
  rows: AddressRow[],
): Promise<DemoPeople> {
  const added: DemoPeople = new Map()
  const code = demoPeople.tenants[tenant]?.municipalityCode
  const here = rows.filter(({ municipalityCode }) => municipalityCode === code)
  for (const person of demoPeople.people.filter(
    (one) => one.tenant === tenant && one.login !== false,
  )) {
    const row = here[person.address % here.length]
    const id = await addParty(tx, keys, {
      kind: 'person',
      name: person.name,
      cpr: person.cpr,
      protected: person.protected,
      email: person.email ?? null,
      phone: person.phone ?? null,
      language: person.preferredLanguage ?? 'da',
      address: row ? addressOf(row) : null,
    })
    added.set(person.key, id)
  }
  for (const { key, oid, name, email, roles, team } of demoPeople.staff.filter(
    (one) => one.tenant === tenant,
  )) {
    added.set(key, await addStaff(tx, keys, { name, email, subject: oid, roles, teams: [team] }))
  }
  return added
}

const addressOf = ({ street, houseNumber, postalCode, city, municipalityCode }: AddressRow) => ({
  text: `${street} ${houseNumber}, ${postalCode} ${city}`,
  postalCode,
  city,
  municipalityCode,
})
