/** What a line of words is, once read. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly of: readonly Inline[] }
  | { readonly kind: 'em'; readonly of: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[] }
  /** `{{key|format}}`; `{{key?}}` says that the sentence goes without, when there is none. */
  | {
      readonly kind: 'placeholder'
      readonly key: string
      readonly format: string
      readonly optional: boolean
    }
  | { readonly kind: 'break' }

export type Entry = { readonly words: readonly Inline[]; readonly under?: List }
export type List = {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly entries: readonly Entry[]
}

/** `> words`, or `>! words` for what one should beware of. */
export type Callout = {
  readonly kind: 'callout'
  readonly tone: 'info' | 'warn'
  readonly of: readonly (readonly Inline[])[]
}

/** What a text is, once read: our subset of Markdown and nothing else. */
export type Node =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly words: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | List
  | Callout
