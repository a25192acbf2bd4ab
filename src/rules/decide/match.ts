import { type Code, type Run, type TestCode, type Value, spend } from '../feel/index.ts'
import { type RuleSet, indexOf } from './column-index.ts'
import type { RuleLogic } from './compiled.ts'

export type Rule = { logic: RuleLogic; tests: (TestCode | undefined)[] }

/** Finds the rules whose tests all pass, in order; undefined when there is no more to spend on it. */
export type Match = (slots: Value[], run: Run) => number[] | undefined

/** Columns that can be are looked up, the others tried rule by rule. With `first`, one rule is enough. */
export function matcher(columns: Code[], rules: Rule[], first: boolean): Match {
  const indexes = columns.map((_, i) =>
    indexOf(rules.map(({ logic, tests }) => ({ tests: logic.inputs[i], code: tests[i] }))),
  )
  const words = Math.ceil(rules.length / 32)
  return (slots, run) => {
    if (!spend(run, 1 + words)) return undefined
    const values = columns.map((code) => code(slots, run))
    const sets: RuleSet[] = []
    const rest: number[] = []
    for (let i = 0; i < values.length; i++) {
      const set = indexes[i]?.(values[i]!, run)
      if (set) sets.push(set)
      else rest.push(i)
    }
    if (rest.length > 0 && !spend(run, rules.length)) return undefined
    const found: number[] = []
    for (let word = 0; word < words; word++) {
      let bits = ~0
      for (const set of sets) bits &= set[word]!
      while (bits !== 0) {
        const rule = word * 32 + (31 - Math.clz32(bits & -bits))
        bits &= bits - 1
        if (rule >= rules.length) break
        if (!passes(rules[rule]!, rest, values, slots, run)) continue
        found.push(rule)
        if (first) return found
      }
    }
    return found
  }
}

function passes({ tests }: Rule, columns: number[], values: Value[], slots: Value[], run: Run) {
  for (const i of columns) {
    const test = tests[i]
    if (test && test(values[i]!, slots, run) !== true) return false
  }
  return true
}
