import { z } from 'zod'
import type { Basis } from '../../../platform/actor.ts'
import { plainPhone } from '../contact.ts'

/** An address of mail: something, @, a name with a dot. Quotes, brackets, commas and spaces are never part of ours. */
const email = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u

const orNothing = (text: string) => (text === '' ? null : text)

/** What somebody may change about how we reach them. Errors are keys of the texts. */
export const Contact = z.object({
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(
      z
        .string()
        .max(254, 'email-long')
        .refine((typed) => typed === '' || email.test(typed), 'email')
        .transform(orNothing),
    ),
  phone: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(
      z
        .string()
        .refine((typed) => typed === '' || plainPhone(typed) !== undefined, 'phone')
        .transform((typed) => plainPhone(typed) ?? null),
    ),
  language: z.enum(['da', 'en'], 'language'),
})

/** A power of attorney is to act in a matter, not to say where its giver is reached. */
export const mayChange = (basis: Basis) => basis !== 'power-of-attorney'
