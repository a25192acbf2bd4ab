import type { ThemeInput } from '../theme.ts'
import { colourNames, type Tokens } from './tokens.ts'

/** Colours by hand, in the order of their names in `tokens.ts`. */
const byHand = (colours: string): Partial<Tokens> =>
  Object.fromEntries(colours.split(/\s+/).map((value, index) => [colourNames[index]!, value]))

/** Where no tenant is known. Nothing by hand: the compiler's own work. */
export const faelles: ThemeInput = {
  key: 'faelles',
  brand: '#1d5a63',
  accent: '#a8452c',
  radius: 'soft',
  display: 'text',
  header: 'paper',
  mark: 'faelles',
  landscape: 'faelles',
}

/** A municipality by the sea: daylight, dune, rosehip. */
export const klitby: ThemeInput = {
  ...faelles,
  key: 'klitby',
  brand: '#0b5061',
  accent: '#b23e2b',
  mark: 'klitby',
  landscape: 'klitby',
  overrides: {
    light: byHand(`#ffffff #ffffff #eff5f6 #dbe8eb #14262c #485c63 #cddade #667b82 #0b5061
      #063843 #d6e8ec #ffffff #b23e2b #fae7e1 #0a4352 #ffffff #b9d3d9 #2b6372`),
    dark: byHand(`#0e181b #142226 #122125 #1f363c #e9f0f1 #a7bcc2 #2a4047 #7d979e #86cbd9
      #b4e2eb #173a43 #06252d #f39a84 #3a1e18 #0b3641 #ffffff #a9c8cf #28555f`),
  },
}

/** A municipality by a river: linden, cornflower, square corners. */
export const lindeaa: ThemeInput = {
  key: 'lindeaa',
  brand: '#3a4396',
  accent: '#8a5600',
  radius: 'square',
  display: 'text-light',
  header: 'brand',
  mark: 'lindeaa',
  landscape: 'lindeaa',
  overrides: {
    light: byHand(`#ffffff #ffffff #f2f3f8 #e1e4f1 #1b1e33 #51556f #d3d6e4 #70758f #3a4396
      #272e70 #e0e3f5 #ffffff #8a5600 #fbefd8 #2b3178 #ffffff #c5c9ec #4b52a0`),
    dark: byHand(`#12131c #1a1c29 #171926 #282c45 #ecedf5 #b1b5ce #33374f #868ba9 #b1b9f5
      #d3d8fb #262b52 #14173a #eabf72 #33270f #242a61 #ffffff #b9bee6 #434a8d`),
  },
}

/** A village in May: rape field, hedge, roof tile, and a hare. */
export const harekaer: ThemeInput = {
  key: 'harekaer',
  brand: '#265339',
  accent: '#a43a20',
  radius: 'round',
  display: 'young-serif',
  header: 'paper',
  mark: 'harekaer',
  landscape: 'harekaer',
  overrides: {
    light: {
      ...byHand(`#fffefb #ffffff #f3f6ec #e2ead3 #1d2a1f #4d5b4b #d5ddc9 #6d7b68 #265339
        #173824 #dcebd9 #ffffff #a43a20 #fbe9df #21442f #ffffff #c4d8c3 #456a50`),
      'mark-cut': '#f2cf4a',
    },
    dark: {
      ...byHand(`#121711 #1a211a #171e17 #2a372a #eef2e9 #b3c0ae #344234 #87967f #a5d3a3
        #c9e7c6 #22392a #0e2316 #f2a184 #3a2117 #1c3a28 #ffffff #b3cbb3 #3f6349`),
      'mark-cut': '#1a2b1e',
    },
  },
}

/** Themes that come with the house, by key. */
export const examples: Record<string, ThemeInput> = { faelles, klitby, lindeaa, harekaer }
