// The language, through one door.
export type * from './ast.ts'
export { compileExpression, compileUnaryTests } from './compile.ts'
export type { Code, CompileOptions, TestCode } from './compile.ts'
export { compare, equal } from './equality.ts'
export { evaluate, meets } from './evaluate.ts'
export { fromJson, toJson } from './json.ts'
export {
  add,
  compareNumbers,
  Decimal,
  divide,
  isNumber,
  multiply,
  numberFrom,
  numberOf,
} from './number.ts'
export type { FeelNumber } from './number.ts'
export { parseExpression, parseUnaryTests } from './parse.ts'
export type { Parsed } from './parse.ts'
export { isLargerThan, toFeel } from './print.ts'
export { placeOf, refuse, spend, startRun } from './run.ts'
export type { FeelProblem, Place, Run, Source } from './run.ts'
export { typeTest } from './types.ts'
export type { NamedTypes, TypeTest } from './types.ts'
export { typeOf } from './value.ts'
export type * from './value.ts'
