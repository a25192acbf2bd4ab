import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOptions } from './options.ts'
import { readTown } from './people.ts'

const { people: peopleFile, addresses } = readOptions([])
const town = readTown(peopleFile, addresses)
const { people, staff, tenants } = town

const weighted = (digits: string, weights: number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11

test('no personal number can belong to anybody, and each says the birth date', () => {
  for (const { cpr, birthDate, key } of people) {
    assert.match(cpr, /^[6-9]\d{9}$/, key)
    const [year, month, day] = birthDate.split('-')
    const written = `${Number(cpr.slice(0, 2)) - 60}`.padStart(2, '0') + cpr.slice(2, 6)
    assert.equal(written, `${day}${month}${year!.slice(2)}`, key)
    const century =
      '4567'.includes(cpr[6]!) || (cpr[6] === '9' && Number(year) >= 2000) ? '20' : '19'
    assert.equal(century, year!.slice(0, 2), key)
  }
})

test('about half of the personal numbers fail modulus 11', () => {
  const passes = people.filter(({ cpr }) => weighted(cpr, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0)
  assert.ok(passes.length >= people.length * 0.4 && passes.length <= people.length * 0.6)
})

test('every CVR number passes modulus 11', () => {
  const firms = people.flatMap(({ organisations }) => organisations)
  for (const { cvr } of [...firms, ...Object.values(tenants)]) {
    assert.equal(weighted(cvr, [2, 7, 6, 5, 4, 3, 2, 1]), 0, cvr)
  }
})

const unique = (values: string[]) => assert.equal(new Set(values).size, values.length)

test('keys, numbers and addresses of letters are nobody else’s, and every key that is named exists', () => {
  unique([...people, ...staff].map(({ key }) => key))
  unique(people.flatMap(({ cpr, formerCpr }) => (formerCpr ? [cpr, formerCpr] : [cpr])))
  unique(people.map(({ uuid }) => uuid))
  unique(staff.map(({ email }) => email))
  for (const { children, powersOfAttorney, custody = [], spouse } of people) {
    const named = [...children, ...custody, ...powersOfAttorney.map(({ giver }) => giver)]
    for (const key of spouse ? [...named, spouse] : named) assert.ok(town.person(key), key)
  }
})

test('every person of a municipality has an address in it', () => {
  for (const person of people) {
    const address = town.addressOf(person)
    assert.equal(address?.kommunekode, tenants[person.tenant]?.municipalityCode, person.key)
  }
})
