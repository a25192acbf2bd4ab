import { parseExpression } from '../../../../rules/feel/index.ts'
import { asPattern, notFeel } from '../../engine/names.ts'
import { withWhen } from './when.ts'
import { putDecision } from './edit.ts'
import type { Decision } from './columns.ts'
import type { Work } from '../work.ts'

/** Whether FEEL can speak of it: letters and digits, with spaces between words. */
export function isFeelName(name: string): boolean {
  const parsed = parseExpression(name, [name])
  return parsed.ok && parsed.value.kind === 'name' && parsed.value.name === name
}

/** FEEL with another name for something. Texts in quotes, parts of a value (`a.name`) and keys (`name: 1`) are let be. */
export function renamedIn(feel: string, from: string, to: string): string {
  const name = asPattern(from)
  const pattern = new RegExp(
    `"(?:[^"\\\\]|\\\\.)*"|(?<![\\p{L}\\p{N}_]|(?<!\\.)\\.)${name}(?![\\p{L}\\p{N}_]|\\s*:)`,
    'gu',
  )
  return feel.replace(pattern, (found) => (found.startsWith('"') ? found : to))
}

function deep<T>(value: T, change: (feel: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((one) => deep(one, change)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    notFeel.has(key) ? inner : deep(inner, change),
  ])
  return Object.fromEntries(entries) as T
}

/** The service with another name for a decision, everywhere that it is spoken of. */
export function renameDecision(work: Work, decision: Decision, to: string): Work {
  const from = decision.name
  if (from === to) return work
  const change = (feel: string) => renamedIn(feel, from, to)
  const outcomes = Object.fromEntries(
    Object.entries(work.outcomes).map(([outcome, name]) => [outcome, name === from ? to : name]),
  ) as Work['outcomes']
  const { knowledge } = work.rules
  const renamed: Work = {
    ...work,
    outcomes,
    rules: {
      ...work.rules,
      decisions: work.rules.decisions.map(
        (one) => ({ ...one, logic: deep(one.logic, change) }) as Decision,
      ),
      ...(knowledge && {
        knowledge: knowledge.map(
          (one) => ({ ...one, logic: deep(one.logic, change) }) as typeof one,
        ),
      }),
    },
  }
  return putDecision(withWhen(renamed, change), {
    ...renamed.rules.decisions.find(({ id }) => id === decision.id)!,
    name: to,
  })
}
