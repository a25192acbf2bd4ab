import sharp, { type Sharp } from 'sharp'

/** A photograph-like image: no two neighbouring points the same, `width` by `height` pixels. */
export function photo(width: number, height: number, seed = 1): Sharp {
  const raw = Buffer.alloc(width * height * 3)
  for (let at = 0; at < raw.length; at++)
    raw[at] = ((at % (width * 3)) / 12 + at / (width * 9) + ((at * seed * 7919) % 23)) & 255
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

/** As a camera writes it: place, name of the owner, held on its side. */
export const withPlace = async (width: number, height: number): Promise<Buffer> =>
  photo(width, height)
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Hemmelig Ejer', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 9/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
