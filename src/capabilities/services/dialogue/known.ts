import type { FastifyRequest } from 'fastify'
import type { Citizen } from '../../../platform/actor.ts'
import type { Keys } from '../../../platform/keys.ts'
import { cprOf, partyById } from '../../identity/index.ts'
import type { Known, Typed, TypedAddress, TypedPerson } from '../answers/typed.ts'
import type { Fact, Question } from '../definition.ts'
import { factsOfPerson, type PersonRegister } from '../register.ts'

/** Longest we let a citizen wait for a register, in milliseconds. */
const patience = 1500

/** What the registers say of the one whose matter it is. */
export type KnownOfDraft = {
  person?: Known
  /** Where they live, when the register of addresses has it and it is not protected. */
  home?: { id: string; text: string; municipalityCode: string }
  /** What spares them questions, with where and when (ISO 8601) we learnt it. */
  facts?: Learned
  /** The same of the property that the first address names. */
  property?: { of: string; facts: Learned }
}

type Learned = Partial<Record<Fact, Learnt>>

export type Learnt = {
  value: string | number | boolean
  from: 'login' | 'cpr' | 'property'
  at: string
}

/** Facts with where and when we learnt them. */
export const learnt = (
  facts: Partial<Record<Fact, Learnt['value']>>,
  from: Learnt['from'],
  at: string,
) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, { value, from, at }]),
  ) as Learned

/** Whether a page asks for something a register can tell. */
export const asksRegister = (questions: Question[]) =>
  questions.some(
    ({ widget, source }) =>
      source.includes('register') && (widget === 'person' || widget === 'address'),
  )

/** Whether it is still to be looked up: not yet, or it was down. */
export const notKnown = ({ person }: KnownOfDraft) => person === undefined || person === 'down'

/**
 * Asks the register, outside any transaction. It may be down, slow, or not know the person: then the citizen writes
 * themself.
 */
export async function lookUp(
  request: FastifyRequest,
  citizen: Citizen,
  parts: { keys: Keys; register: PersonRegister; municipalities: string[]; now: Date },
): Promise<KnownOfDraft> {
  const { id, kind } = citizen.behalf
  const at = parts.now.toISOString()
  const login = learnt({ organisation: kind === 'organisation' }, 'login', at)
  if (kind === 'organisation') {
    const { name, address } = await request.read((tx) => partyById(tx, id))
    return {
      person: {
        from: 'cvr',
        name,
        address: address ? oneLine(address) : undefined,
        protected: false,
      },
      facts: login,
    }
  }
  // Opening a sealed number is itself noted, so it is a write.
  const cpr = await request.write((tx) => cprOf(tx, parts.keys, id))
  if (!cpr) return { person: 'unknown', facts: login }
  try {
    const found = await within(parts.register(cpr))
    if (!found) return { person: 'unknown', facts: login }
    const { name, address, protected: hidden } = found
    const home =
      address?.id && !hidden
        ? { id: address.id, text: oneLine(address), municipalityCode: address.municipalityCode }
        : undefined
    return {
      person: {
        from: 'cpr',
        name,
        protected: hidden,
        ...(address && !hidden && { address: oneLine(address) }),
      },
      ...(home && { home }),
      facts: {
        ...learnt(factsOfPerson(found, parts.municipalities, parts.now), 'cpr', at),
        ...login,
      },
    }
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown'
    request.log.warn({ id: request.id, register: 'person', reason }, 'a register did not answer')
    return { person: 'down', facts: login }
  }
}

const oneLine = ({ text, postalCode, city }: { text: string; postalCode: string; city: string }) =>
  text.includes(postalCode) ? text : `${text}, ${postalCode} ${city}`

/** What was typed, with what we know put where nobody has typed yet. */
export function withKnown(questions: Question[], typed: Typed, known: KnownOfDraft): Typed {
  const filled = { ...typed }
  for (const { id, widget, source } of questions) {
    if (!source.includes('register')) continue
    if (widget === 'person' && known.person) {
      const before = (typed[id] ?? { right: '', name: '', address: '' }) as TypedPerson
      filled[id] = { ...before, known: known.person }
    }
    if (widget === 'address' && known.home && typed[id] === undefined) {
      filled[id] = { text: known.home.text, id: known.home.id } satisfies TypedAddress
    }
  }
  return filled
}

/** What a register says, if it says it in time. */
export async function within<T>(work: Promise<T>, milliseconds = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('too slow', 'TimeoutError')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
