import type { AddressRow } from '../../src/capabilities/addresses/address.ts'

const first = 'Klit Strand Stor Sten Bak Skov Aa Eng Mose Birke Ege Lærke Åvæn Søn Nør Øster'.split(
  ' ',
)
const last = 'vej gade stræde parken vænget bakken toften allé get stien'.split(' ')
const streets = 4000

/** So many made-up addresses on 4,000 streets in 90 municipalities. */
export function* manyAddresses(count: number): Generator<AddressRow> {
  for (let n = 0; n < count; n++) {
    const street = n % streets
    const name = `${first[street % first.length]}${last[(street >> 4) % last.length]}`
    const house = Math.floor(n / streets) + 1
    yield {
      street: street < 160 ? name : `${name} ${Math.floor(street / 160)}`,
      houseNumber: `${house}${house % 5 ? '' : 'A'}`,
      postalCode: String(1000 + (street % 8000)),
      city: 'By',
      municipalityCode: `0${101 + (street % 90)}`,
      streetCode: String(street).padStart(4, '0'),
    }
  }
}
