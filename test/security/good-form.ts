import type { Home } from '../furnished-town.ts'
import type { Person } from './people.ts'

export type Fields = Record<string, string | string[]>
/** A form that is filled in as it should be: by whom, and with what. `query` is what its address carries. */
export type GoodForm = {
  by: Person
  query?: string
  fields: (home: Home) => Fields
  /** The field of a file that must come with it. */
  file?: string
  /** What is in the file, when it is not just any. */
  content?: (home: Home) => string
}

/** A form with nothing to fill in. */
export const nothing = () => ({})

/** Who sends a form, and what is in it. */
export const byCitizen = (fields: GoodForm['fields']): GoodForm => ({ by: 'citizen', fields })
export const byCaseworker = (fields: GoodForm['fields']): GoodForm => ({ by: 'caseworker', fields })
export const byEditor = (fields: GoodForm['fields']): GoodForm => ({ by: 'editor', fields })
export const byAdmin = (fields: GoodForm['fields']): GoodForm => ({ by: 'admin', fields })
