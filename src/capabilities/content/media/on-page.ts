import type { Block, Json } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { kindOf } from '../../files/index.ts'
import { wordsIn } from '../block.ts'
import { holdMedia, type Shown, shownByIds } from './store.ts'
import { plainEnding, widthsOf } from './variant.ts'

/** How an image is put on a page: where its sizes are, which there are, and how large it is itself. */
export type PictureData = {
  at: string
  widths: number[]
  width: number
  height: number
  plain: 'jpg' | 'png'
}

/** Where visitors get what is on a live page. */
export const mediaPaths = {
  image: (id: string) => `/medier/${id}`,
  document: (id: string, name: string) => `/filer/${id}/${encodeURIComponent(name)}`,
}
export type MediaPaths = typeof mediaPaths

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a block shows, if it is an image or a document. */
export const mediaIn = ({ type, data }: Pick<Block, 'type' | 'data'>): string | undefined => {
  const id = type === 'image' ? data.media : type === 'document' ? data.file : undefined
  return typeof id === 'string' && uuid.test(id) ? id : undefined
}

const address = /\/(?:filer|medier)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g

/** What the words of a page link to. */
function linkedIn(blocks: readonly Block[]): string[] {
  const words = JSON.stringify(blocks.map(({ data }) => data))
  return [...words.matchAll(address)].map(([, id]) => id!)
}

const mediaOf = (blocks: readonly Block[]) => [
  ...new Set(blocks.map(mediaIn).filter((id) => id !== undefined)),
]

/**
 * Blocks with all that is known of their images and documents, so that whoever shows them looks nothing up. One whose image
 * is not there is left out. `keys` are what the page depends on.
 */
export async function withMedia(
  tx: Tx,
  blocks: readonly Block[],
  paths: MediaPaths = mediaPaths,
): Promise<{ blocks: Block[]; keys: string[] }> {
  const ids = mediaOf(blocks)
  const keys = [...new Set([...ids, ...linkedIn(blocks)])].map((id) => `media:${id}`)
  if (!blocks.some(isMedia)) return { blocks: [...blocks], keys }
  const known = await shownByIds(tx, ids)
  return {
    keys,
    blocks: blocks.flatMap((block) => {
      if (!isMedia(block)) return [block]
      const media = known.get(mediaIn(block) ?? '')
      if (!fits(block, media)) return []
      const more = block.type === 'image' ? imageData(block, media, paths) : fileData(media, paths)
      return [{ ...block, data: { ...block.data, ...more } }]
    }),
  }
}

const isMedia = ({ type }: Pick<Block, 'type'>) => type === 'image' || type === 'document'

const fits = ({ type }: Pick<Block, 'type'>, media: Shown | undefined): media is Shown =>
  media?.kind === type

/** The page's own words go before those of the image. */
function imageData({ data }: Block, media: Shown, paths: MediaPaths): Record<string, Json> {
  const alt = wordsIn(data, 'alt')
  const decorative = data.decorative === true || (!alt && media.decorative)
  const { width, height, sheer } = media
  return {
    alt: decorative ? '' : alt || media.alt,
    ...(decorative && { decorative }),
    credit: wordsIn(data, 'credit') || media.credit,
    picture: {
      at: paths.image(media.id),
      widths: widthsOf(width),
      width,
      height,
      plain: plainEnding(sheer),
    },
  }
}

const fileData = (media: Shown, paths: MediaPaths): Record<string, Json> => ({
  href: paths.document(media.id, media.name),
  kind: kindOf(media.type)?.label ?? '',
  bytes: media.size,
})

export type MediaFault = { block: string; field: 'media' | 'file' | 'alt' }

/** What is wrong with the images and documents of a page: not there any more, or with nothing for those who cannot see. */
export async function mediaFaults(
  tx: Tx,
  blocks: readonly Block[],
  { hold = false } = {},
): Promise<MediaFault[]> {
  const ids = mediaOf(blocks)
  if (hold) await holdMedia(tx, [...ids, ...linkedIn(blocks)])
  if (!blocks.some(isMedia)) return []
  const known = await shownByIds(tx, ids)
  return blocks.filter(isMedia).flatMap((block): MediaFault[] => {
    const { id, type, data } = block
    const media = known.get(mediaIn(block) ?? '')
    if (!fits(block, media)) return [{ block: id, field: type === 'image' ? 'media' : 'file' }]
    if (type === 'document') return []
    const described = data.decorative === true || wordsIn(data, 'alt') !== ''
    return described || media.decorative || media.alt ? [] : [{ block: id, field: 'alt' }]
  })
}
