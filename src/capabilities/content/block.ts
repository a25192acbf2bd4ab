import type { z } from 'zod'
import type { Block, Data } from '../../merging/index.ts'
import { dataSchema, type Field } from './field.ts'

/** A sort of block: its fields by name, in the order they are written. */
export type BlockType = {
  readonly fields: Readonly<Record<string, Field>>
  /** Shown with what is there when the page is read, so a page with one is not kept as bytes. */
  readonly live?: true
}

const line: Field = { kind: 'line' }
const needed: Field = { kind: 'line', required: true }
const words: Field = { kind: 'words' }
const neededWords: Field = { kind: 'words', required: true }
const href: Field = { kind: 'href', required: true }

/**
 * All that a page is made of. What stands in a row (steps, links, facts, folded answers) is one block each, so that two can
 * change one each; those that follow one another are shown as one list.
 */
export const blockTypes = {
  title: { fields: { text: needed } },
  lead: { fields: { text: line } },
  text: { fields: { text: neededWords } },
  /** One step of a guide; steps in a row are numbered. */
  step: { fields: { title: needed, text: words } },
  /** A question that folds out; in a row they are one list. */
  fold: { fields: { title: needed, text: neededWords } },
  link: { fields: { label: needed, href, detail: line } },
  /** The way into a self-service: a button when it is the first, a row otherwise. */
  service: { fields: { label: needed, href, detail: line } },
  /** One line of a box of facts: deadline, price, who decides. */
  fact: { fields: { label: needed, value: needed } },
  callout: {
    fields: {
      tone: { kind: 'choice', options: ['info', 'ok', 'warn'], required: true },
      title: needed,
      text: words,
    },
  },
  contact: {
    fields: { name: needed, phone: line, email: line, address: line, hours: line, text: words },
  },
  /** `alt` says what is to be seen on this page; `decorative` that there is nothing to say. Left out, the image's own hold. */
  image: {
    fields: {
      media: { kind: 'media', required: true },
      alt: line,
      decorative: { kind: 'flag' },
      caption: line,
      credit: line,
    },
  },
  document: {
    fields: {
      file: { kind: 'file', required: true },
      title: needed,
      kind: line,
      bytes: { kind: 'count' },
    },
  },
  event: {
    fields: {
      starts: { kind: 'moment', required: true },
      ends: { kind: 'moment' },
      place: line,
      price: line,
      signUp: { kind: 'href' },
    },
  },
  place: {
    fields: { name: needed, address: line, access: words, map: { kind: 'href' } },
  },
  /** Pages under this one, or of a kind, audience or subject (KLE). */
  listing: {
    live: true,
    fields: {
      title: line,
      of: { kind: 'choice', options: ['children', 'kind', 'audience', 'kle'], required: true },
      value: line,
      most: { kind: 'count' },
    },
  },
  /** Of a front page: the search field, the most wanted services, the ways in, the news. */
  search: { live: true, fields: { title: needed } },
  wanted: { live: true, fields: { title: needed, text: line } },
  ways: { live: true, fields: { title: needed } },
  news: { live: true, fields: { title: needed, most: { kind: 'count' } } },
  events: { live: true, fields: { title: needed, most: { kind: 'count' } } },
} as const satisfies Record<string, BlockType>

export type BlockTypeName = keyof typeof blockTypes

const types: Readonly<Record<string, BlockType>> = blockTypes
const schemas = new Map<string, z.ZodType>(
  Object.entries(types).map(([name, { fields }]) => [name, dataSchema(fields)]),
)

export const typeOf = (name: string): BlockType | undefined =>
  Object.hasOwn(types, name) ? types[name] : undefined

export const isLive = ({ type }: Pick<Block, 'type'>): boolean => typeOf(type)?.live === true

/** A permanent id of a block within its page. */
export const blockId = /^[a-z0-9][a-z0-9-]{0,59}$/

/** What is wrong with a block, by field; `type` and `id` are told as fields too. Empty when it is as it should be. */
export function problemsOf({ id, type, data }: Pick<Block, 'id' | 'type' | 'data'>): string[] {
  const schema = schemas.get(type)
  if (!schema) return ['type']
  if (!blockId.test(id)) return ['id']
  const parsed = schema.safeParse(data)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, code }) =>
        code === 'unrecognized_keys' ? 'data' : String(path[0] ?? 'data'),
      )
  return [...new Set(wrong)]
}

/** A field's words, or '' when it has none. */
export function wordsIn(data: Data, field: string): string {
  const value = data[field]
  return typeof value === 'string' ? value.trim() : ''
}
