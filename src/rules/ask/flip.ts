// The smallest change of answers that gives another outcome.
import type { Value } from '../feel/index.ts'
import { Decimal, typeOf } from '../feel/index.ts'
import type { Analysis } from './analyse.ts'
import type { Cell } from './cell.ts'
import { contains, placeBetween } from './cell.ts'
import type { Known } from './state.ts'
import { answerTo, completed, outcomeOf, place, stateOf } from './state.ts'
import { keyOfValue, onOf } from './term.ts'
import { valueIn } from './trial.ts'
import { cheapest } from './ways-out.ts'
import type { WayOut } from './ways-out.ts'
import { describe } from './words.ts'
import type { Variable } from './variable.ts'

/** `words` says which answers would do, `to` is one of them; an unknown answer has no `from`. */
export type Change = { input: string; parts?: string; from?: Value; to: Value; words: string }

/** `to` is the outcome that is wanted; without it any other will do. */
export type FlipOptions = { to?: Value; burden?: Readonly<Record<string, number>> }

/** `exact` says that no smaller change does it; without `changes` there is none at all. */
export type Flipped = { from: Value; to?: Value; changes?: Change[]; exact: boolean }

/** The fewest answers to change, and of those the least burdensome; undefined while the outcome is undecided. */
export function flip(
  analysis: Analysis,
  known: Known,
  options: FlipOptions = {},
): Flipped | undefined {
  const now = stateOf(analysis, known)
  if (now.relevant.length > 0) return undefined
  const inputs = completed(now)
  const from = outcomeOf(analysis, inputs)
  const wanted = (outcome: Value) =>
    options.to === undefined
      ? keyOfValue(outcome) !== keyOfValue(from)
      : keyOfValue(outcome) === keyOfValue(options.to) && keyOfValue(outcome) !== keyOfValue(from)
  const all = stateOf(analysis, new Map())
  const present = analysis.variables.map(({ path, cells }) => {
    const answer = answerTo(known, path)
    return answer === undefined ? undefined : cells.findIndex((cell) => contains(cell, answer))
  })
  const burdens = analysis.variables.map(
    ({ path }) => options.burden?.[path.join('.')] ?? options.burden?.[path[0]!] ?? 1,
  )
  let exact = !present.includes(-1)
  for (const way of cheapest(all.d, all.root, present, burdens)) {
    const changes = changesOn(analysis, known, way)
    const changed = new Map(inputs)
    for (const { path, to } of changes) place(changed, path, to)
    const outcome = outcomeOf(analysis, changed)
    if (wanted(outcome)) return { from, to: outcome, changes: changes.map(shown), exact }
    const within = onOf(way.term).length > 0 ? tryWithin(analysis, changed, way, wanted) : undefined
    if (within) {
      const also = { ...within, from: answerTo(known, within.path) }
      const others = changes.filter(({ path }) => path !== within.path)
      return {
        from,
        to: within.outcome,
        changes: [...others, also].map(shown),
        exact: exact && others.length === 0,
      }
    }
    if (onOf(way.term).length > 0 && way.cells.size > 0) exact = false
  }
  return { from, exact }
}

type Step = { path: readonly string[]; from?: Value | undefined; to: Value; words: string }

function changesOn({ variables }: Analysis, known: Known, { cells }: WayOut): Step[] {
  return [...cells].map(([level, cell]) => {
    const { path, cells: own } = variables[level]!
    const from = answerTo(known, path)
    return { path, from, to: nearest(own[cell]!, from), words: describe(own[cell]!) }
  })
}

const shown = ({ path, from, to, words }: Step): Change => ({
  input: path[0]!,
  ...(path.length > 1 && { parts: path.slice(1).join('.') }),
  ...(from !== undefined && { from }),
  to,
  words,
})

/** Where the outcome is a function of an answer within its cell: another answer of that cell. */
function tryWithin(
  analysis: Analysis,
  inputs: Known,
  { term, present }: WayOut,
  wanted: (outcome: Value) => boolean,
): (Step & { outcome: Value }) | undefined {
  for (const level of onOf(term)) {
    const { path, cells } = analysis.variables[level] as Variable
    const cell = cells[present[level] ?? 0]
    if (!cell) continue
    for (let share = 0.05; share < 1; share += 0.1) {
      const to = valueIn(cell, share)
      const changed = new Map(inputs)
      place(changed, path, to)
      const outcome = outcomeOf(analysis, changed)
      if (wanted(outcome)) return { path, to, outcome, words: describe(cell) }
    }
  }
  return undefined
}

/** A value of the cell near what the answer is now, and whole where that can be. */
function nearest(cell: Cell, from: Value | undefined): Value {
  if (cell.kind !== 'between' || from === undefined) return cell.value
  const now = cell.line.placeOf(from)
  if (!now || typeOf(from) !== cell.line.name) return cell.value
  const { line, low, high } = cell
  const [up, down] = [low?.floor().plus(1), high?.ceil().minus(1)]
  if (low && now.lte(low) && up && (!high || up.lt(high))) return line.at(up)
  if (high && now.gte(high) && down && (!low || down.gt(low))) return line.at(down)
  return line.at(placeBetween(line, low, high) as Decimal)
}
