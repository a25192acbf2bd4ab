import { randomUUID } from 'node:crypto'
import type { Home, Thing } from '../furnished-town.ts'
import { asked, meantFor } from './id-fields.ts'
import type { Form } from './knock.ts'
import type { Person } from './people.ts'

/** Things that are not the name of anything that is kept, or are the same next door. */
export const nameless = new Set<string>([
  'asset',
  'theme',
  'draftPage',
  'version',
  'lookVersion',
  'receiptStep',
  'outcome',
  'ruleColumn',
  'rule',
  'serviceTest',
  'criterion',
  'freeTime',
  'laterTime',
  'bookingLink',
  'contentBlock',
  'imageBlock',
  'imageSize',
  'publicName',
  'contentVersion',
  'spareItem',
  'variantService',
  'spareForm',
  'fact',
] satisfies Thing[])

/** A name of the same kind that nothing has; the same for the same. */
export function nobodys(name: string): string {
  const known = invented.get(name)
  if (known) return known
  invented.set(name, invent(name))
  return nobodys(name)
}

const invented = new Map<string, string>()
const invent = (name: string) => {
  if (/^[\da-f]{8}-/.test(name)) return randomUUID()
  return /^\d+$/.test(name) ? String(10 ** 9 + Number(name)) : `x${name.slice(1, -3)}xyz`
}

/** A name of theirs for a field: what it is meant for at first, then others, a new one each round. */
export function named(home: Home, field: string, at: number, round: number): string {
  const { things, parties } = home
  if (round === 0) return things[meantFor[field] ?? 'booking']
  const all = Object.entries(things).flatMap(([thing, name]) => (nameless.has(thing) ? [] : [name]))
  all.push(parties.caseworker, parties.organisation)
  // Words are searched for as words: »nabo« and »by« are found in our own texts too.
  const fit = field === 'q' ? all.filter((name) => /\d/.test(name)) : all
  return fit[(at + round * 7) % fit.length]!
}

/** Ours by name, and what the same is called next door. */
function counterparts(ours: Home, naboby: Home): Map<string, string> {
  const things = Object.entries(ours.things).filter(([thing]) => !nameless.has(thing))
  return new Map([
    ...things.map(([thing, name]) => [name, naboby.things[thing as Thing]] as const),
    ...Object.entries(ours.parties).map(
      ([who, id]) => [id, naboby.parties[who as Person]] as const,
    ),
  ])
}

/** Whether a form names anything that the neighbour has too. */
export const namesSomething = ({ fields }: Form, home: Home) =>
  Object.values(fields)
    .flat()
    .some((value) => counterparts(home, home).has(value))

/** The fields with what is the neighbour's where they name what is ours, and all the names a field could have. */
export function theirs(
  { fields }: Form,
  naboby: Home,
  klitby: Home,
  nameOf: (name: string) => string,
  round: number,
) {
  const next = counterparts(klitby, naboby)
  const swap = (value: string) => (next.has(value) ? nameOf(next.get(value)!) : value)
  const swapped = Object.entries(fields).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(swap) : swap(value),
  ])
  const more = asked
    .filter((field) => !(field in fields))
    .map((field, at) => [field, nameOf(named(naboby, field, at, round))])
  return Object.fromEntries([...more, ...swapped])
}
