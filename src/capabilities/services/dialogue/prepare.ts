import type { FastifyRequest } from 'fastify'
import { municipalityCodes } from '../../addresses/index.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Typed } from '../answers/typed.ts'
import type { Stop } from '../answers/walk.ts'
import { type Definition, questionsOf } from '../definition.ts'
import { isOfProperty, type PropertyRegister } from '../property.ts'
import type { PersonRegister } from '../register.ts'
import { setKnown } from '../store/drafts.ts'
import { asksRegister, type KnownOfDraft, lookUp, notKnown } from './known.ts'
import { lookUpProperty, wantsProperty } from './property.ts'

type Registers = {
  keys: Keys
  register: PersonRegister
  property?: PropertyRegister | undefined
}

/**
 * Asks the registers, once per draft and property: as soon as what they say can spare questions, else on the way to the
 * page that needs it. Returns what is known when they were asked now.
 */
export async function prepare(
  request: FastifyRequest,
  parts: Registers,
  definition: Definition,
  id: string,
  next: Stop | undefined,
  { typed, known }: { typed: Typed; known: KnownOfDraft },
): Promise<KnownOfDraft | undefined> {
  const { actor, tenant, now } = request
  const asksPerson = wantsPerson(definition, next, known)
  const about = parts.property && wantsProperty(definition, typed, known)
  if ((!asksPerson || actor.kind !== 'citizen') && !about) return undefined
  const municipalities = municipalityCodes(tenant.profile)
  const [person, property] = await Promise.all([
    asksPerson && actor.kind === 'citizen'
      ? lookUp(request, actor, { ...parts, municipalities, now })
      : undefined,
    about && lookUpProperty(request, parts.property!, about),
  ])
  const found = { ...known, ...person, ...(property && { property }) }
  await request.write((tx) => setKnown(tx, id, found))
  return found
}

function wantsPerson(definition: Definition, next: Stop | undefined, known: KnownOfDraft) {
  const spares =
    known.person === undefined &&
    questionsOf(definition).some(({ question }) => question.fact && !isOfProperty(question.fact))
  return spares || (next !== undefined && asksRegister(next.page.questions) && notKnown(known))
}
