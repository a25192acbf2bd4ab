import { contrast, type Oklch, toHex, toOklch } from './colour.ts'
import { palettes } from './palettes.ts'
import { colourOf, type Mode, type Pair, pairs, type TokenName, type Tokens } from './tokens.ts'
import type { ThemeInput } from '../theme.ts'

/** Where each colour wants to be. Hue 'a' is the accent's; 'keep' takes the input's own lightness. */
type Wish = { name: TokenName; l: number | 'keep'; c: number; hue?: 'a' }

const wishes: Record<Mode, readonly Wish[]> = {
  light: [
    { name: 'bg', l: 1, c: 0 },
    { name: 'surface', l: 1, c: 0 },
    { name: 'tint', l: 0.966, c: 0.007 },
    { name: 'tint-2', l: 0.92, c: 0.016 },
    { name: 'brand-soft', l: 0.915, c: 0.028 },
    { name: 'accent-soft', l: 0.945, c: 0.025, hue: 'a' },
    { name: 'line', l: 0.885, c: 0.014 },
    { name: 'ink', l: 0.26, c: 0.03 },
    { name: 'muted', l: 0.46, c: 0.028 },
    { name: 'line-strong', l: 0.57, c: 0.028 },
    { name: 'brand', l: 'keep', c: 1 },
    { name: 'brand-strong', l: 0.3, c: 0.12 },
    { name: 'on-brand', l: 1, c: 0 },
    { name: 'accent', l: 'keep', c: 1, hue: 'a' },
    { name: 'plane', l: 0.35, c: 0.085 },
    { name: 'on-plane', l: 1, c: 0 },
    { name: 'plane-line', l: 0.46, c: 0.07 },
    { name: 'plane-muted', l: 0.85, c: 0.035 },
  ],
  dark: [
    { name: 'bg', l: 0.2, c: 0.015 },
    { name: 'surface', l: 0.24, c: 0.02 },
    { name: 'tint', l: 0.235, c: 0.02 },
    { name: 'tint-2', l: 0.31, c: 0.03 },
    { name: 'brand-soft', l: 0.325, c: 0.045 },
    { name: 'accent-soft', l: 0.27, c: 0.045, hue: 'a' },
    { name: 'line', l: 0.35, c: 0.025 },
    { name: 'ink', l: 0.95, c: 0.008 },
    { name: 'muted', l: 0.77, c: 0.025 },
    { name: 'line-strong', l: 0.65, c: 0.03 },
    { name: 'brand', l: 0.8, c: 0.085 },
    { name: 'brand-strong', l: 0.88, c: 0.06 },
    { name: 'on-brand', l: 0.24, c: 0.05 },
    { name: 'accent', l: 0.78, c: 0.11, hue: 'a' },
    { name: 'plane', l: 0.31, c: 0.07 },
    { name: 'on-plane', l: 1, c: 0 },
    { name: 'plane-line', l: 0.42, c: 0.065 },
    { name: 'plane-muted', l: 0.82, c: 0.04 },
  ],
}

/** All colours of a theme in one mode, each moved no further than readability asks. */
export function derive(input: ThemeInput, mode: Mode): Tokens {
  const given = input.overrides?.[mode] ?? {}
  const drawn = palettes[input.landscape] ?? palettes.faelles!
  const tokens = { ...drawn[mode] } as Tokens
  Object.assign(
    tokens,
    pick(given, (name) => name.startsWith('l-')),
  )
  for (const wish of wishes[mode]) {
    tokens[wish.name] = given[wish.name] ?? fit(wish.name, wished(wish, input), tokens, mode)
  }
  const top = input.header === 'brand'
  const header = {
    'header-bg': top ? tokens.plane : tokens.bg,
    'header-ink': top ? tokens['on-plane'] : tokens.ink,
    'header-mark': top ? tokens['on-plane'] : tokens.brand,
    'mark-cut': top ? tokens.plane : tokens.bg,
  }
  return { ...tokens, ...header, ...pick(given, (name) => name in header) }
}

const pick = (given: Partial<Tokens>, wanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => wanted(name)))

function wished({ l, c, hue }: Wish, input: ThemeInput): Oklch {
  const own = toOklch(hue === 'a' ? input.accent : input.brand)
  if (l === 'keep') return own
  // A grey brand stays grey: no colour is more colourful than the one it comes from.
  return { l, c: Math.min(c, own.c), h: own.h }
}

/** Moves lightness, up or down, to the nearest place where all pairs known so far hold. */
const fit = (name: TokenName, wish: Oklch, tokens: Tokens, mode: Mode): string =>
  nearest(name, wish, tokens, mode) ?? toHex(wish)

/** The colour nearest to the wished one that can be read with all the others, if its lightness can be moved to any. */
export function nearest(
  name: TokenName,
  wish: Oklch,
  tokens: Tokens,
  mode: Mode,
): string | undefined {
  const own = pairs.filter(({ text, on }) => text === name || on === name)
  const holds = (hex: string) => {
    const tried = { ...tokens, [name]: hex }
    return own.every((pair) => (ratioOf(pair, tried, mode) ?? pair.needed) >= pair.needed)
  }
  for (let step = 0; step <= 1; step += 0.005) {
    for (const l of [wish.l - step, wish.l + step]) {
      const hex = toHex({ ...wish, l: Math.min(1, Math.max(0, l)) })
      if (holds(hex)) return hex
    }
  }
  return undefined
}

/** A pair's contrast, or nothing while one of its colours is not settled. */
export function ratioOf({ text, on }: Pair, tokens: Tokens, mode: Mode): number | undefined {
  const [one, other] = [text, on].map((name) =>
    name === 'poster' && !tokens.bg ? undefined : colourOf(name, tokens, mode),
  )
  return one && other ? contrast(one, other) : undefined
}
