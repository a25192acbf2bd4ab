import { landscapeNames } from './drawings/landscapes.tsx'
import { markNames } from './drawings/marks.tsx'
import { isHex } from './theme/colour.ts'
import { derive, ratioOf } from './theme/derive.ts'
import { sayUnreadable } from './theme/say.ts'
import {
  colourNames,
  fixed,
  headerNames,
  landNames,
  type Mode,
  type Pair,
  pairs,
  type Tokens,
} from './theme/tokens.ts'

/** A picture a tenant has put in: its address, and its size in pixels. */
export type ThemePicture = { href: string; width: number; height: number }

/** What a municipality or a community chooses. Colours are '#rrggbb'. */
export type ThemeInput = {
  key: string
  brand: string
  accent: string
  radius: 'square' | 'soft' | 'round'
  /** Display font, from the approved list. */
  display: 'text' | 'text-light' | 'young-serif'
  /** The header stands on paper or on the dark plane. */
  header: 'paper' | 'brand'
  mark: string
  landscape: string
  /** Stands instead of the mark. */
  logo?: ThemePicture | undefined
  /** Stands instead of the landscape. */
  picture?: ThemePicture | undefined
  /** Colours chosen by hand. They are tested, never moved. */
  overrides?: { [M in Mode]?: Partial<Tokens> } | undefined
}

/** Two colours that cannot be told apart well enough, and the same in words. */
export type ThemeProblem = { pair: string; ratio: number; needed: number; sentence: string }
export type CompiledTheme = { ok: true; css: string } | { ok: false; problems: ThemeProblem[] }

const radii = { square: [0, 0, 0], soft: [4, 8, 14], round: [6, 12, 22] } as const
const displays = {
  text: ['var(--font-text)', 700, '-0.022em'],
  'text-light': ['var(--font-text)', 600, '-0.03em'],
  'young-serif': ['"Young Serif", "Display fallback", Georgia, serif', 400, '-0.012em'],
} as const

/**
 * Turns a choice into the tenant's style block, light and dark. Lightness is moved in OKLCH until
 * every pair can be read; what cannot be mended is refused, with a sentence for each pair.
 */
export function compileTheme(input: ThemeInput, selector = ':root'): CompiledTheme {
  const problems = wrongChoices(input)
  if (problems.length > 0) return { ok: false, problems }
  const light = derive(input, 'light')
  const dark = derive(input, 'dark')
  problems.push(...unreadable(light, 'light'), ...unreadable(dark, 'dark'))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, css: sheet(input, light, dark, selector) }
}

const wrong = (pair: string, sentence: string): ThemeProblem => ({
  pair,
  ratio: 0,
  needed: 0,
  sentence,
})

/** What is no colour, and no name of ours. */
export function wrongChoices(input: ThemeInput): ThemeProblem[] {
  const colours = {
    brand: input.brand,
    accent: input.accent,
    ...input.overrides?.light,
    ...input.overrides?.dark,
  }
  const known = new Set<string>([...colourNames, ...landNames, ...headerNames])
  const problems = Object.entries(colours)
    .filter(([name, value]) => !known.has(name) || !isHex(value))
    .map(([name, value]) => wrong(name, `Skriv farven ${name} som # og seks tegn, ikke ${value}.`))
  if (!/^[a-z][a-z0-9-]*$/.test(input.key)) {
    problems.push(wrong('key', 'Temaets navn må kun have små bogstaver, tal og bindestreg.'))
  }
  if (!markNames.includes(input.mark)) {
    problems.push(wrong('mark', `Vi har ikke et mærke, der hedder ${input.mark}.`))
  }
  if (!landscapeNames.includes(input.landscape)) {
    problems.push(wrong('landscape', `Vi har ikke et landskab, der hedder ${input.landscape}.`))
  }
  for (const one of [input.logo, input.picture]) {
    if (one && !pictureHref.test(one.href))
      problems.push(wrong('picture', 'Billedet er ikke vores.'))
  }
  return problems
}

/** Where pictures of themes are. */
const pictureHref = /^\/tema\/billeder\/[0-9a-f-]{36}\.(svg|png|webp)$/

function unreadable(tokens: Tokens, mode: Mode): ThemeProblem[] {
  return pairs.flatMap((pair: Pair) => {
    const ratio = ratioOf(pair, tokens, mode) ?? 0
    if (ratio >= pair.needed) return []
    const sentence = sayUnreadable(pair, ratio, mode)
    return [{ pair: `${mode}: ${pair.text} / ${pair.on}`, ratio, needed: pair.needed, sentence }]
  })
}

const property = (name: string) => (/^(l-|header-|mark-)/.test(name) ? `--${name}` : `--c-${name}`)
const lines = (tokens: Tokens) =>
  Object.entries(tokens).map(([name, value]) => `${property(name)}:${value};`)

type Looks = Pick<ThemeInput, 'display' | 'radius' | 'header'>

/** Font, corners and header: the same in light and dark. */
function shapeOf({ display, radius, header }: Looks): string {
  const [font, weight, tracking] = displays[display]
  const [small, medium, large] = radii[radius]
  return [
    `--font-display:${font};--w-display:${weight};--tracking-display:${tracking};`,
    `--r-s:${small}px;--r-m:${medium}px;--r-l:${large}px;`,
    `--header-here:${header === 'brand' ? 'var(--header-ink)' : 'var(--c-accent)'};`,
    `--header-line:${header === 'brand' ? 'transparent' : 'var(--c-line)'};`,
  ].join('')
}

function sheet(input: ThemeInput, light: Tokens, dark: Tokens, selector: string): string {
  const night = `@media (prefers-color-scheme:dark){${selector}:not([data-mode="light"]){${lines(dark).join('')}}}`
  return `@layer tokens{${selector}{${shapeOf(input)}${lines(light).join('')}}${night}}\n`
}

/** The theme in light within `.proeve-light` and in dark within `.proeve-dark`, whether it can be read or not: to be looked at. */
export function previewSheet(input: ThemeInput): string {
  const shape = shapeOf(input)
  const within = (mode: Mode) => {
    const status = Object.entries(fixed[mode]).map(([name, value]) =>
      name === 'focus-out' ? `--${name}:${value};` : `--c-${name}:${value};`,
    )
    return `.proeve-${mode}{color-scheme:${mode};${shape}${lines(derive(input, mode)).join('')}${status.join('')}}`
  }
  return `@layer tokens{${within('light')}${within('dark')}}\n`
}
