import { createHash } from 'node:crypto'
import type { Definition, Page, Part, Question, Text } from './shape.ts'

/**
 * A service under construction. It has the shape of a definition, but may be short of things: a page without questions,
 * a choice without options. What it is short of is told before it is published.
 */
export type Work = Definition

/** A working copy. Revision 0 is a published service that nobody has begun to change. */
export type Working = {
  serviceId: string
  baseVersion: number | null
  revision: number
  work: Work
  changedBy: string | null
  changedAt: Date | null
}

/** What somebody did to a working copy, in sentences without a name in them. */
export type Change = {
  revision: number
  kind: 'begun' | 'imported' | 'changed' | 'restored' | 'published' | 'shared'
  /** Of an import: what could not come along. */
  sentences: string[]
  /** Of an import: what to look at. */
  notes: string[]
  version: number | null
  /** Null where nobody of ours did it: what is shared changed. */
  byId: string | null
  at: Date
}

/** A Danish text, and an English one when there is any. */
export const both = (da: string, en: string | undefined): Text => (en ? { da, en } : { da })

/** The same, or nothing when there is no Danish. */
export const maybeBoth = (da: string | undefined, en: string | undefined): Text | undefined =>
  da ? both(da, en) : undefined

/** An object without what is undefined or empty, as the schema wants it. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(entries) as never
}

/** What a record has under a name, and not what every object has. */
export const own = <T>(record: Record<string, T> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined

/** An object without some of its parts. */
export const without = <T extends object, K extends keyof T>(whole: T, ...names: K[]): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(whole).filter(([name]) => !(names as string[]).includes(name)),
  ) as Omit<T, K>

export const pageById = (work: Work, id: string): Page | undefined =>
  work.dialogue.pages.find((page) => page.id === id)

/** A question and the page it stands on. */
export function questionById(
  work: Work,
  id: string,
): { page: Page; question: Question } | undefined {
  for (const page of work.dialogue.pages) {
    const question = page.questions.find((one) => one.id === id)
    if (question) return { page, question }
  }
  return undefined
}

export const partById = ({ parts = [] }: Question, id: string): Part | undefined =>
  parts.find((part) => part.id === id)

/** The questions that stand on earlier pages than this one: those a condition here may look at. */
export function earlierQuestions(work: Work, pageId: string): Question[] {
  const at = work.dialogue.pages.findIndex(({ id }) => id === pageId)
  const pages = at === -1 ? work.dialogue.pages : work.dialogue.pages.slice(0, at)
  return pages.flatMap(({ questions }) => questions)
}

/** A short mark of a part's content: when it is another, somebody has changed the part. */
export const stampOf = (part: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(part)) ?? '')
    .digest('base64url')
    .slice(0, 16)

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]))
}

/** Whether two parts say the same. The order of names does not count. */
export const same = (a: unknown, b: unknown) =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
