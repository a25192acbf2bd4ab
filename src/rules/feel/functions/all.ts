// Every built-in function by its name (DMN 1.5, 10.3.4).
import type { FeelFunction } from '../value.ts'
import { contextFunctions } from './context.ts'
import { conversionFunctions } from './conversion.ts'
import { intervalFunctions } from './interval.ts'
import { listFunctions } from './list.ts'
import { logicFunctions } from './logic.ts'
import { numberFunctions } from './number.ts'
import { orderFunctions } from './order.ts'
import { statisticsFunctions } from './statistics.ts'
import { stringFunctions } from './string.ts'
import { timeFunctions } from './time.ts'

export const builtins: ReadonlyMap<string, FeelFunction> = new Map(
  [
    ...conversionFunctions,
    ...logicFunctions,
    ...stringFunctions,
    ...listFunctions,
    ...orderFunctions,
    ...numberFunctions,
    ...statisticsFunctions,
    ...timeFunctions,
    ...intervalFunctions,
    ...contextFunctions,
  ].map((builtin) => [builtin.name!, builtin]),
)

/** The names of more than one word, which the parser must know. */
export const builtinNames: readonly string[] = [...builtins.keys()].filter((name) =>
  name.includes(' '),
)

/** Whether a function gives the same for the same arguments, whatever the clock says. */
export const timeless = ({ name }: FeelFunction): boolean => name !== 'now' && name !== 'today'
