import type { Work } from '../work.ts'

/** The service with every condition changed: of pages, of questions, and of what happens afterwards. */
export function withWhen(work: Work, change: (feel: string) => string): Work {
  const each = <T extends { when?: string | undefined }>(one: T): T =>
    one.when === undefined ? one : { ...one, when: change(one.when) }
  return {
    ...work,
    dialogue: {
      ...work.dialogue,
      pages: work.dialogue.pages.map((page) => ({
        ...each(page),
        questions: page.questions.map(each),
      })),
    },
    receipt: { ...work.receipt, next: work.receipt.next.map(each) },
  }
}
