import { readFileSync } from 'node:fs'

/** What a citizen writes, and the pages or services (by the last part of their address) of which one must be among the first three. */
export type Query = { q: string; pages: string[] }

export const queries = JSON.parse(
  readFileSync(new URL('queries.json', import.meta.url), 'utf8'),
) as Query[]

/** The names of all pages that some query wants: what a municipality's website must answer. */
export const subjects: readonly string[] = [
  ...new Set(queries.flatMap(({ pages }) => pages)),
].toSorted()
