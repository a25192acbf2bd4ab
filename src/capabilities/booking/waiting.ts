import type { Need } from './booking.ts'

/** Somebody who wants to be told when a time is freed (venteliste). Both days are included. */
export type Waiting = {
  id: string
  need: Need
  firstDay: string
  lastDay: string
  partyId: string
  name: string
  email: string | null
  phone: string | null
  language: 'da' | 'en'
  /** Where on our own site they choose the time. */
  back: string
  joinedAt: Date
  toldAt: Date | null
}

/** How many are told of one freed time. */
export const toldAtOnce = 3
