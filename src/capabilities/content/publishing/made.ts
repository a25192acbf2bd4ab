import type { Block } from '../../../merging/index.ts'

/** All that a page is but for the house around it: facts filled in, nothing hidden, nothing to look up. */
export type MadePage = {
  readonly blocks: readonly Block[]
  /** From under the front page to the page above this one. */
  readonly breadcrumb: readonly { readonly label: string; readonly href: string }[]
  /** The address of the same page in the site's other language, without its prefix. */
  readonly other?: string
  /** Of a translation: the blocks that still say what they do in Danish. */
  readonly untranslated?: readonly string[]
  /** A change of the law is in force and has not been decided about here: readers are told. */
  readonly lawChanged?: string
  /** A survey that is open, and is shown here. */
  readonly survey?: { readonly id: string; readonly title: string; readonly lastDay: string }
}
