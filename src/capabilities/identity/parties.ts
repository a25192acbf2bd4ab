/** Where somebody lives or has their seat (adresse), as the register writes it, and who told us. */
export type Address = {
  text: string
  postalCode: string
  city: string
  municipalityCode?: string
  id?: string
  source?: 'cpr' | 'mitid' | 'cvr'
}

/** A person, a firm or an employee in the tenant's eyes (part). The CPR number is never part of it. */
export type Party = {
  id: string
  kind: 'person' | 'organisation' | 'staff'
  name: string
  protected: boolean
  cvr: string | null
  address: Address | null
  email: string | null
  phone: string | null
  language: 'da' | 'en'
}

export type NewParty = Pick<Party, 'kind' | 'name'> &
  Partial<Omit<Party, 'id' | 'kind' | 'name'>> & { id?: string; cpr?: string; subject?: string }
