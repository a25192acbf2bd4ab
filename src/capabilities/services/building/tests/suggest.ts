import type { Cell } from '../../../../rules/ask/cell.ts'
import { exampleOf } from '../../../../rules/ask/showing.ts'
import { nameOf as variableName } from '../../../../rules/ask/variable.ts'
import { showValue } from '../../../../rules/ask/words.ts'
import { type Context, decide, toJson, type Value } from '../../../../rules/index.ts'
import type { Test } from '../../definition.ts'
import { engineOf } from '../../engine/engine.ts'
import { allQuestions } from '../edit/pages.ts'
import { type Decision, nameOf, outcomesOf, tableOf } from '../tables/columns.ts'
import { usersOf } from '../tables/edit.ts'
import { type Cells, type Reading, readingOf, ruleCells } from '../tables/reading.ts'
import { stampOf, type Work } from '../work.ts'
import { outcomesNow } from './run.ts'
import { testTexts } from './texts.ts'

const { suggestions: t } = testTexts.da

/** No page is for more than this. */
const most = 200
/** How many of the ways into a rule are looked at before it is given up. */
const tries = 20

/** A test for every rule of every table that leads to an outcome, and for each side of its limits. Those there are already are left out. */
export function suggestTests(work: Work): Test[] {
  const seen = new Set((work.tests ?? []).map(contentOf))
  const names = new Set((work.tests ?? []).map(({ name }) => name))
  const found: Test[] = []
  for (const decision of work.rules.decisions) {
    if (!tableOf(decision) || !ledTo(work, decision).size) continue
    for (const test of testsOf(work, decision)) {
      if (found.length >= most) return found
      if (seen.has(contentOf(test)) || names.has(test.name)) continue
      seen.add(contentOf(test))
      names.add(test.name)
      found.push(test)
    }
  }
  return found
}

const contentOf = ({ answers, facts = {} }: Test) => stampOf({ answers, facts })

/** The outcomes that follow from a decision, through whatever other decisions. */
function ledTo(work: Work, decision: Decision, seen = new Set<string>()): Set<string> {
  if (seen.has(decision.id)) return new Set()
  seen.add(decision.id)
  return new Set([
    ...outcomesOf(work, decision),
    ...usersOf(work, decision).flatMap((user) => [...ledTo(work, user, seen)]),
  ])
}

function* testsOf(work: Work, decision: Decision): Generator<Test> {
  const { compiled } = engineOf(work)
  const reading = readingOf(compiled, decision.name)
  if (!reading) return
  const rest = othersFor(work, decision)
  for (const rule of reading.read.met.keys()) {
    const example = exampleFor(work, reading, decision, rule)
    if (!example) continue
    const name = t.rule(decision.name, rule + 1)
    yield testFor(work, decision, name, new Map([...rest, ...example]))
    for (const { path, label, value } of edgesOf(work, reading, rule)) {
      const edge = new Map([...rest, ...example, [path, value] as const])
      yield testFor(work, decision, t.exactly(name, label, showValue(value)), edge)
    }
  }
}

/** Inputs that lead to a rule, and to no rule before it that would count instead. */
function exampleFor(
  work: Work,
  reading: Reading,
  { name }: Decision,
  rule: number,
): Context | undefined {
  const { compiled } = engineOf(work)
  let count = 0
  for (const { cells } of ruleCells(reading, rule)) {
    if (count++ >= tries) return undefined
    const example = exampleOf(reading.analysis, reading.read, cells as Cells)
    const { rules } = decide(compiled, name, example, { rules: true })
    const met = rules?.find((one) => one.decision === name)?.rules ?? []
    if (met[0] === rule || (met.includes(rule) && !isFirst(reading))) return example
  }
  return undefined
}

const isFirst = ({ read }: Reading) => read.table.hitPolicy === 'FIRST'

/** Answers to what other decisions on the way to an outcome look at. */
function othersFor(work: Work, decision: Decision): Context {
  const { compiled } = engineOf(work)
  const outcomes = [...ledTo(work, decision)].map((name) => work.outcomes[name as 'title']!)
  const example: Context = new Map()
  for (const name of outcomes) {
    const reading = readingOf(compiled, name)
    if (!reading) continue
    for (const [input, value] of exampleOf(reading.analysis, reading.read, new Map()))
      if (!example.has(input)) example.set(input, value)
  }
  return example
}

/** The limits of a rule: each number or day it names for a question, and the nearest on both sides. */
function* edgesOf(work: Work, { analysis, read }: Reading, rule: number) {
  const { inputs, rules } = read.table.table
  for (const [column, { expression }] of inputs.entries()) {
    const level = analysis.variables.findIndex((one) => variableName(one) === expression.trim())
    const question = allQuestions(work).find(({ id }) => id === expression.trim())
    const cell = rules[rule]!.inputs[column] ?? '-'
    if (level === -1 || !question || cell === '-') continue
    const { cells } = analysis.variables[level]!
    for (const [at, one] of cells.entries()) {
      if (!isLimit(one) || !mentions(cell, one.value)) continue
      for (const near of [cells[at - 1], one, cells[at + 1]]) {
        if (near) yield { path: question.id, label: nameOf(question), value: near.value }
      }
    }
  }
}

const isLimit = ({ kind, value }: Cell) =>
  kind === 'point' && value !== null && typeof value !== 'boolean' && typeof value !== 'string'

const mentions = (cell: string, value: Value) => {
  const text = typeof value === 'object' ? day(String(toJson(value))) : String(toJson(value))
  return new RegExp(`(?<![\\d.])${text.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(cell)
}

const day = (text: string) => /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text

/** A test of these inputs that expects what the rules give now, of all that follows from the decision. */
function testFor(work: Work, decision: Decision, name: string, inputs: Context): Test {
  const schemas = work.data.properties
  const answers = Object.fromEntries(
    [...inputs].flatMap(([id, value]) => {
      const schema = schemas[id]
      if (value === null || !schema) return []
      const json = toJson(value)
      const isDay = 'format' in schema && schema.format === 'date'
      return [[id, isDay ? day(String(json)) : json]]
    }),
  )
  const led = ledTo(work, decision)
  const now = outcomesNow(work, { answers })
  const expect = Object.fromEntries(Object.entries(now).filter(([outcome]) => led.has(outcome)))
  return { name: name.slice(0, 200), answers, expect }
}
