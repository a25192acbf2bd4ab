// Sums, means and what is most common in a list (DMN 1.5, 10.3.4.4).
import { compare, equal } from '../equality.ts'
import type { FeelNumber } from '../number.ts'
import {
  add,
  compareNumbers,
  decimal,
  Decimal,
  divide,
  held,
  isNumber,
  multiply,
} from '../number.ts'
import { refuse, spend } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { defineOfList } from './define.ts'

/** A function of numbers, of which there must be at least so many. */
const ofNumbers = (name: string, give: (numbers: FeelNumber[]) => Value, least = 1): FeelFunction =>
  defineOfList(name, (items, run) => {
    if (items.length < least || !items.every(isNumber)) {
      return refuse(run, `»${name}« tager en liste med ${least > 1 ? 'flere tal' : 'tal'}.`)
    }
    return spend(run, items.length) ? give(items as FeelNumber[]) : null
  })

/** The item that comes first by an order, or last when the sign is −1. */
const extreme = (name: string, sign: 1 | -1): FeelFunction =>
  defineOfList(name, (items, run) => {
    if (!spend(run, items.length)) return null
    let best = items[0] ?? null
    for (const item of items) {
      const order = compare(item, best)
      if (order === null) return refuse(run, `»${name}« tager værdier, der kan sammenlignes.`)
      if (order * sign < 0) best = item
    }
    return best
  })

const total = (numbers: readonly FeelNumber[]): FeelNumber | null =>
  numbers.reduce<FeelNumber | null>((sum, one) => (sum === null ? null : add(sum, one)), 0)

const over = (sum: FeelNumber | null, count: number): FeelNumber | null =>
  sum === null ? null : divide(sum, count)

const product = (numbers: readonly FeelNumber[]): FeelNumber | null =>
  numbers.reduce<FeelNumber | null>((all, one) => (all === null ? null : multiply(all, one)), 1)

function median(numbers: FeelNumber[]): Value {
  const sorted = numbers.toSorted(compareNumbers)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : over(total(sorted.slice(middle - 1, middle + 1)), 2)
}

/** The standard deviation of a sample. */
function deviation(numbers: FeelNumber[]): Value {
  const all = numbers.map(decimal)
  const mean = all.reduce((sum, one) => sum.plus(one), new Decimal(0)).dividedBy(all.length)
  const squares = all.reduce((sum, one) => sum.plus(one.minus(mean).pow(2)), new Decimal(0))
  return held(squares.dividedBy(all.length - 1).sqrt())
}

/** What occurs most often, in rising order. */
function mode(numbers: FeelNumber[]): Value {
  const sorted = numbers.toSorted(compareNumbers)
  const runs: { number: FeelNumber; count: number }[] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && equal(last.number, number)) last.count += 1
    else runs.push({ number, count: 1 })
  }
  const most = Math.max(...new Set(runs.map(({ count }) => count)), 0)
  return runs.filter(({ count }) => count === most).map(({ number }) => number)
}

export const statisticsFunctions: FeelFunction[] = [
  extreme('min', 1),
  extreme('max', -1),
  ofNumbers('sum', total),
  ofNumbers('mean', (numbers) => over(total(numbers), numbers.length)),
  ofNumbers('product', product),
  ofNumbers('median', median),
  ofNumbers('stddev', deviation, 2),
  ofNumbers('mode', mode, 0),
]
