import { Decimal, type Value, equal, isNumber } from '../feel/index.ts'

// The kit writes some numbers (roots, logarithms, deviations) with fewer digits than they have.
const tolerance = new Decimal('1e-8')

/** Whether a value is the one the kit expects. */
export function same(actual: Value, expected: Value): boolean {
  if (actual === null || expected === null) return actual === expected
  if (isNumber(actual) && isNumber(expected)) {
    const [a, b] = [new Decimal(actual), new Decimal(expected)]
    return a
      .minus(b)
      .abs()
      .lessThanOrEqualTo(tolerance.times(Decimal.max(1, b.abs())))
  }
  if (Array.isArray(actual) || Array.isArray(expected)) {
    if (!Array.isArray(actual) || !Array.isArray(expected)) return false
    return actual.length === expected.length && actual.every((one, i) => same(one, expected[i]!))
  }
  if (actual instanceof Map || expected instanceof Map) {
    if (!(actual instanceof Map) || !(expected instanceof Map)) return false
    return (
      actual.size === expected.size &&
      [...expected].every(([name, part]) => actual.has(name) && same(actual.get(name)!, part))
    )
  }
  return equal(actual, expected) === true
}
