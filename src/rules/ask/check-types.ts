// Mistakes of type: constants that an input is compared with and can never be.
import { typeOf } from '../feel/index.ts'
import type { Expr, Value } from '../feel/index.ts'
import { startRun } from '../feel/index.ts'
import { fits } from '../decide/coerce.ts'
import type { Analysis } from './analyse.ts'
import type { Finding, FindingPlace } from './check.ts'
import type { TableRead } from './pass.ts'
import { keyOfValue } from './term.ts'
import type { Variable } from './variable.ts'
import { constantsIn, isFree, nameOf } from './variable.ts'
import { describe, either, showValue } from './words.ts'

type Compare = { level: number; value: Value; where: FindingPlace }

/** Each constant that an input of a declared type is compared with, and that it cannot be: in tables, and elsewhere. */
export function mistakesIn(
  analysis: Analysis,
  tables: readonly (readonly TableRead[])[],
): Finding[] {
  const inTables = tables.flatMap(([read]) => comparedIn(analysis, read!))
  const elsewhere = [...analysis.pass.compared.values()].map((one): Compare => ({
    ...one,
    where: {},
  }))
  const seen = new Set<string>()
  return [...inTables, ...elsewhere].flatMap(({ level, value, where }): Finding[] => {
    const variable = analysis.variables[level]!
    const key = `${level} ${keyOfValue(value)}`
    const wrong = value === null || isFree(variable) ? undefined : whatIsWrong(variable, value)
    if (!wrong || seen.has(key)) return []
    seen.add(key)
    const at = where.decision ? ` i »${where.decision}«, regel ${where.rules![0]!},` : ''
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

/** What the cells of a table compare inputs with, in the columns that are an input as it is. */
function comparedIn({ levels }: Analysis, { table, decision }: TableRead): Compare[] {
  return table.inputs.flatMap(({ expr }, column) => {
    const level = expr && levels.get(pathOf(expr) ?? '')
    if (level === undefined) return []
    return table.rules.flatMap(({ inputs }, rule) => {
      const place = table.table.rules[rule]!.place ?? table.place
      const where = { decision, rules: [rule + 1], ...place }
      return constantsIn(inputs[column]).map((value) => ({ level, value, where }))
    })
  })
}

/** The input or the part of one that an expression names, when it does nothing else. */
function pathOf(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name
  const outer = expr.kind === 'path' ? pathOf(expr.value) : undefined
  return outer && expr.kind === 'path' ? `${outer}.${expr.name}` : undefined
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
