// FEEL made by chance: tests for the cells of tables, and literal expressions.
import type { Boxed } from '../../dmn/model.ts'
import { dateOf, dayNumber } from '../line.ts'
import type { Chance } from './random.ts'

export type Kind = 'number' | 'enum' | 'text' | 'boolean' | 'date'
/** Something that a test can look at. */
export type Source = {
  name: string
  kind: Kind
  requires: { kind: 'input' | 'decision'; id: string }
}
/** What a decision says, and of what kind its outcome is; `calls` when it calls the function of the model. */
export type Logic = { logic: Boxed; kind: Kind; calls?: boolean }

export const colours = ['rød', 'grøn', 'blå']
export const firstDay = dayNumber({ kind: 'date', year: 2026, month: 2, day: 26 })

const dayText = (by: Chance) => {
  const { year, month, day } = dateOf(firstDay + by.below(6))
  return `date("${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}")`
}

/** The text of a cell that tests a kind of value. */
export function randomTest(by: Chance, kind: Kind): string {
  if (kind === 'boolean') return by.pick(['true', 'false'])
  if (kind === 'enum' || kind === 'text') {
    const one = () => JSON.stringify(by.pick(colours))
    return by.pick([one(), one(), `${one()}, ${one()}`, `not(${one()})`])
  }
  const one = kind === 'date' ? () => dayText(by) : () => String(by.below(5))
  const [low, high] = kind === 'date' ? [dayText(by), dayText(by)] : [by.below(3), 2 + by.below(3)]
  return by.pick([
    one(),
    `< ${one()}`,
    `<= ${one()}`,
    `> ${one()}`,
    `>= ${one()}`,
    `[${low}..${high}]`,
    `(${low}..${high}]`,
    `${one()}, ${one()}`,
    `not(${one()})`,
    `< ${one()}, > ${one()}`,
  ])
}

/** A literal expression over some sources. */
export function randomExpression(by: Chance, sources: readonly Source[]): Logic {
  const numbers = sources.filter(({ kind }) => kind === 'number')
  const number = numbers.length > 0 && by.pick(numbers).name
  const condition = () => randomCondition(by, by.pick(sources))
  if (number && by.oneIn(5)) {
    return {
      kind: 'enum',
      calls: true,
      logic: { kind: 'literal', text: `størrelse(${number} + 1)` },
    }
  }
  if (number && by.oneIn(3)) {
    const linear = by.pick([`${number} * 2`, `${number} + 1`, `3 - ${number}`, `${number} * 0`])
    const text = by.pick([linear, `if ${condition()} then ${linear} else 2`])
    return { kind: 'number', logic: { kind: 'literal', text } }
  }
  const [a, b] = [condition(), condition()]
  if (by.oneIn(2)) {
    const text = by.pick([`${a} and ${b}`, `${a} or ${b}`, `not(${a}) or ${b}`, a])
    return { kind: 'boolean', logic: { kind: 'literal', text } }
  }
  const [one, two, three] = [by.pick(colours), by.pick(colours), by.pick(colours)]
  const text = `if ${a} then "${one}" else if ${b} then "${two}" else "${three}"`
  if (by.oneIn(3)) {
    const entries = [
      { name: 'x', value: { kind: 'literal' as const, text } },
      { value: { kind: 'literal' as const, text: 'x' } },
    ]
    return { kind: 'enum', logic: { kind: 'context', entries } }
  }
  return { kind: 'enum', logic: { kind: 'literal', text } }
}

function randomCondition(by: Chance, { name, kind }: Source): string {
  if (kind === 'boolean') return name
  if (kind === 'number') {
    return by.pick([
      `${name} > ${by.below(5)}`,
      `${name} * 2 >= ${by.below(8)}`,
      `${name} + 1 < ${by.below(5)}`,
      `3 - ${name} > ${by.below(3)}`,
      `${name} in [1..${2 + by.below(3)})`,
    ])
  }
  if (kind === 'date') return `${name} ${by.pick(['<', '>=', '='])} ${dayText(by)}`
  return `${name} ${by.pick(['=', '!='])} ${JSON.stringify(by.pick(colours))}`
}
