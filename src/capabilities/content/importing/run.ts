import type { Note } from './found.ts'
import type { MenuEntry } from './wordpress/found.ts'
import type { LeftOut } from './found.ts'

export type RunKind = 'wordpress' | 'website' | 'borgerdk'
export type RunState = 'running' | 'stopped' | 'done' | 'failed'
export type Stage = 'reading' | 'carrying' | 'finishing'

/** What is told of a source as a whole. */
export type Report = {
  menus?: MenuEntry[]
  leftOut?: LeftOut[]
  /** Found by following links, because there was no list of pages. */
  crawled?: true
  /** Seconds the site asks us to wait between pages. */
  crawlDelay?: number
  /** Addresses the site asks not to be fetched. */
  disallowed?: number
  /** There are more than are brought at once. */
  more?: number
  /** Articles that are not there any more. */
  gone?: string[]
}

/** Moving in, once: from where, how far, and what is told of it as a whole. */
export type Run = {
  id: string
  kind: RunKind
  origin: string
  source: string
  fileKey: string | null
  language: string
  publish: boolean
  state: RunState
  stage: Stage
  problem: string | null
  report: Report
  seen: number
  byId: string | null
  begunAt: Date
  changedAt: Date
  doneAt: Date | null
}

export const pageStates = [
  'waiting',
  'carried',
  'updated',
  'same',
  'proposed',
  'skipped',
  'failed',
] as const
export type PageState = (typeof pageStates)[number]

/** A page of a run, and what has become of it. */
export type ImportPage<Found = unknown> = {
  ref: string
  address: string
  title: string
  found: Found | null
  changed: string | null
  state: PageState
  notes: Note[]
  itemId: string | null
  libraryItem: string | null
  tries: number
  finished: boolean
}

/** Pages of one run at most. */
export const mostPages = 5000
/** A page that has been begun so many times without an end has taken its worker with it. */
export const mostTries = 3

/** Nothing has happened for so long, in milliseconds, that nobody may be working on it any more. */
export const restless = 120_000

export const isLying = ({ state, changedAt }: Run, now: Date): boolean =>
  state === 'running' && +now - +changedAt > restless
