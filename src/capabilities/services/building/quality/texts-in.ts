import { buildingPaths as at } from '../paths.ts'
import type { Text } from '../shape.ts'
import type { Work } from '../work.ts'

/** Words that citizens read, and where they are changed. */
export type Said = { text: Text; href: string }

/** All that citizens read in a service, in the order they meet it. */
export function textsIn(work: Work): Said[] {
  const { id } = work
  const said = (href: string, ...texts: (Text | undefined)[]): Said[] =>
    texts.flatMap((text) => (text ? [{ text, href }] : []))
  return [
    ...said(at.about(id), work.summary, work.outcome, work.haveAlready, ...work.ready),
    ...work.dialogue.pages.flatMap((page) => [
      ...said(at.page(id, page.id), page.title, page.lead),
      ...page.questions.flatMap((question) =>
        said(
          at.question(id, question.id),
          question.label,
          question.hint,
          question.why,
          question.purpose,
          question.missing,
          ...(question.options ?? []).flatMap(({ label, hint }) => [label, hint]),
          ...(question.parts ?? []).flatMap(({ label, hint }) => [label, hint]),
        ),
      ),
    ]),
    ...(work.documents ?? []).flatMap(({ id: paper, title, how }) =>
      said(at.document(id, paper), title, how),
    ),
    ...Object.entries(work.needed ?? {}).flatMap(([need, { title, text, instead = [] }]) =>
      said(at.need(id, need), title, text, ...instead.map((one) => one.text)),
    ),
    ...said(at.receipt(id), work.receipt.thanks, work.receipt.contact.text),
    ...work.receipt.next.flatMap(({ title, detail }, step) =>
      said(at.step(id, String(step)), title, detail),
    ),
    ...Object.values(work.texts).flatMap((text) => said(at.outcomes(id), text)),
  ]
}
