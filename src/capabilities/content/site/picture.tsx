import type { Block } from '../../../merging/index.ts'
import type { PictureData } from '../media/index.ts'
import { useSite } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'

/** What is known of the image of a block, when it has been looked up. */
export const pictureOf = ({ data }: Block): PictureData | undefined =>
  typeof data.picture === 'object' ? (data.picture as unknown as PictureData) : undefined

const sizes = '(min-width: 48rem) 44rem, 100vw'

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

/** The first image of a page, for those who link to it (Open Graph). */
export function SharedPicture({ blocks }: { blocks: readonly Block[] }) {
  const { origin } = useSite()
  const block = blocks.find(pictureOf)
  if (!block) return null
  const alt = wordsIn(block.data, 'alt')
  return (
    <>
      <meta property="og:image" content={origin + plainSrc(pictureOf(block)!)} />
      {alt && <meta property="og:image:alt" content={alt} />}
    </>
  )
}
