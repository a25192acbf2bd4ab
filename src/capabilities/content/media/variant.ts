import { inTurn, loadSharp } from './sharp.ts'

/** The widths an image is shown in, in pixels. None is made larger than it is. */
export const shownWidths = [480, 960, 1600]

export const endings = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
}
export type Ending = keyof typeof endings

/** The widths there are of an image this wide: the usual ones below it, and its own where it is no wider than the widest. */
export const widthsOf = (width: number): number[] => {
  const below = shownWidths.filter((one) => one < width)
  return below.length === shownWidths.length ? below : [...below, width]
}

/** What a browser gets that knows neither AVIF nor WebP. */
export const plainEnding = (sheer: boolean): Ending => (sheer ? 'png' : 'jpg')

export const endingsOf = (sheer: boolean): Ending[] => ['avif', 'webp', plainEnding(sheer)]

/** The size nearest to a width from below, in the form that everything reads. */
export function plainFile({ width, sheer }: { width: number; sheer: boolean }, most: number) {
  const widths = widthsOf(width)
  return `${widths.findLast((one) => one <= most) ?? widths[0]}.${plainEnding(sheer)}`
}

/** A size of an image, `960.webp`; undefined for all that is not made of it. */
export function sizeOf(
  file: string,
  { width, sheer }: { width: number; sheer: boolean },
): { width: number; ending: Ending } | undefined {
  const [, digits = '', ending = ''] = /^([1-9]\d{0,3})\.([a-z]{3,4})$/.exec(file) ?? []
  const found = endingsOf(sheer).find((one) => one === ending)
  return found && widthsOf(width).includes(Number(digits))
    ? { width: Number(digits), ending: found }
    : undefined
}

/** Makes one size of an image. */
export async function resized(bytes: Buffer, width: number, ending: Ending): Promise<Buffer> {
  const sharp = await loadSharp()
  if (!sharp) throw new Error('images cannot be made on this machine')
  return inTurn(() => {
    const image = sharp(bytes, { failOn: 'error' })
      .resize({ width, withoutEnlargement: true })
      .timeout({ seconds: 10 })
    if (ending === 'avif') return image.avif({ quality: 55, effort: 3 }).toBuffer()
    if (ending === 'webp') return image.webp({ quality: 80 }).toBuffer()
    if (ending === 'png') return image.png({ compressionLevel: 9 }).toBuffer()
    return image.jpeg({ quality: 80, progressive: true }).toBuffer()
  })
}
