import { z } from 'zod'
import { addressOf } from '../address.ts'
import { tellsCpr } from '../private.ts'

/** The longest text somebody may write, in characters. */
export const longest = 1000

/** Whether a page was useful, and what was missing. The id is the form's: one sent again takes the place of the one before. */
export const AnswerForm = z.object({
  id: z.uuid(),
  sti: z.string().refine((text) => addressOf(text) !== undefined, 'page'),
  svar: z.enum(['ja', 'nej'], { error: 'choose' }),
  tekst: z
    .string()
    .default('')
    .pipe(z.string().max(longest, 'tooLong'))
    .refine((text) => !tellsCpr(text), 'cpr'),
})

export type Answer = { id: string; itemId: string; day: string; useful: boolean; text: string }
