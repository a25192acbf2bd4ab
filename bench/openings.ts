import { freeSpans } from '../src/capabilities/booking/availability.ts'
import type { Opening } from '../src/capabilities/booking/openings.ts'
import { weekOf } from '../src/capabilities/booking/weeks.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'

const times = 41
const week = weekOf('2026-11-30')
const now = new Date('2026-11-23T09:00Z')
const need = { kind: 'byggemoede', minutes: 45, competence: 'byggesag', place: 'office' as const }

/** A week's free times among 20 resources and 2,000 bookings, beside a week with one caseworker, one room and none. */
export async function measure({ say }: Ground): Promise<Figure[]> {
  const [full, bare] = [calendar(20, 2000), calendar(2, 0)]
  const found = freeSpans(full, need, week, now, 'public').length
  if (found === 0) throw new Error('nothing was free')
  say(`${found} times found`)
  const [slow, quick] = [median(full), median(bare)]
  return [
    figure('openings', 'a week, 20 resources, 2,000 bookings, median', slow, 'ms', '≤ 20'),
    figure(
      'openings',
      'of a week with one caseworker, one room, no booking',
      slow / quick,
      'times',
    ),
  ]
}

function median(known: ReturnType<typeof calendar>): number {
  const ask = () => freeSpans(known, need, week, now, 'public')
  for (let n = 0; n < 10; n++) ask()
  const taken = Array.from({ length: times }, () => {
    const began = performance.now()
    ask()
    return performance.now() - began
  })
  return taken.toSorted((a, b) => a - b)[times >> 1]!
}

function calendar(count: number, bookings: number) {
  const people = Math.round(count * 0.6)
  const resources = Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    kind: n < people ? ('caseworker' as const) : ('room' as const),
    name: `${n}`,
    partyId: null,
    competences: ['byggesag'],
    seats: 1,
    where: null,
    active: true,
  }))
  const openings = resources.slice(0, people).map(({ id }): Opening => ({
    id: `o${id}`,
    resourceId: id,
    rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    validFrom: '2026-01-01',
    validUntil: null,
    opens: '08:00',
    closes: '17:00',
    grid: 15,
    audience: 'public',
    kinds: [],
    places: ['office'],
    note: null,
  }))
  const taken = Array.from({ length: bookings }, (_, n) => {
    const start = new Date(+week.from + (n % 5) * 86_400_000 + (8 + (n % 37) / 4) * 3_600_000)
    const end = new Date(+start + 900_000)
    return { resourceId: `r${n % count}`, seat: 1, bookingId: `${n}`, start, end }
  })
  return { resources, openings, closures: [], taken }
}
