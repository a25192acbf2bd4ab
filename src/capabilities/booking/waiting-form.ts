import { z } from 'zod'
import { plainPhone } from '../identity/index.ts'
import type { Need } from './booking.ts'
import { addDays, isDay } from './weeks.ts'

const day = z.string().default('').refine(isDay, 'dayMissing')

/** An e-mail address, or nothing. Each complaint is a key of `texts.errors`. */
export const email = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => !typed || z.email().max(200).safeParse(typed).success, 'emailWrong')

/** A telephone number as + and digits, or nothing. */
export const phone = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => !typed || plainPhone(typed) !== undefined, 'phoneWrong')
  .transform((typed) => (typed ? plainPhone(typed)! : ''))

export const WaitingForm = z.object({ fra: day, til: day, email, phone })
export type WaitingForm = z.infer<typeof WaitingForm>

/** What the fields cannot say one by one: which field, and the complaint. */
export function complaintAbout(
  form: WaitingForm,
  today: string,
): ['fra' | 'til' | 'email', string] | undefined {
  if (form.til < today) return ['til', 'dayPast']
  if (form.til < form.fra) return ['til', 'dayOrder']
  if (form.til > addDays(today, 183)) return ['til', 'tooFar']
  return form.email || form.phone ? undefined : ['email', 'contactMissing']
}

const Wanted = z.object({
  slags: z.string().regex(/^[a-z0-9-]{1,60}$/),
  minutter: z.coerce.number().int().min(5).max(480),
  kompetence: z.string().max(60).optional(),
  sted: z.enum(['office', 'video', 'phone']),
  // A path on this site and no other: one slash, then no second one and no backslash.
  retur: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\s]*$/),
})

/** What an address of the waiting list asks for; undefined when it was not one of ours. */
export function wantedFrom(query: unknown): { need: Need; back: string } | undefined {
  const { success, data } = Wanted.safeParse(query)
  if (!success) return undefined
  const { slags, minutter, kompetence, sted, retur } = data
  return {
    need: {
      kind: slags,
      minutes: minutter,
      place: sted,
      ...(kompetence && { competence: kompetence }),
    },
    back: retur,
  }
}
