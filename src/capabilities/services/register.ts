/** What the population register (CPR) says of a person; undefined when it does not know them. */
export type PersonRegister = (cpr: string) => Promise<RegisteredPerson | undefined>

export type RegisteredPerson = {
  name: string
  /** Name and address are not shown to others (navne- og adressebeskyttelse). */
  protected: boolean
  address?: {
    text: string
    postalCode: string
    city: string
    municipalityCode: string
    id?: string
  }
}
