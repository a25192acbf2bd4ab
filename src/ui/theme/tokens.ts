import { mix } from './colour.ts'

/** The tenant's colours, each a custom property; `l-` is the landscape's, the rest begin with `c-`. */
export const colourNames = [
  'bg',
  'surface',
  'tint',
  'tint-2',
  'ink',
  'muted',
  'line',
  'line-strong',
  'brand',
  'brand-strong',
  'brand-soft',
  'on-brand',
  'accent',
  'accent-soft',
  'plane',
  'on-plane',
  'plane-muted',
  'plane-line',
] as const
export const landNames = [
  'l-sky',
  'l-sky-2',
  'l-sun',
  'l-1',
  'l-2',
  'l-3',
  'l-4',
  'l-5',
  'l-6',
  'l-ink',
] as const
export const headerNames = ['header-bg', 'header-ink', 'header-mark', 'mark-cut'] as const

export type ColourName = (typeof colourNames)[number]
export type LandName = (typeof landNames)[number]
export type HeaderName = (typeof headerNames)[number]
export type TokenName = ColourName | LandName | HeaderName
export type Tokens = Record<TokenName, string>
export type Mode = 'light' | 'dark'

/** The status colours of tokens.css: fixed, and here to be tested against each tenant's paper. */
export const fixed: Record<Mode, Record<string, string>> = {
  light: {
    info: '#1a5790',
    'info-soft': '#e4eff9',
    ok: '#1c6a3d',
    'ok-soft': '#e2f2e7',
    warn: '#7a4f00',
    'warn-soft': '#fdf1d3',
    bad: '#b1201f',
    'bad-soft': '#fce8e6',
    'focus-out': '#10222a',
    'on-light': '#0e1b20',
  },
  dark: {
    info: '#9cc8f2',
    'info-soft': '#14293d',
    ok: '#8fd6a8',
    'ok-soft': '#132d1e',
    warn: '#f0cd7a',
    'warn-soft': '#332709',
    bad: '#ffa79e',
    'bad-soft': '#3b1917',
    'focus-out': '#ffffff',
    'on-light': '#0e1b20',
  },
}

/** A text or line, what it stands on, and how far apart they must be. */
export type Pair = { text: string; on: string; needed: number; says: string; where: string }

const pair = (needed: number, text: string, says: string, on: Record<string, string>): Pair[] =>
  Object.entries(on).map(([name, where]) => ({ text, on: name, needed, says, where }))

const paper = { bg: 'siden', tint: 'toningen', surface: 'kortene' }
const status = (name: string, says: string) =>
  pair(4.5, name, says, { bg: 'siden', surface: 'kortene', [`${name}-soft`]: 'sin egen bund' })

/** All that must be told apart, whatever a tenant chooses. */
export const pairs: readonly Pair[] = [
  ...pair(7, 'ink', 'Brødteksten', { ...paper, 'l-sky': 'himlen', 'l-sky-2': 'horisonten' }),
  ...pair(4.5, 'ink', 'Brødteksten', {
    'tint-2': 'mærkerne',
    'brand-soft': 'det, der venter',
    'accent-soft': 'accentens bund',
    'info-soft': 'beskederne',
    'ok-soft': 'kvitteringen',
    'warn-soft': 'advarslerne',
    'bad-soft': 'fejlene',
    poster: 'opslaget',
  }),
  ...pair(4.5, 'muted', 'Den dæmpede tekst', { ...paper, 'ok-soft': 'kvitteringen' }),
  ...pair(4.5, 'brand', 'Kommunens farve', { ...paper, 'brand-soft': 'sin egen lyse bund' }),
  ...pair(4.5, 'brand-strong', 'Den mørke kommunefarve', {
    ...paper,
    'brand-soft': 'sin egen lyse bund',
  }),
  ...pair(4.5, 'on-brand', 'Teksten på knapperne', {
    brand: 'knappen',
    'brand-strong': 'knappen under musen',
  }),
  ...pair(4.5, 'accent', 'Accenten', {
    ...paper,
    'accent-soft': 'sin egen lyse bund',
    'brand-soft': 'det, der venter',
  }),
  ...pair(7, 'on-plane', 'Teksten på den mørke flade', { plane: 'fladen' }),
  ...pair(4.5, 'on-plane', 'Teksten på den mørke flade', { 'plane-line': 'fladens felter' }),
  ...pair(4.5, 'plane-muted', 'Den dæmpede tekst på den mørke flade', { plane: 'fladen' }),
  ...pair(4.5, 'on-light', 'Teksten på lyse knapper', {
    'on-plane': 'knappen',
    'plane-muted': 'knappen under musen',
  }),
  ...pair(3, 'line-strong', 'Kanten om felterne', paper),
  ...pair(3, 'focus-out', 'Rammen om det valgte', { bg: 'siden', tint: 'toningen' }),
  ...pair(4.5, 'header-ink', 'Teksten i toppen', { 'header-bg': 'toppen' }),
  ...pair(3, 'header-mark', 'Mærket', { 'header-bg': 'toppen', 'mark-cut': 'sit eget snit' }),
  ...status('info', 'Blå besked'),
  ...status('ok', 'Grøn besked'),
  ...status('warn', 'Gul besked'),
  ...status('bad', 'Rød besked'),
]

/** The colour behind a name of a pair, also those a component mixes. */
export function colourOf(name: string, tokens: Tokens, mode: Mode): string {
  if (name === 'poster') return mix(tokens['l-2'], 0.62, tokens.bg)
  return fixed[mode][name] ?? tokens[name as TokenName]
}
