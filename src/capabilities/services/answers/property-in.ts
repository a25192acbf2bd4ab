import { type Definition, questionsOf } from '../definition.ts'
import type { Typed, TypedAddress } from './typed.ts'

/** The property that a service is about: what the first address question is answered with, when the register has it. */
export function propertyIn(definition: Definition, typed: Typed): TypedAddress['found'] {
  const asked = questionsOf(definition).find(({ question }) => question.widget === 'address')
  return asked && (typed[asked.question.id] as TypedAddress | undefined)?.found
}
