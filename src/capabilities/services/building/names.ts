import { idOf, namesGiven, slugOf } from '../importing/draft/names.ts'
import { questionsOf } from './shape.ts'
import type { Work } from './work.ts'

export { idOf, prefixOf, slugOf } from '../importing/draft/names.ts'

/** Addresses the dialogue keeps for itself. */
const reserved = ['tjek', 'send', 'slet', 'begynd']

/** Ids are made of the first words when a thing is made, and never change: they stand for what it means. */
export const questionId = (work: Work, label: string): string =>
  namesGiven([
    ...questionsOf(work).map(({ question }) => question.id),
    ...work.rules.decisions.map(({ name }) => name),
  ])(few(idOf(label)) || 'spoergsmaal')

export const pageId = (work: Work, title: string): string =>
  namesGiven([...reserved, ...work.dialogue.pages.map(({ id }) => id)])(
    fewWords(slugOf(title)) || 'side',
    '-',
  )

/** An id among others of the same kind. */
export const newId = (taken: Iterable<string>, words: string): string =>
  namesGiven(taken)(few(idOf(words)) || 'nyt')

// 'hvorHoejtBliverDetPaaDetHoejeste' is a sentence. Some words of it are a name.
const few = (id: string) => id.match(/^[a-z0-9]*(?:[A-Z][a-z0-9]*){0,3}/)?.[0] ?? id
const fewWords = (slug: string) => slug.split('-').slice(0, 4).join('-')
