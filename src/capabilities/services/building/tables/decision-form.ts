import { z } from 'zod'
import { allQuestions } from '../edit/pages.ts'
import { maybe, words } from '../forms.ts'
import { given, same, type Work, without } from '../work.ts'
import { namesIn } from './cell.ts'
import { type Decision, nameOf, type Table, tableOf } from './columns.ts'
import { addDecision, emptyTable, putDecision, withTable } from './edit.ts'
import { isFeelName, renameDecision } from './rename.ts'
import { tableTexts } from './texts.ts'

const { errors: e } = tableTexts.da

type Refused = { errors: Record<string, string> }

export const NewDecisionForm = z.object({
  navn: words(e.name, 100),
  skrives: z.enum(['tabel', 'udtryk'], { error: e.kind }),
  ser: z.array(z.string()).default([]),
})

/** Why a name cannot be had; undefined when it can. */
function wrongName(work: Work, name: string, own?: string): string | undefined {
  if (name === own) return undefined
  if (namesIn(work).has(name)) return e.taken(name)
  return isFeelName(name) ? undefined : e.notAName
}

export function newDecision(
  work: Work,
  { navn, skrives, ser }: z.infer<typeof NewDecisionForm>,
): [Work, Decision] | Refused {
  const make = (logic: NonNullable<Decision['logic']>): [Work, Decision] | Refused => {
    // Sent twice, it is the one that was made.
    const known = work.rules.decisions.find(({ name }) => name === navn)
    if (known && same(known.logic, logic)) return [work, known]
    const wrong = wrongName(work, navn)
    return wrong ? { errors: { navn: wrong } } : addDecision(work, navn, logic)
  }
  if (skrives === 'udtryk') return make({ kind: 'literal', text: 'null' })
  const questions = allQuestions(work).filter(({ id }) => ser.includes(id))
  const decisions = work.rules.decisions.filter(({ name }) => ser.includes(name))
  const inputs = [
    ...questions.map((question) => ({ label: nameOf(question), expression: question.id })),
    ...decisions.map(({ name }) => ({ label: name, expression: name })),
  ]
  return make({ kind: 'table', table: emptyTable(inputs, navn) })
}

const hits = Object.keys(tableTexts.da.hits) as [Table['hitPolicy'], ...Table['hitPolicy'][]]
const sums = ['', 'SUM', 'COUNT', 'MIN', 'MAX'] as const

export const AboutDecisionForm = z.object({
  navn: words(e.name, 100),
  afgoer: maybe(2000),
  lov: maybe(1000),
  eli: z.url(e.eli).or(z.literal('')).default(''),
  demo: z.string().default(''),
  laeses: z.enum(hits, { error: e.hit }).optional(),
  samles: z.enum(sums).catch(''),
})

export function aboutFields(decision: Decision) {
  const table = tableOf(decision)
  return {
    navn: decision.name,
    afgoer: decision.description,
    lov: decision.law?.text,
    eli: decision.law?.eli,
    demo: decision.demo ? 'ja' : undefined,
    laeses: table?.hitPolicy,
    samles: table?.aggregation ?? '',
  }
}

export function withAbout(
  work: Work,
  decision: Decision,
  data: z.infer<typeof AboutDecisionForm>,
): Work | Refused {
  const wrong = wrongName(work, data.navn, decision.name)
  if (wrong) return { errors: { navn: wrong } }
  const renamed = renameDecision(work, decision, data.navn)
  const named = renamed.rules.decisions.find(({ id }) => id === decision.id)!
  const table = tableOf(named)
  const read =
    table && data.laeses
      ? withTable(named, {
          ...without(table, 'aggregation'),
          hitPolicy: data.laeses,
          ...(data.laeses === 'COLLECT' && data.samles && { aggregation: data.samles }),
        } as Table)
      : named
  return putDecision(renamed, {
    ...without(read, 'description', 'law', 'demo'),
    ...given({ description: data.afgoer, law: lawFrom(data.lov, data.eli) }),
    ...(data.demo && { demo: true }),
  } as Decision)
}

/** A law as typed; undefined when there is none. */
export const lawFrom = (text: string, eli: string) =>
  text || eli ? { text: text || eli, ...(eli && { eli }) } : undefined
