import { existsSync, readFileSync } from 'node:fs'

const shared = new URL('../../../shared/data/test-cpr.csv', import.meta.url)

// Numbers that can belong to nobody: the first digit is raised by six.
const madeUp =
  '7403880056 8104057854 7204370338 6403592682 8408441498 6101010006 7112319990 9012250018'

/** CPR numbers that nobody has, plain. Some fail modulus 11, as true ones do since 2007. */
export const cprNumbers: string[] = existsSync(shared)
  ? [...readFileSync(shared, 'utf8').matchAll(/^(\d{10}),/gm)].map((match) => match[1]!)
  : madeUp.split(' ')

/** The same number as people write it: together, with a hyphen, a space, both, or a dash. */
export const writtenWays = (cpr: string) => [
  cpr,
  `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
  `${cpr.slice(0, 6)} ${cpr.slice(6)}`,
  `${cpr.slice(0, 6)} - ${cpr.slice(6)}`,
  `${cpr.slice(0, 6)}\u2013${cpr.slice(6)}`,
]
