// What is wrong, or may be, in a network of decisions: each thing found with an example that shows it.
import type { Compiled } from '../decide/compiled.ts'
import { cycles } from '../decide/order.ts'
import type { Context } from '../feel/index.ts'
import type { Analysis, AnalyseOptions } from './analyse.ts'
import { analyse } from './analyse.ts'
import { gapsIn } from './check-gaps.ts'
import { overlapsIn } from './check-overlaps.ts'
import { mistakesIn } from './check-types.ts'
import { dependsOn } from './pass.ts'
import type { TableRead } from './pass.ts'

export type FindingKind =
  /** Answers that no rule of a table is for. */
  | 'gap'
  /** Two rules of a table are met at once. */
  | 'overlap'
  /** They are, and the hit policy says that they may not be, or may not differ. */
  | 'contradiction'
  /** A rule that is never met, or never counts. */
  | 'unreachable'
  | 'cycle'
  | 'unused-input'
  /** A test of the wrong type, or of a value that cannot be. */
  | 'type'
  /** There is more than is shown. */
  | 'limit'

/** Rules count from 1; line and column from 1, when the model was read from XML. */
export type FindingPlace = {
  decision?: string
  input?: string
  rules?: number[]
  line?: number
  column?: number
}

/** `error` is against the rules of DMN, `warning` mostly a mistake, `note` good to know. */
export type Finding = {
  kind: FindingKind
  severity: 'error' | 'warning' | 'note'
  place: FindingPlace
  /** Inputs by name that show it; empty where none can. */
  example: Context
  sentence: string
}

/** All that is found in a model; what keeps it from being compiled is in its problems, and not repeated here. */
export function check(compiled: Compiled, options: AnalyseOptions = {}): Finding[] {
  const analysis = analyse(compiled, [...compiled.decisions.keys()], options)
  const tables = eachOnce(analysis.pass.tables)
  // Reading had its time; looking through the tables gets as much again.
  analysis.pass.d.limit.until = performance.now() + (options.milliseconds ?? 4000)
  return [
    ...cyclesIn(compiled),
    ...tables.flatMap((table) => gapsIn(analysis, table)),
    ...tables.flatMap((table) => overlapsIn(analysis, table)),
    ...mistakesIn(analysis, tables),
    ...unusedIn(compiled, analysis),
  ]
}

/** A table inside a function is read at every call; its readings belong together. */
function eachOnce(tables: readonly TableRead[]): TableRead[][] {
  const groups = new Map<object, TableRead[]>()
  for (const read of tables) groups.set(read.table, [...(groups.get(read.table) ?? []), read])
  return [...groups.values()]
}

const cyclesIn = (compiled: Compiled): Finding[] =>
  cycles(compiled.decisions.values()).map((ring) => {
    const names = [...ring, ring[0]!].map(({ name }) => `»${name}«`)
    return {
      kind: 'cycle',
      severity: 'error',
      place: { decision: ring[0]!.name, ...ring[0]!.decision.place },
      example: new Map(),
      sentence: `Beslutningerne bygger på hinanden i ring: ${names.join(' → ')}.`,
    }
  })

function unusedIn(compiled: Compiled, { pass, levels, roots, variables }: Analysis): Finding[] {
  const matters = dependsOn(pass.d, roots)
  const used = new Set([...matters].map((level) => variables[level]!.path[0]))
  const asked = new Set(variables.map(({ path }) => path[0]))
  return [...compiled.inputs.values()]
    .filter(({ name, namespace }) => namespace === compiled.model.namespace && !used.has(name))
    .map(({ name, input }) => ({
      kind: 'unused-input',
      severity: 'warning',
      place: { input: name, ...input.place },
      example: new Map(),
      sentence:
        asked.has(name) || levels.has(name)
          ? `Svaret på »${name}« ændrer aldrig noget, hvad det end er.`
          : `Ingen beslutning bruger »${name}«.`,
    }))
}
