import type { Boxed, Decision, Model } from '../dmn/model.ts'
import { toFeel, type Value } from '../feel/index.ts'
import { compileModel } from './compile-model.ts'
import { decide } from './decide.ts'

/** A model with nothing in it. */
export const empty: Model = {
  name: 'm',
  namespace: 'https://example.dk/m',
  imports: [],
  types: [],
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
}

/** A FEEL expression, and the type it should have. */
export const literal = (text: string, type?: string): Boxed => ({
  kind: 'literal',
  text,
  ...(type && { type }),
})

/** The inputs a decision asks for, by id. */
export const needs = (...inputs: string[]): Decision['requires'] =>
  inputs.map((id) => ({ kind: 'input', id }))

/** A model whose one decision, `d`, may use the number `x`. */
export const withX = (logic: Boxed, more: Partial<Model> = {}, type?: string): Model => ({
  ...empty,
  inputs: [{ id: 'x', name: 'x', type: 'number' }],
  decisions: [{ id: 'd', name: 'd', requires: needs('x'), logic, ...(type && { type }) }],
  ...more,
})

/** What a decision comes to, and the problems on the way. */
export const outcome = (model: Model, inputs: Record<string, Value> = {}, goal = 'd') =>
  decide(compileModel(model), goal, new Map(Object.entries(inputs)))

/** What a decision comes to, as FEEL writes it. */
export const said = (model: Model, inputs: Record<string, Value> = {}, goal = 'd') =>
  toFeel(outcome(model, inputs, goal).outcome)
