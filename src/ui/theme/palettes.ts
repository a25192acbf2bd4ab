import type { LandName, Mode } from './tokens.ts'

type Land = Record<LandName, string>

const land = (colours: string): Land => {
  const [sky, sky2, sun, one, two, three, four, five, six, ink] = colours.split(' ')
  return {
    'l-sky': sky!,
    'l-sky-2': sky2!,
    'l-sun': sun!,
    'l-1': one!,
    'l-2': two!,
    'l-3': three!,
    'l-4': four!,
    'l-5': five!,
    'l-6': six!,
    'l-ink': ink!,
  }
}

/**
 * A landscape's own colours: sky, horizon, sun, far, three grounds, grass, water or roof, darkest.
 * Nature is not the municipality's to recolour; only brand and accent enter the drawing.
 */
export const palettes: Record<string, Record<Mode, Land>> = {
  klitby: {
    light: land('#d9eaef #fbeee1 #fffdf4 #8db6c0 #a9b387 #cdbf8e #e6d9b4 #6f7f52 #2f6f7f #0a4352'),
    dark: land('#12262d #1c3a42 #f3ead0 #275462 #2f4038 #3f4433 #4d4d39 #74825b #4f94a4 #c4d6d9'),
  },
  lindeaa: {
    light: land('#e4e8f5 #fdf6e6 #f6cd6b #a9b6dc #8aa873 #6c8f5b #c3d09a #3f6444 #6b7fc4 #2b3178'),
    dark: land('#1b1f36 #2b3050 #f4e6bf #35406f #3d5a40 #2c4633 #2a3b2e #6b8f67 #5c6bb5 #ccd1f0'),
  },
  harekaer: {
    light: land('#cfe5ee #f4f8ee #ffffff #88a873 #f2cf4a #e3b92e #a9c17d #3f6a44 #b4472e #21442f'),
    dark: land('#17242b #24383a #8fa3a2 #2c4630 #7d6b24 #66571c #3a5236 #5f8560 #9c4a35 #0e1a11'),
  },
  faelles: {
    light: land('#dcecee #fbf1e2 #fdf3d4 #a3c2b8 #b4c692 #8fae78 #d9cfa3 #56754d #6fa0a8 #173f45'),
    dark: land('#13252a #1f383b #f0e6c8 #2c5550 #37503a #2c4632 #45482f #6f8f63 #47808a #c6d8d8'),
  },
  school: {
    light: land('#dfe9f6 #fdf3df #f9d976 #b3c6e2 #a9c48a #86a96c #d6cc9a #4f7248 #c9d6ea #23406b'),
    dark: land('#182334 #2a3650 #f2e2b0 #34496b #3a5439 #2d4631 #43462f #6c8f63 #5a76a3 #cbd7ea'),
  },
  authority: {
    light: land('#e3e6ee #f7f1e8 #fdf2d8 #b9c1d3 #a4b58f #cfcbbd #e2dccc #5f7556 #c4c9d6 #2f3a56'),
    dark: land('#191d2a #2a3044 #efe4c6 #3a4460 #3c4e3a #383b45 #45474e #71896a #6c769a #ced4e4'),
  },
}
