import { z } from 'zod'

/** Words per language. Danish is required; what another language has not said, it says in Danish. */
export const Text = z
  .strictObject({ da: z.string().min(1).max(4000), en: z.string().min(1).max(4000).optional() })
  .meta({ id: 'text' })
export type Text = z.infer<typeof Text>

export const Id = z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/)
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

/** A FEEL expression that is true or not, over the answers to earlier pages: `bygning = "garage" and areal >= 20`. */
export const Condition = z.string().min(1).max(2000)
export type Condition = string

export const inLanguage = (text: Text, language: 'da' | 'en'): string => text[language] ?? text.da
