import { z } from 'zod'
import { buildingTexts } from './texts.ts'

const { errors: e } = buildingTexts.da

/** A text that must be there. */
export const words = (missing: string, most: number) =>
  z.string().trim().min(1, missing).max(most, e.long(most))
/** A text that may be there. */
export const maybe = (most: number) => z.string().trim().max(most, e.long(most)).default('')
/** A Danish text that must be there with an English one that may. */
export const inBoth = <Name extends string>(name: Name, missing: string, most: number) =>
  ({ [name]: words(missing, most), [`${name}_en`]: maybe(most) }) as {
    [N in Name | `${Name}_en`]: N extends Name ? ReturnType<typeof words> : ReturnType<typeof maybe>
  }
export const maybeInBoth = <Name extends string>(name: Name, most: number) =>
  ({ [name]: maybe(most), [`${name}_en`]: maybe(most) }) as {
    [N in Name | `${Name}_en`]: ReturnType<typeof maybe>
  }

/** A whole number of digits, or nothing. */
export const maybeWhole = (wrong: string, least: number, most: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine(
      (text) => text === '' || (/^\d{1,6}$/.test(text) && +text >= least && +text <= most),
      wrong,
    )
    .transform((text) => (text === '' ? undefined : Number(text)))

export const whole = (wrong: string, least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,6}$/.test(text) && +text >= least && +text <= most, wrong)
    .transform(Number)

/** A number as people write it, or nothing. */
export const maybeNumber = (wrong: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => /^(-?\d{1,9}([.,]\d{1,4})?)?$/.test(text), wrong)
    .transform((text) => (text === '' ? undefined : Number(text.replace(',', '.'))))

/** The lines of a list, without bullets and empty lines. */
export const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
    .filter(Boolean)

const teamName = /^[a-z0-9][a-z0-9-]{0,59}$/
export const isTeam = (text: string) => teamName.test(text)

export const StartForm = z.object({
  navn: words(e.title, 60),
  formaal: words(e.summary, 300),
  side: words(e.firstPage, 100),
  login: z.enum(['none', 'substantial'], { error: e.login }),
  team: words(e.team, 60),
  andet: maybe(60),
})

export const PageForm = z.object({
  ...inBoth('titel', e.pageTitle, 200),
  ...maybeInBoth('trin', 60),
  ...maybeInBoth('indledning', 1000),
  ...maybeInBoth('svar', 200),
})
