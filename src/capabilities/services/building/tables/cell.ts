import { parseExpression, parseUnaryTests } from '../../../../rules/feel/index.ts'
import { unknownNames } from '../../publishing/unknown-names.ts'
import { allQuestions } from '../edit/pages.ts'
import type { Work } from '../work.ts'
import type { Column } from './columns.ts'
import { tableTexts } from './texts.ts'
import { resultFrom, testFrom } from './words.ts'

const { errors: e } = tableTexts.da

/** What FEEL may speak of in a service: its questions, its decisions, its functions. */
export const namesIn = (work: Work): Set<string> =>
  new Set([
    ...allQuestions(work).map(({ id }) => id),
    ...work.rules.decisions.map(({ name }) => name),
    ...(work.rules.knowledge ?? []).map(({ name }) => name),
  ])

/** A cell as FEEL, or what to change in it. */
export type Judged = { feel: string } | { error: string }

export function judgeTest(typed: string, column: Column, names: ReadonlySet<string>): Judged {
  const feel = testFrom(typed, column)
  const parsed = parseUnaryTests(feel, names)
  if (!parsed.ok) return { error: at(parsed.problem, feel) }
  return unknownOr(parsed.value, feel, column, names)
}

/** A result may be empty: then the rule says nothing here. */
export function judgeResult(typed: string, column: Column, names: ReadonlySet<string>): Judged {
  const feel = resultFrom(typed, column, (name) => names.has(name))
  return feel ? judgeExpression(feel, column, names) : { feel }
}

/** FEEL of one or more lines: the complaint says line and column. */
export function judgeExpression(
  feel: string,
  column: Column | undefined,
  names: ReadonlySet<string>,
): Judged {
  const parsed = parseExpression(feel, names)
  if (!parsed.ok) return { error: at(parsed.problem, feel) }
  return unknownOr(parsed.value, feel, column, names)
}

function unknownOr(
  tree: unknown,
  feel: string,
  column: Column | undefined,
  names: ReadonlySet<string>,
): Judged {
  const [unknown] = unknownNames(tree as never, names)
  if (unknown === undefined) return { feel }
  const choices = column?.options.map(({ label }) => label) ?? []
  if (choices.length) return { error: e.notAChoice(unknown, choices) }
  return { error: e.unknownName(unknown, closest(unknown, names)) }
}

type Problem = { sentence: string; line: number; column: number }

const at = ({ sentence, line, column }: Problem, text: string) =>
  text.includes('\n') ? e.atLine(sentence, line, column) : e.atSign(sentence, column)

/** A known name that looks like it. */
function closest(name: string, names: ReadonlySet<string>): string | undefined {
  const low = name.toLowerCase()
  return [...names].find((one) => {
    const other = one.toLowerCase()
    return other === low || other.startsWith(low) || low.startsWith(other)
  })
}
