import type { Basis, Level } from '../../platform/actor.ts'
import type { Owner } from './draft.ts'
import type { Answers } from './rules.ts'

/** What happens next: a day as YYYY-MM-DD, or the moment of an appointment. */
export type Next = { title: string; detail?: string; due?: string }

/** What was sent (indsendelse): typed answers, evidence, who sent it and on what ground, and what it led to. */
export type Submission = Owner & {
  id: string
  serviceId: string
  definitionHash: string
  basis: Basis | null
  level: Level | null
  language: 'da' | 'en'
  answers: Answers
  next: Next[]
  bookingId: string | null
  pdfId: string | null
  receivedAt: Date
}

/** Nine figures in threes, to be read aloud on the telephone: '417 093 285'. */
export function receiptNumber({ id }: Pick<Submission, 'id'>): string {
  const figures = String(
    Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) % 1_000_000_000,
  ).padStart(9, '0')
  return figures.replace(/(\d{3})(?=\d)/g, '$1 ')
}

/** Whose a submission is. One without login has a party too, but belongs to the browser it came from. */
export const ownerOfSubmission = ({
  partyId,
  cookieHash,
}: Pick<Submission, 'partyId' | 'cookieHash'>) => ({
  partyId: cookieHash ? null : partyId,
  cookieHash,
})
