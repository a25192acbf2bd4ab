import type { BlockTypeName } from './block.ts'

/** A sort of page: what must be on it, and what may stand first. */
export type PageKind = {
  /** Where a new one is put: this and its name. */
  readonly folder: string
  readonly needs: readonly BlockTypeName[]
  /** What an empty one begins with, after title and lead. */
  readonly begins: readonly BlockTypeName[]
  /** Type in schema.org, shown as microdata. */
  readonly schema: string
}

const side = '/side/'

/** The page types: an answer (svar), a guide (trin for trin), a way into a self-service … */
export const pageKinds = {
  answer: { folder: side, needs: [], begins: ['text'], schema: 'WebPage' },
  guide: { folder: side, needs: ['step'], begins: ['step', 'step'], schema: 'HowTo' },
  service: {
    folder: side,
    needs: ['service'],
    begins: ['service', 'text'],
    schema: 'GovernmentService',
  },
  news: { folder: '/nyheder/', needs: [], begins: ['text'], schema: 'NewsArticle' },
  event: { folder: '/det-sker/', needs: ['event'], begins: ['event', 'text'], schema: 'Event' },
  alert: { folder: '/besked/', needs: [], begins: ['callout'], schema: 'SpecialAnnouncement' },
  unit: {
    folder: '/kontakt/',
    needs: ['contact'],
    begins: ['contact'],
    schema: 'GovernmentOffice',
  },
  place: { folder: '/sted/', needs: ['place'], begins: ['place', 'text'], schema: 'Place' },
  topic: { folder: '/emne/', needs: [], begins: ['listing'], schema: 'CollectionPage' },
  audience: { folder: side, needs: [], begins: ['text', 'link'], schema: 'CollectionPage' },
  front: {
    folder: '/',
    needs: [],
    begins: ['search', 'wanted', 'ways', 'events', 'news'],
    schema: 'WebPage',
  },
} as const satisfies Record<string, PageKind>

export type PageKindName = keyof typeof pageKinds

export const kindNames = Object.keys(pageKinds) as PageKindName[]
export const kindOf = (name: string): PageKind =>
  Object.hasOwn(pageKinds, name) ? pageKinds[name as PageKindName] : pageKinds.answer

/** For whom a page is first of all. A page may be for several. */
export const audiences = [
  'families',
  'students',
  'business',
  'jobseekers',
  'seniors',
  'newcomers',
] as const
export type Audience = (typeof audiences)[number]
