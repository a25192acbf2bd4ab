import { z } from 'zod'
import { readGroup } from './synonyms.ts'
import { soughtIn } from './words/sought.ts'

const line = (missing: string, most = 200) =>
  z.string().default('').pipe(z.string().trim().min(1, missing).max(most, 'tooLong'))

export const SynonymForm = z.object({
  id: z.uuid(),
  ord: z
    .string()
    .default('')
    .pipe(z.string().trim().max(400, 'tooLong'))
    .refine((typed) => readGroup(typed).length > 1, 'twoWords'),
})

export const BestBetForm = z.object({
  soegning: line('askedMissing', 60).refine((typed) => soughtIn(typed).length > 0, 'askedMissing'),
  sti: z
    .string()
    .default('')
    .pipe(z.string().trim().max(300, 'tooLong'))
    .refine((typed) => /^\/(?![/\\])\S*$/.test(typed), 'pathWrong'),
  titel: line('titleMissing'),
  forklaring: z.string().default('').pipe(z.string().trim().max(300, 'tooLong')),
})

const kleRow = /^\s*"?(\d{2}(?:\.\d{2}){0,2})"?\s*[,;\t]\s*"?(.+?)"?\s*$/

/** Subjects of KLE as `number, title` by line; the level may stand before them, as in the exported file. */
export const kleRows = (text: string): { kle: string; said: string }[] =>
  text.split(/\r?\n/).flatMap((row) => {
    const match = kleRow.exec(row.replace(/^\s*(?:hovedgruppe|gruppe|emne)\s*[,;\t]/i, ''))
    // »i almindelighed« stands at the end of hundreds of titles and tells nothing.
    return match ? [{ kle: match[1]!, said: match[2]!.replace(/\s+i almindelighed$/i, '') }] : []
  })

export const KleForm = z.object({
  emner: z
    .string()
    .default('')
    .pipe(z.string().max(400_000, 'tooLong'))
    .refine((typed) => kleRows(typed).length > 0, 'kleWrong'),
})
