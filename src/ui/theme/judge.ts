import type { ThemeInput } from '../theme.ts'
import { toOklch } from './colour.ts'
import { derive, nearest, ratioOf } from './derive.ts'
import { sayUnreadable } from './say.ts'
import { type Mode, type Pair, pairs, type TokenName, type Tokens } from './tokens.ts'

/** A colour somebody chose: the tenant's two, which are meant for light, or one set by hand in a mode. */
export type Choice = { name: TokenName; mode: Mode; hex: string; main: boolean }

/** Two colours that cannot be told apart, which of the chosen ones it is about, and the nearest that would do. */
export type Verdict = {
  choice: Choice
  pair: Pair
  mode: Mode
  ratio: number
  sentence: string
  nearest: string | undefined
}

/** Every colour that was chosen, and so is tested as it is rather than moved. */
export const choicesOf = ({ brand, accent, overrides }: ThemeInput): Choice[] => [
  ...(overrides?.light?.brand
    ? []
    : [{ name: 'brand' as const, mode: 'light' as const, hex: brand, main: true }]),
  ...(overrides?.light?.accent
    ? []
    : [{ name: 'accent' as const, mode: 'light' as const, hex: accent, main: true }]),
  ...(['light', 'dark'] as const).flatMap((mode) =>
    Object.entries(overrides?.[mode] ?? {}).map(([name, hex]) => ({
      name: name as TokenName,
      mode,
      hex,
      main: false,
    })),
  ),
]

/** The pairs that a theme's chosen colours make unreadable, in light and dark. Nothing when all can be read. */
export function judge(input: ThemeInput): Verdict[] {
  const choices = choicesOf(input)
  return (['light', 'dark'] as const).flatMap((mode) => {
    const tokens = asChosen(input, choices, mode)
    return pairs.flatMap((pair) => {
      const ratio = ratioOf(pair, tokens, mode) ?? 0
      const choice = chosenIn(pair, choices, mode)
      if (ratio >= pair.needed || !choice) return []
      const sentence = sayUnreadable(pair, ratio, mode)
      const would = choice.main
        ? derive(input, mode)[choice.name]
        : nearest(choice.name, toOklch(choice.hex), tokens, mode)
      return [{ choice, pair, mode, ratio, sentence, nearest: would }]
    })
  })
}

/** The text of a pair is what one moves; what it stands on, when only that was chosen. */
function chosenIn({ text, on }: Pair, choices: Choice[], mode: Mode): Choice | undefined {
  const chosen = (name: string) => choices.find((one) => one.mode === mode && one.name === name)
  return chosen(text) ?? chosen(on)
}

/** All colours of a mode, where what was chosen is left as it was. */
function asChosen(input: ThemeInput, choices: Choice[], mode: Mode): Tokens {
  const mine = Object.fromEntries(
    choices.filter((one) => one.mode === mode).map(({ name, hex }) => [name, hex]),
  )
  return derive({ ...input, overrides: { ...input.overrides, [mode]: mine } }, mode)
}
