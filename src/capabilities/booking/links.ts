import { randomInt } from 'node:crypto'
import type { Keys } from '../../platform/keys.ts'
import type { Booking } from './booking.ts'
import { paths } from './paths.ts'

type Signed = Pick<Booking, 'tenantId' | 'id'>

const text = ({ tenantId, id }: Signed) => `booking ${tenantId} ${id}`

/** What proves that somebody was given the link to this appointment, in this tenant. */
export const signatureOf = (keys: Keys, booking: Signed) => keys.sign('link', text(booking))

export const isSigned = (keys: Keys, booking: Signed, signature: unknown) =>
  typeof signature === 'string' && keys.isSigned('link', text(booking), signature)

/** The address from which an appointment can be moved and cancelled without login. */
export const bookingLink = (keys: Keys, booking: Signed, origin: string) =>
  origin + withProof(paths.appointment(booking.id), signatureOf(keys, booking))

/** The same, short enough for an SMS. */
export const shortLink = ({ code }: Pick<Booking, 'code'>, origin: string) =>
  origin + paths.short(code)

/** Carries the proof along; those who have logged in need none. */
export const withProof = (path: string, signature: string | undefined) =>
  signature ? `${path}${path.includes('?') ? '&' : '?'}n=${signature}` : path

// 31 letters and figures that are not mistaken for each other: 12 of them are 59 bits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

export const newCode = () =>
  Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
