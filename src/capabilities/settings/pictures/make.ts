import sharp from 'sharp'
import { cleanSvg } from './svg.ts'

/** A picture as it will be served. `removed` is what was left out of a drawing. */
export type Made = {
  kind: 'svg' | 'png' | 'webp'
  body: Buffer
  width: number
  height: number
  removed: string[]
}
export type Wrong = 'wrong-type' | 'unreadable' | 'too-large'

/** The largest each may be, in pixels: twice what is shown, for sharp screens. */
const boxes = { logo: { width: 640, height: 240 }, picture: { width: 2400, height: 900 } }
export type Use = keyof typeof boxes

/** Bytes of a picture that comes in. */
export const mostBytes = 8 * 1024 * 1024
const mostPixels = 50_000_000

export const types: Record<Made['kind'], string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
}

/** Makes a picture for the theme of what somebody sent, by what it is and not by what it is called. */
export async function makePicture(bytes: Buffer, use: Use): Promise<Made | Wrong> {
  if (isMarkup(bytes)) {
    const clean = cleanSvg(bytes.toString('utf8'))
    return clean ? { ...clean, kind: 'svg', body: Buffer.from(clean.svg) } : 'unreadable'
  }
  const image = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
  const { format, width, height } = await image()
    .metadata()
    .catch(() => ({ format: undefined, width: 0, height: 0 }))
  if (!['png', 'webp', 'jpeg'].includes(format ?? '')) return 'wrong-type'
  if (width * height > mostPixels) return 'too-large'
  try {
    const { data, info } = await image()
      .rotate()
      .resize({ ...boxes[use], fit: 'inside', withoutEnlargement: true })
      .webp(use === 'logo' ? { nearLossless: true, quality: 90 } : { quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { kind: 'webp', body: data, width: info.width, height: info.height, removed: [] }
  } catch {
    return 'unreadable'
  }
}

const isMarkup = (bytes: Buffer) =>
  /^(\uFEFF)?\s*<(\?xml|!--|!doctype svg|svg[\s>])/i.test(bytes.toString('utf8', 0, 200))
