// Mistakes of type: constants that an input is compared with and can never be.
import { typeOf } from '../feel/index.ts'
import type { Value } from '../feel/index.ts'
import { startRun } from '../feel/index.ts'
import { fits } from '../decide/coerce.ts'
import type { Analysis } from './analyse.ts'
import type { Finding, FindingPlace } from './check.ts'
import type { TableRead } from './pass.ts'
import { keyOfValue } from './term.ts'
import type { Variable } from './variable.ts'
import { constantsIn, isFree, nameOf } from './variable.ts'
import { describe, either, showValue } from './words.ts'

/** Each constant that an input of a declared type is compared with, and that is not of it. */
export function mistakesIn(
  { pass, variables }: Analysis,
  tables: readonly (readonly TableRead[])[],
): Finding[] {
  return [...pass.compared.values()].flatMap(({ level, value }): Finding[] => {
    const variable = variables[level]!
    if (value === null || isFree(variable)) return []
    const wrong = whatIsWrong(variable, value)
    if (!wrong) return []
    const where = placeOf(level, value, tables, pass.d.level)
    const at = where.decision
      ? ` i »${where.decision}«${where.rules ? `, regel ${where.rules[0]!}` : ''}`
      : ''
    return [
      {
        kind: 'type',
        severity: 'error',
        place: { input: nameOf(variable), ...where },
        example: new Map([[variable.path[0]!, value]]),
        sentence: `»${nameOf(variable)}« sammenlignes${at} med ${showValue(value)}, men ${wrong}`,
      },
    ]
  })
}

function whatIsWrong(variable: Variable, value: Value): string | undefined {
  const [kind] = variable.kinds
  if (kind && typeOf(value) !== kind) return `skal være ${inDanish[kind] ?? kind}.`
  // The end of a range may be a value that cannot be itself; an enumeration has no such ends.
  const listed = variable.cells.every((cell) => cell.kind === 'point')
  if (!listed || fits(variable.type)(value, startRun(new Date(0)))) return undefined
  return `kan kun være ${either(variable.cells.map(describe))}.`
}

/** The first rule with the constant in a column that looks at the input. */
function placeOf(
  level: number,
  value: Value,
  tables: readonly (readonly TableRead[])[],
  levelOf: readonly number[],
): FindingPlace {
  const key = keyOfValue(value)
  for (const { table, columns, decision } of tables.flat()) {
    for (const [rule, { inputs }] of table.rules.entries()) {
      const here = inputs.some(
        (tests, column) =>
          levelOf[columns[column]!] === level &&
          constantsIn(tests).some((one) => keyOfValue(one) === key),
      )
      if (here)
        return { decision, rules: [rule + 1], ...(table.table.rules[rule]!.place ?? table.place) }
    }
  }
  return {}
}

const inDanish: Record<string, string> = {
  string: 'en tekst',
  number: 'et tal',
  boolean: 'ja eller nej',
  date: 'en dato',
  time: 'et klokkeslæt',
  'date and time': 'en dato med klokkeslæt',
  'days and time duration': 'en varighed i dage og timer',
  'years and months duration': 'en varighed i år og måneder',
}
