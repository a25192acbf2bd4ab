import type { Question, Reply } from './survey.ts'

/** What a spreadsheet would reckon rather than show: it begins with a sign, also one that is written wide or after what is not seen. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** A cell as a spreadsheet shows it, and does nothing else with it. */
const cell = (value: string): string =>
  `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** Replies as a table for spreadsheets: semicolons, as Danish ones expect, and a mark that says UTF-8. */
export function csvOf(
  questions: readonly Question[],
  replies: readonly { day: string; answers: Reply }[],
  dayLabel: string,
): string {
  const rows = [
    [dayLabel, ...questions.map(({ label }) => label)],
    ...replies.map(({ day, answers }) => [day, ...questions.map((one) => said(one, answers))]),
  ]
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function said({ id, kind, options }: Question, answers: Reply): string {
  const value = answers[id]
  if (value === undefined) return ''
  return kind === 'choice' ? (options[Number(value)] ?? '') : String(value)
}
