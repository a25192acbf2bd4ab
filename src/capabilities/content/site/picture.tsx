import type { Block } from '../../../merging/index.ts'
import type { PictureData } from '../media/index.ts'
import { useSite } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'

/** What is known of the image of a block, when it has been looked up. */
export const pictureOf = ({ data }: Block): PictureData | undefined =>
  typeof data.picture === 'object' ? (data.picture as unknown as PictureData) : undefined

const sizes = '(min-width: 44rem) 40rem, 100vw'

/** One address of an image: as wide as it is usually shown, in the form that everything can read. */
export function plainSrc({ at, widths, plain }: PictureData, most = 960): string {
  const width = widths.findLast((one) => one <= most) ?? widths[0]!
  return `${at}/${width}.${plain}`
}

/**
 * A picture in the size that fits and the best form the browser reads. Its proportions are told, so that nothing moves when it
 * comes; the first of a page is fetched at once, the others when one comes near.
 */
export function Picture({ block, first = false }: { block: Block; first?: boolean }) {
  const picture = pictureOf(block)
  if (!picture) return null
  const { at, widths, width, height, plain } = picture
  const set = (ending: string) => widths.map((one) => `${at}/${one}.${ending} ${one}w`).join(', ')
  const caption = [wordsIn(block.data, 'caption'), wordsIn(block.data, 'credit')]
  return (
    <figure class="stack">
      <picture>
        <source type="image/avif" srcset={set('avif')} sizes={sizes} />
        <source type="image/webp" srcset={set('webp')} sizes={sizes} />
        <img
          src={plainSrc(picture)}
          srcset={set(plain)}
          sizes={sizes}
          width={width}
          height={height}
          alt={wordsIn(block.data, 'alt')}
          loading={first ? undefined : 'lazy'}
          fetchpriority={first ? 'high' : undefined}
          decoding="async"
        />
      </picture>
      {caption.some(Boolean) && (
        <figcaption class="meta">{caption.filter(Boolean).join('. ')}</figcaption>
      )}
    </figure>
  )
}

/** The first image of a page, small, beside words that say the same. */
export function smallPicture(blocks: readonly Block[]) {
  const picture = blocks.map(pictureOf).find((one) => one !== undefined)
  if (!picture) return undefined
  const { at, widths, width, height, plain } = picture
  const small = `${at}/${widths[0]}`
  return (
    <picture>
      <source type="image/avif" srcset={`${small}.avif`} />
      <source type="image/webp" srcset={`${small}.webp`} />
      <img src={`${small}.${plain}`} width={width} height={height} alt="" loading="lazy" />
    </picture>
  )
}

/** The first image of a page, and where everybody can get it. */
export function firstPicture(blocks: readonly Block[], origin: string) {
  for (const block of blocks) {
    const picture = pictureOf(block)
    if (!picture) continue
    const { width, height, widths, plain } = picture
    const shown = widths.at(-1)!
    const type = plain === 'png' ? 'image/png' : 'image/jpeg'
    const size = { width: shown, height: Math.max(1, Math.round((height * shown) / width)) }
    return { src: origin + plainSrc(picture, 1600), type, ...size, alt: wordsIn(block.data, 'alt') }
  }
  return undefined
}

/** What others show of a page that links to it (Open Graph). */
export function SharedPicture({ blocks }: { blocks: readonly Block[] }) {
  const picture = firstPicture(blocks, useSite().origin)
  if (!picture) return null
  const { src, type, width, height, alt } = picture
  return (
    <>
      <meta property="og:image" content={src} />
      <meta property="og:image:type" content={type} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      {alt && <meta property="og:image:alt" content={alt} />}
    </>
  )
}

/** The page's image, for machines that read it as a thing (schema.org). */
export function PictureItem({ blocks }: { blocks: readonly Block[] }) {
  const picture = firstPicture(blocks, useSite().origin)
  return picture ? <meta itemprop="image" content={picture.src} /> : null
}
