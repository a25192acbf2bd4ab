/** What one can do where something is found, besides reading. */
export type Button = { label: string; href: string }

/** A thing that can be found. `text` is all of it without markup; `words` are what else people call it. */
export type Findable = {
  /** 'page', 'service', 'news', 'unit', 'hearing' … */
  kind: string
  id: string
  path: string
  title: string
  summary: string
  text: string
  kle?: readonly string[]
  audiences?: readonly string[]
  language?: string
  words?: readonly string[]
  button?: Button | undefined
  /** Not found before this moment. */
  shownFrom?: Date | undefined
}

export type Hit = { path: string; title: string; summary: string; kind: string; button?: Button }

/** An editor's own answer to a question. */
export type BestBet = { path: string; title: string; summary: string }

/**
 * What was found. `total` is exact; `hits` are one page of them, best first. `didYouMean` is the question with words that
 * nobody has written here put right; the hits are for that then.
 */
export type Found = {
  total: number
  hits: Hit[]
  bestBet?: BestBet
  didYouMean?: string
}

export const hitsOnAPage = 10
