// Whether a value is of a type, as `instance of` and parameters ask.
import type { TypeExpr } from './ast.ts'
import type { Value } from './value.ts'

/** Whether a value is of a type. */
export type TypeTest = (value: Value) => boolean

/** The types a model names itself; undefined for an unknown name. */
export type NamedTypes = (name: string) => TypeTest | undefined

export function typeTest(type: TypeExpr, named?: NamedTypes): TypeTest | undefined {
  throw new Error(`${type.kind}${String(named)}`)
}
