import { pageId } from '../names.ts'
import type { Page, Question } from '../shape.ts'
import { stampOf, type Work } from '../work.ts'

const withPages = (work: Work, pages: Page[]): Work => ({ ...work, dialogue: { pages } })

/** Puts a page with these words last. Returns its id too. */
export function addPage(work: Work, page: Omit<Page, 'id' | 'questions'>): [Work, string] {
  const again = work.dialogue.pages.find(
    ({ title, questions }) => title.da === page.title.da && questions.length === 0,
  )
  if (again) return [work, again.id]
  const id = pageId(work, page.title.da)
  return [withPages(work, [...work.dialogue.pages, { ...page, id, questions: [] }]), id]
}

export const putPage = (work: Work, page: Page): Work =>
  withPages(
    work,
    work.dialogue.pages.map((one) => (one.id === page.id ? page : one)),
  )

/** Takes away a page and all that is asked on it. */
export function removePage(work: Work, id: string): Work {
  const page = work.dialogue.pages.find((one) => one.id === id)
  if (!page) return work
  const rest = page.questions.reduce((left, question) => removeQuestion(left, question.id), work)
  return withPages(
    rest,
    rest.dialogue.pages.filter((one) => one.id !== id),
  )
}

/** Moves a page one place: -1 is up. At the end it stays. */
export const movePage = (work: Work, id: string, by: -1 | 1): Work =>
  withPages(
    work,
    shifted(work.dialogue.pages, (page) => page.id === id, by),
  )

/** Moves a question one place, past the end of its page to the next. */
export function moveQuestion(work: Work, id: string, by: -1 | 1): Work {
  const { pages } = work.dialogue
  const at = pages.findIndex(({ questions }) => questions.some((one) => one.id === id))
  const page = pages[at]
  if (!page) return work
  const place = page.questions.findIndex((one) => one.id === id)
  const beyond = pages[at + by]
  const isLast = place + by < 0 || place + by >= page.questions.length
  if (isLast && beyond) return moveToPage(work, id, beyond.id, by === -1 ? 'last' : 'first')
  return putPage(work, { ...page, questions: shifted(page.questions, (one) => one.id === id, by) })
}

export function moveToPage(
  work: Work,
  id: string,
  to: string,
  end: 'first' | 'last' = 'last',
): Work {
  const question = work.dialogue.pages.flatMap((page) => page.questions).find((q) => q.id === id)
  if (!question || !work.dialogue.pages.some((page) => page.id === to)) return work
  return withPages(
    work,
    work.dialogue.pages.map((page) => {
      const others = page.questions.filter((one) => one.id !== id)
      if (page.id !== to) return { ...page, questions: others }
      return { ...page, questions: end === 'first' ? [question, ...others] : [...others, question] }
    }),
  )
}

/** Takes away a question, and its answer from the data. */
export function removeQuestion(work: Work, id: string): Work {
  const { [id]: _, ...properties } = work.data.properties
  return {
    ...withPages(
      work,
      work.dialogue.pages.map((page) => ({
        ...page,
        questions: page.questions.filter((one) => one.id !== id),
      })),
    ),
    data: { properties, required: work.data.required.filter((one) => one !== id) },
  }
}

/** A list with the one that is meant moved one place. */
export function shifted<T>(list: readonly T[], isIt: (one: T) => boolean, by: -1 | 1): T[] {
  const from = list.findIndex(isIt)
  const to = from + by
  if (from === -1 || to < 0 || to >= list.length) return [...list]
  const moved = [...list]
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

/** Every question that stands on a page. */
export const allQuestions = (work: Work): Question[] =>
  work.dialogue.pages.flatMap(({ questions }) => questions)

/** The mark of an order. What is moved is moved in the order that was seen, or not at all. */
export const orderOf = (work: Work): string =>
  stampOf(work.dialogue.pages.map(({ id, questions }) => [id, questions.map((one) => one.id)]))
