import type { FastifyRequest } from 'fastify'
import type { Keys } from '../../../platform/keys.ts'
import type { CitizenIdentity, PersonNames, Relations } from '../providers.ts'
import { knownByName } from '../store/known.ts'
import type { Around, Kin } from './citizen.ts'

type Registers = {
  keys: Keys
  relations?: Relations | undefined
  register?: PersonNames | undefined
}

/** How long a login waits for a register, in milliseconds. */
const patience = 4000

/** Asks the registers about the people around a person. A register that fails takes nothing from the login but them. */
export async function lookAround(
  { read, log }: FastifyRequest,
  { keys, relations, register }: Registers,
  { cpr, powers }: CitizenIdentity,
): Promise<Around> {
  const asked = <T>(what: string, work: Promise<T>): Promise<T | undefined> =>
    inTime(work).catch(() => {
      log.warn({ register: what }, 'a register did not answer at login')
      return undefined
    })
  const givers = powers.flatMap(({ giver }) => ('cpr' in giver ? [giver.cpr] : []))
  const known = givers.length
    ? await read((tx) => knownByName(tx, keys, givers))
    : new Set<string>()
  const [children, names] = await Promise.all([
    cpr && relations ? asked('children', relations.children(cpr)) : undefined,
    Promise.all(givers.filter((giver) => !known.has(giver)).map(nameOf)),
  ])
  return { children: children ?? [], givers: names.flatMap((name) => name ?? []) }

  async function nameOf(giver: string): Promise<Kin | undefined> {
    const person = register && (await asked('person', register(giver)))
    return person && { cpr: giver, name: person.name, protected: person.protected }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
