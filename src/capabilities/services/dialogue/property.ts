import type { FastifyRequest } from 'fastify'
import { propertyIn } from '../answers/property-in.ts'
import type { Typed, TypedAddress } from '../answers/typed.ts'
import { type Definition, questionsOf } from '../definition.ts'
import { factsOfProperty, isOfProperty, type PropertyRegister } from '../property.ts'
import { type KnownOfDraft, learnt, within } from './known.ts'

/** Whether the registers of properties can spare questions here, and have not been asked of this property. */
export const wantsProperty = (definition: Definition, typed: Typed, known: KnownOfDraft) => {
  const found = propertyIn(definition, typed)
  return found !== undefined &&
    known.property?.of !== found.id &&
    questionsOf(definition).some(({ question }) => isOfProperty(question.fact))
    ? found
    : undefined
}

/** Asks the registers of properties, outside any transaction. When they are down or slow, people are asked instead. */
export async function lookUpProperty(
  request: FastifyRequest,
  register: PropertyRegister,
  { id, text, municipalityCode }: NonNullable<TypedAddress['found']>,
): Promise<NonNullable<KnownOfDraft['property']>> {
  try {
    const found = await within(register({ text, municipalityCode }))
    const facts = found ? factsOfProperty(found) : {}
    return { of: id, facts: learnt(facts, 'property', request.now.toISOString()) }
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown'
    request.log.warn({ id: request.id, register: 'property', reason }, 'a register did not answer')
    return { of: id, facts: {} }
  }
}
