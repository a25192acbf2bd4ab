import { setUpBookingDemo } from '../../src/capabilities/booking/demo.ts'
import {
  bookingLink,
  confirm,
  freeTimes,
  hold,
  type Need,
} from '../../src/capabilities/booking/index.ts'
import { signatureOf } from '../../src/capabilities/booking/links.ts'
import {
  addClosure,
  closureList,
  openingList,
  resourceList,
} from '../../src/capabilities/booking/store/hours.ts'
import { joinLine } from '../../src/capabilities/booking/store/waiting.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Keys } from '../../src/platform/keys.ts'
import type { Furnishing } from './furnish.ts'

const need: Need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' }

/** Hours, a closed day, an appointment of the citizen's, a held time and somebody who waits in line. */
export async function furnishBooking(tx: Tx, keys: Keys, { mark, parties, now, host }: Furnishing) {
  await setUpBookingDemo(tx)
  await addClosure(tx, {
    resourceId: null,
    firstDay: '2026-12-24',
    lastDay: '2026-12-24',
    reason: `Jul ${mark}`,
  })
  const within = { from: now, to: new Date(+now + 14 * 86_400_000) }
  const [first, second, third, fourth] = await freeTimes(tx, need, within, now, 'public')
  const held = await hold(tx, need, first!.start, 'the citizen', now)
  if (held === 'taken') throw new Error('a free time was taken')
  const booking = await confirm(
    tx,
    keys,
    held.id,
    'the citizen',
    {
      partyId: parties.citizen,
      title: `Byggemøde ${mark}`,
      name: `Alma ${mark}`,
      email: `alma.${mark}@${host}`,
      phone: '+4520304050',
      smsReminder: true,
      bring: [`Tegning ${mark}`],
      language: 'da',
    },
    now,
  )
  if (booking === 'expired') throw new Error('a held time was not')
  const other = await hold(tx, need, second!.start, 'somebody', now)
  await joinLine(tx, {
    need,
    firstDay: '2026-11-24',
    lastDay: '2026-12-20',
    partyId: parties.otherCitizen,
    name: `Jens-Ole ${mark}`,
    email: `jens.${mark}@${host}`,
    phone: null,
    language: 'da',
    back: '/selvbetjening',
    joinedAt: now,
  })
  const openings = await openingList(tx)
  const wordsOf = (one: (typeof openings)[number]) => `${one.rule} ${one.opens} ${one.closes}`
  return {
    booking: booking.id,
    bookingCode: booking.code,
    bookingProof: signatureOf(keys, booking),
    bookingLink: bookingLink(keys, booking, `http://${host}`),
    freeTime: third!.start.toISOString(),
    laterTime: fourth!.start.toISOString(),
    hold: (other as { id: string }).id,
    resource: (await resourceList(tx))[0]!.id,
    opening: openings.toSorted((a, b) => (wordsOf(a) < wordsOf(b) ? -1 : 1))[0]!.id,
    closure: (await closureList(tx, '2026-11-23'))[0]!.id,
  }
}
