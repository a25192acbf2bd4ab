import { landscapeNames } from '../../../ui/drawings/landscapes.tsx'
import { markNames } from '../../../ui/drawings/marks.tsx'
import { blank, type Form } from '../../../ui/forms.ts'
import type { ThemeInput, ThemePicture } from '../../../ui/theme.ts'
import { isHex } from '../../../ui/theme/colour.ts'
import type { Choice } from '../../../ui/theme/judge.ts'
import { type ColourName, colourNames, type Mode, type Tokens } from '../../../ui/theme/tokens.ts'

export const displays = ['text', 'text-light', 'young-serif'] as const
export const radii = ['square', 'soft', 'round'] as const
export const headers = ['paper', 'brand'] as const
export const modes = ['light', 'dark'] as const

type Typed = Record<string, string>

/** The field of a colour set by hand: `light-muted`. The tenant's own two are above, for light. */
export const handName = (mode: Mode, name: ColourName) => `${mode}-${name}`
export const handColours = (mode: Mode): ColourName[] =>
  colourNames.filter((name) => mode === 'dark' || (name !== 'brand' && name !== 'accent'))

/** The field a chosen colour was typed in. */
export const fieldOf = ({ name, mode, main }: Choice): string =>
  main || (mode === 'light' && (name === 'brand' || name === 'accent'))
    ? name
    : handName(mode, name as ColourName)

/** A theme as the form shows it. */
export function lookForm(input: ThemeInput, over: number): Form<any> {
  const { brand, accent, overrides, display, radius, header, mark, landscape } = input
  const hand = modes.flatMap((mode) =>
    handColours(mode).map((name) => [handName(mode, name), overrides?.[mode]?.[name] ?? '']),
  )
  return blank({
    udgave: over,
    farver: overrides ? 'selv' : 'regn',
    brand: overrides?.light?.brand ?? brand,
    accent: overrides?.light?.accent ?? accent,
    ...Object.fromEntries(hand),
    display,
    radius,
    header,
    mark,
    landscape,
    logo: written(input.logo),
    picture: written(input.picture),
  })
}

/** A colour as it was meant: without #, or three signs long. */
export function colourIn(text: string): string {
  const bare = text.trim().toLowerCase().replace(/^#?/, '#')
  return /^#[0-9a-f]{3}$/.test(bare) ? bare.replace(/[0-9a-f]/g, '$&$&') : bare
}

/** What was typed as a theme, and what is no colour. `given` has what no field shows. */
export function lookFrom(
  typed: Typed,
  given: ThemeInput,
): { input: ThemeInput; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const colour = (name: string): string => {
    const hex = colourIn(typed[name] ?? '')
    if (!isHex(hex)) errors[name] = 'colour'
    return hex
  }
  const [brand, accent] = [colour('brand'), colour('accent')]
  const byHand = typed.farver === 'selv'
  const overrides = byHand && {
    light: { ...rest(given, 'light'), brand, accent, ...hand('light') },
    dark: { ...rest(given, 'dark'), ...hand('dark') },
  }
  function hand(mode: Mode): Partial<Tokens> {
    const filled = handColours(mode).filter((name) => typed[handName(mode, name)]?.trim())
    return Object.fromEntries(filled.map((name) => [name, colour(handName(mode, name))]))
  }
  const { key } = given
  const input = {
    key,
    brand,
    accent,
    display: one(displays, typed.display, given.display),
    radius: one(radii, typed.radius, given.radius),
    header: one(headers, typed.header, given.header),
    mark: one(markNames, typed.mark, given.mark),
    landscape: one(landscapeNames, typed.landscape, given.landscape),
    logo: pictureIn(typed['fjern-logo'] ? '' : typed.logo),
    picture: pictureIn(typed['fjern-picture'] ? '' : typed.picture),
    ...(overrides && { overrides }),
  }
  return { input: withoutNothing(input), errors }
}

/** Colours of the drawing and the header that were set by hand, and that the form does not show. */
const rest = ({ overrides }: ThemeInput, mode: Mode): Partial<Tokens> =>
  Object.fromEntries(
    Object.entries(overrides?.[mode] ?? {}).filter(
      ([name]) => !(colourNames as readonly string[]).includes(name),
    ),
  )

const one = <T extends string>(known: readonly T[], wanted: string | undefined, otherwise: T): T =>
  known.find((name) => name === wanted) ?? otherwise

/** As JSON keeps it: what is not there is not there. */
const withoutNothing = <T extends object>(input: T): T => JSON.parse(JSON.stringify(input)) as T

/** A picture as a form carries it: `uuid.webp 640 200`. Whether it is ours is asked of the database. */
export const written = (picture: ThemePicture | undefined): string =>
  picture ? `${picture.href.split('/').at(-1)} ${picture.width} ${picture.height}` : ''

function pictureIn(text = ''): ThemePicture | undefined {
  const [, file, width, height] =
    /^([0-9a-f-]{36}\.(?:svg|png|webp)) (\d{1,5}) (\d{1,5})$/.exec(text) ?? []
  if (!file) return undefined
  return { href: `/tema/billeder/${file}`, width: Number(width), height: Number(height) }
}
