import type { Mode, Pair } from './tokens.ts'

const modeName = { light: 'i lyst', dark: 'i mørkt' }

/** A contrast as people read it: 4,5. Rounded down, so that 4,49 is not said to be enough. */
export const sayRatio = (ratio: number): string =>
  (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',')

/** What cannot be told apart, by how much, and how much it takes. */
export const sayUnreadable = ({ says, where, needed }: Pair, ratio: number, mode: Mode): string =>
  `${says} kan ikke læses på ${where} ${modeName[mode]}: kontrasten er ${sayRatio(ratio)}, og den skal være mindst ${sayRatio(needed)}.`
