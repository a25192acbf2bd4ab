import type { PageKindName } from '../page-kind.ts'

/** Something about an imported page that a person should know. `text` is words or an address from the old site. */
export type Note = { readonly what: NoteName; readonly text?: string }

/** Asks for something to be done before the page goes out. */
export const todos = [
  'alt',
  'image',
  'file',
  'table',
  'frame',
  'form',
  'media',
  'drawing',
  'struck',
  'shortcode',
  'dynamic',
  'deep',
  'long',
  'conflict',
  'empty',
  'problem',
] as const
/** Only told. */
export const tellings = [
  'script',
  'link',
  'pixel',
  'chrome',
  'menu',
  'hidden',
  'comments',
  'moved',
  'address',
  'told',
] as const
export type NoteName = (typeof todos)[number] | (typeof tellings)[number]

export const isTodo = ({ what }: Note): boolean => (todos as readonly string[]).includes(what)

/** A page as a source has it, before it is blocks. */
export type Found = {
  /** What the source knows it by, the same each time it is read. */
  ref: string
  /** Where it stands on the old site: an absolute address. */
  address: string
  /** Other addresses there that lead to it. */
  also?: string[]
  title: string
  /** The sentence under the title, plain. */
  lead?: string
  html: string
  /** Blank lines are paragraphs: text as the old editor of WordPress kept it. */
  loose?: boolean
  kind: PageKindName
  language?: string
  published?: string
  /** The `ref` of the page above it. */
  parent?: string
  /** What else people call it. */
  words?: string[]
  notes?: Note[]
}

/** Something a source has that does not come along, and why. */
export type LeftOut = { ref: string; title: string; why: LeftOutWhy }
export const leftOutWhys = ['draft', 'private', 'password', 'type', 'too-long', 'too-many'] as const
export type LeftOutWhy = (typeof leftOutWhys)[number]
