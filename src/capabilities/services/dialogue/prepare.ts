import type { FastifyRequest } from 'fastify'
import { municipalityCodes } from '../../addresses/index.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Stop } from '../answers/walk.ts'
import { type Definition, questionsOf } from '../definition.ts'
import type { PersonRegister } from '../register.ts'
import { setKnown } from '../store/drafts.ts'
import { asksRegister, type KnownOfDraft, lookUp, notKnown } from './known.ts'

/**
 * Asks the registers, once per draft: before the first page that comes after one is known, if what they say can spare
 * questions, else on the way to the page that needs it. Returns what they said when they were asked now.
 */
export async function prepare(
  request: FastifyRequest,
  parts: { keys: Keys; register: PersonRegister },
  definition: Definition,
  id: string,
  next: Stop | undefined,
  known: KnownOfDraft,
): Promise<KnownOfDraft | undefined> {
  const { actor, tenant, now } = request
  if (actor.kind !== 'citizen') return undefined
  const spares =
    known.person === undefined && questionsOf(definition).some(({ question }) => question.fact)
  const shows = next && asksRegister(next.page.questions) && notKnown(known)
  if (!spares && !shows) return undefined
  const municipalities = municipalityCodes(tenant.profile)
  const found = await lookUp(request, actor, { ...parts, municipalities, now })
  await request.write((tx) => setKnown(tx, id, found))
  return found
}
