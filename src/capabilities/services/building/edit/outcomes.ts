import { newId } from '../names.ts'
import type { OutcomeName, Question, Text } from '../shape.ts'
import { buildingTexts } from '../texts.ts'
import { same, type Work } from '../work.ts'
import { constantOf, feelFor } from './constant.ts'

type Decision = Work['rules']['decisions'][number]

export const outcomeNames = [
  'title',
  'team',
  'deadline',
  'fee',
  'meeting',
  'subject',
  'documents',
  'documentsIntro',
  'needed',
] as const satisfies OutcomeName[]

/** Every case has a name and a team. */
export const isNeeded = (name: OutcomeName) => name === 'title' || name === 'team'

/** How an outcome comes about: not at all, always the same, or by rules. */
export type Way =
  | { kind: 'none' }
  | { kind: 'fixed'; value: unknown; decision: Decision }
  | { kind: 'rules'; decision: Decision }

export function wayOf(work: Work, name: OutcomeName): Way {
  const decision = work.rules.decisions.find((one) => one.name === work.outcomes[name])
  if (!decision) return { kind: 'none' }
  const value = decision.logic?.kind === 'literal' ? constantOf(decision.logic.text) : undefined
  return value === undefined ? { kind: 'rules', decision } : { kind: 'fixed', value, decision }
}

const ids: Record<(typeof outcomeNames)[number], string> = {
  title: 'sagensNavn',
  team: 'team',
  deadline: 'frist',
  fee: 'pris',
  meeting: 'moede',
  subject: 'emne',
  documents: 'papirer',
  documentsIntro: 'papirernesTekst',
  needed: 'behov',
}

/** The service with an outcome that is always this. */
export const withFixed = (work: Work, name: (typeof outcomeNames)[number], value: unknown): Work =>
  withLogic(work, name, { kind: 'literal', text: feelFor(value) })

/** The service with an outcome decided in a table over these questions, of one rule that lets everybody through. */
export function withTable(
  work: Work,
  name: (typeof outcomeNames)[number],
  questions: Question[],
  value: unknown,
): Work {
  const isMany = name === 'documents'
  const cells =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : undefined
  const result = isMany ? [value].flat() : [value]
  return withLogic(work, name, {
    kind: 'table',
    table: {
      hitPolicy: isMany ? 'COLLECT' : 'FIRST',
      inputs: questions.map(({ id, label }) => ({ label: label.da, expression: id })),
      outputs: cells
        ? cells.map(([column]) => ({ name: column, label: column }))
        : [{ label: buildingTexts.da.outcome.names[name] }],
      annotations: [],
      rules: result.map((one) => ({
        inputs: questions.map(() => '-'),
        outputs: cells ? cells.map(([, cell]) => feelFor(cell)) : [feelFor(one)],
      })),
    },
  })
}

function withLogic(
  work: Work,
  name: (typeof outcomeNames)[number],
  logic: NonNullable<Decision['logic']>,
): Work {
  const { decisions } = work.rules
  const known = decisions.find((one) => one.name === work.outcomes[name])
  if (known) {
    if (same(known.logic, logic)) return work
    const { type: _, ...rest } = known
    return {
      ...work,
      rules: {
        ...work.rules,
        decisions: decisions.map((one) => (one === known ? { ...rest, logic, requires: [] } : one)),
      },
    }
  }
  const taken = [
    ...decisions.flatMap((one) => [one.id, one.name]),
    ...Object.keys(work.data.properties),
  ]
  const id = newId(taken, ids[name])
  const decision: Decision = { id, name: id, logic, requires: [] }
  return {
    ...work,
    rules: { ...work.rules, decisions: [...decisions, decision] },
    outcomes: { ...work.outcomes, [name]: id },
  }
}

/** The service without an outcome, and without the decision when nothing else can need it. */
export function withoutOutcome(work: Work, name: OutcomeName): Work {
  const { [name]: gone, ...outcomes } = work.outcomes
  if (gone === undefined) return work
  const others = work.rules.decisions.filter((one) => one.name !== gone)
  const needed =
    Object.values(outcomes).includes(gone) ||
    JSON.stringify(others).includes(JSON.stringify(gone).slice(1, -1))
  return {
    ...work,
    outcomes: outcomes as Work['outcomes'],
    rules: { ...work.rules, decisions: needed ? work.rules.decisions : others },
  }
}

/** The service with a text that decisions may give; its id, which it keeps. */
export function withText(
  work: Work,
  id: string | undefined,
  text: Text,
  words: string,
): [Work, string] {
  const key = id ?? newId(Object.keys(work.texts), words)
  return [{ ...work, texts: { ...work.texts, [key]: text } }, key]
}
