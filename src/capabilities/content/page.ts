import type { PictureName } from '../../ui/drawings/pictures.tsx'

/** A part of a page's running text. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'links'; links: { label: string; href: string }[] }

/** A page of the website (side): an article, a way in for some (indgang) or a piece of news (nyhed). */
export type ContentPage = {
  slug: string
  kind: 'article' | 'audience' | 'news'
  title: string
  lead: string
  body: Block[]
  picture: PictureName | null
  words: string[]
  publishedAt: Date
}

/** Three things most people come for, from a page's own lists of links. */
export const firstLinks = ({ body }: Pick<ContentPage, 'body'>) =>
  body.flatMap((block) => (block.kind === 'links' ? block.links : [])).slice(0, 3)

/** All words of a page, for searching. */
export const textOf = ({ body }: Pick<ContentPage, 'body'>): string =>
  body
    .map((block) => {
      if (block.kind === 'list') return block.items.join(' ')
      if (block.kind === 'links') return block.links.map(({ label }) => label).join(' ')
      return block.text
    })
    .join(' ')
