import { questionsNamedIn } from '../condition/read.ts'
import type { Work } from '../work.ts'

/** Where else a question is named: in conditions, decisions, papers and texts. Each place in words. */
export function usesOf(work: Work, id: string): string[] {
  const names = (condition: string | undefined) =>
    condition !== undefined && questionsNamedIn(condition).includes(id)
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${id}(?![\\p{L}\\p{N}_])`, 'u')
  const { dialogue, rules, documents = [], receipt, texts } = work
  const inText = (value: unknown) => new RegExp(`\\{${id}[.}]`).test(JSON.stringify(value))
  return [
    ...dialogue.pages.flatMap((page) => [
      ...(names(page.when) ? [`siden »${page.title.da}«`] : []),
      ...page.questions
        .filter(({ when }) => names(when))
        .map(({ label }) => `spørgsmålet »${label.da}«`),
    ]),
    ...rules.decisions
      .filter(({ logic }) => word.test(JSON.stringify(logic ?? null)))
      .map(({ name }) => `beslutningen »${name}«`),
    ...documents
      .filter(({ question }) => question === id)
      .map(({ title }) => `papiret »${title.da}«`),
    ...receipt.next.filter(({ when }) => names(when)).map(({ title }) => `trinnet »${title.da}«`),
    ...Object.entries(texts ?? {})
      .filter(([, text]) => inText(text))
      .map(([name]) => `teksten »${name}«`),
    ...dialogue.pages
      .filter(({ lead, answer }) => inText({ lead, answer }))
      .map(({ title }) => `teksten på siden »${title.da}«`),
  ]
}
