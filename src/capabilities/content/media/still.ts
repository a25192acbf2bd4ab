import type { Metadata, SharpOptions } from 'sharp'
import { type MediaProblem, mostBytes, type Still } from './media.ts'
import { inTurn, loadSharp, type Sharpen } from './sharp.ts'

/** Most pixels of an image that is taken: a camera of 50 megapixels, and a little more. */
const mostPixels = 64_000_000
/** A drawing is text, and a picture hidden in one is no drawing. */
const mostDrawing = 2 * 1024 * 1024
/** No side of what is kept is longer, in pixels: half as much again as the widest that is shown. */
const longestSide = 2400
/** Seconds one image may take. */
const patience = 10

const taken = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'svg', 'heif'])
const flat = new Set(['png', 'gif', 'svg'])

export type StillOutcome = { ok: true; still: Still } | { ok: false; why: MediaProblem }

/**
 * Makes a still image of what was sent, whatever it is called. It is drawn anew: turned as the camera was held, in sRGB, the
 * first picture of a moving one, and without place, comments, profiles, scripts or anything behind the last pixel.
 */
export async function stillOf(
  bytes: Buffer,
  load: () => Promise<Sharpen | undefined> = loadSharp,
): Promise<StillOutcome> {
  if (!bytes.length) return { ok: false, why: 'empty' }
  if (bytes.length > mostBytes) return { ok: false, why: 'too-large' }
  const sharp = await load()
  if (!sharp) return { ok: false, why: 'unavailable' }
  // Packed drawings unpack to any size.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { ok: false, why: 'not-image' }
  try {
    return await inTurn(() => redrawn(sharp, bytes))
  } catch (error) {
    return { ok: false, why: whyNot((error as Error).message) }
  }
}

const careful: SharpOptions = {
  failOn: 'error',
  limitInputPixels: mostPixels,
  sequentialRead: true,
  pages: 1,
}

async function redrawn(sharp: Sharpen, bytes: Buffer): Promise<StillOutcome> {
  const seen = await sharp(bytes, careful).metadata()
  if (!taken.has(seen.format ?? '')) return { ok: false, why: 'not-image' }
  if (seen.format === 'svg' && bytes.length > mostDrawing) return { ok: false, why: 'too-large' }
  const drawn = sharp(bytes, { ...careful, ...scaleOf(seen) })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: patience })
  const asDrawing = seen.hasAlpha === true || flat.has(seen.format ?? '')
  const encoded = asDrawing ? drawn.png({ compressionLevel: 6 }) : drawn.jpeg({ quality: 92 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  const { width, height } = info
  // A drawing can be seen through until somebody has looked.
  const sheer = seen.hasAlpha === true && !(await sharp(data).stats()).isOpaque
  const type = asDrawing ? 'image/png' : 'image/jpeg'
  return { ok: true, still: { bytes: data, type, width, height, sheer } }
}

/** A drawing has no pixels of its own: it gets as many as the widest that is shown. */
function scaleOf({ format, width = 1, height = 1 }: Metadata): SharpOptions {
  if (format !== 'svg') return {}
  const longest = Math.max(width, height, 1)
  return { density: Math.max(1, Math.min(72 * (1600 / longest), 7200)) }
}

function whyNot(message: string): MediaProblem {
  if (/pixel limit/i.test(message)) return 'too-many-pixels'
  if (/unsupported image format/i.test(message)) return 'not-image'
  if (/heif|hevc|11\.\d/i.test(message)) return 'heic'
  return 'broken'
}
