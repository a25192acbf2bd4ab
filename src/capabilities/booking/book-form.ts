import { z } from 'zod'
import { email, phone } from './waiting-form.ts'

/** What the staff say of somebody they book for. Each complaint is a key of `texts.errors`. */
export const BookForm = z.object({
  tid: z
    .string()
    .default('')
    .refine(
      (typed) =>
        /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(typed) &&
        !Number.isNaN(Date.parse(typed)),
      'timeMissing',
    ),
  titel: z.string().default('').pipe(z.string().trim().min(1, 'titleMissing').max(120, 'tooLong')),
  navn: z.string().default('').pipe(z.string().trim().min(1, 'nameMissing').max(120, 'tooLong')),
  email,
  phone,
  papirer: z.string().max(2000, 'tooLong').default(''),
  sms: z.string().optional(),
  part: z.uuid().optional().catch(undefined),
  sag: z.uuid().optional().catch(undefined),
  // Names the booking itself: sent twice, it is booked once.
  id: z.uuid(),
})
export type BookForm = z.infer<typeof BookForm>

export const linesOf = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
