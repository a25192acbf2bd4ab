import type { Language } from '../../ui/dates.ts'
import type { Booking } from './booking.ts'
import { textsFor } from './texts.ts'

/** What a booking takes up, as people call it. */
export type Taken = { kind: 'caseworker' | 'room'; name: string; where: string | null }

/** Where to go, or who calls whom, in one line. */
export function whereOf(
  { need, details }: Booking,
  resources: Taken[],
  address: string,
  language: Language,
) {
  const t = textsFor(language)
  const room = resources.find(({ kind }) => kind === 'room')
  switch (need.place) {
    case 'phone':
      return t.weWillCall(details?.phone ?? '')
    case 'video':
      return withWords(t.places.video, whomOf(resources)?.where ?? t.videoFollows)
    default:
      return [room?.where ?? room?.name ?? t.places.office, address].filter(Boolean).join(', ')
  }
}

const withWords = (words: string, more: string) => `${words}: ${more}`

/** The caseworker one meets. */
export const whomOf = (resources: Taken[]) => resources.find(({ kind }) => kind === 'caseworker')
