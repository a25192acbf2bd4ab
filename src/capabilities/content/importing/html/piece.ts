import type { Inline, Node } from '../../markdown/tree.ts'

/** A part of a page on its way from HTML to blocks, in the order of the page. */
export type Piece =
  | { kind: 'words'; node: Node }
  | { kind: 'fold'; title: string; of: Node[] }
  | { kind: 'callout'; tone: 'info' | 'warn'; title: string; of: Node[] }
  | { kind: 'link'; label: string; href: string; button: boolean }
  /** `within`: the words link to it already, so it is only laid on the page when it has been moved here. */
  | { kind: 'file'; label: string; href: string; within?: true }
  /** `alt` is undefined where nobody has said anything, and '' where somebody said that there is nothing to say. */
  | { kind: 'image'; src: string; alt: string | undefined; caption: string }

export const paragraph = (words: readonly Inline[]): Piece => ({
  kind: 'words',
  node: { kind: 'paragraph', words },
})
