import type { Tx } from '../../platform/db.ts'
import type { Place } from './booking.ts'
import type { Opening } from './openings.ts'
import { staffMembers } from '../identity/index.ts'
import { putKind, putOpening, putResource } from './store/hours.ts'

type Hours = {
  days: string
  opens: string
  closes: string
  places: Place[]
  grid?: number
  note?: string
  audience?: 'public' | 'staff'
}

const everywhere: Place[] = ['office', 'video', 'phone']

const mette: Hours[] = [
  { days: 'TU', opens: '09:00', closes: '11:15', places: everywhere },
  { days: 'TU', opens: '13:00', closes: '13:45', places: everywhere },
  { days: 'WE', opens: '10:15', closes: '12:30', places: everywhere },
  { days: 'TH', opens: '14:00', closes: '18:30', places: everywhere, note: 'Åbent længe' },
  {
    days: 'FR',
    opens: '09:00',
    closes: '11:15',
    places: ['video', 'phone'],
    note: 'Kun på video og telefon',
  },
  { days: 'MO', opens: '13:00', closes: '15:00', places: everywhere, audience: 'staff', grid: 30 },
]
const jonas: Hours[] = [
  { days: 'MO', opens: '09:00', closes: '11:15', places: ['phone'], note: 'Kun på telefon' },
  { days: 'TU', opens: '09:00', closes: '10:15', places: everywhere },
  { days: 'TH', opens: '15:15', closes: '18:30', places: everywhere, note: 'Åbent længe' },
]

const team = 'byggeri'
const validFrom = '2026-01-01'

/**
 * What building meetings need in a demo town: two caseworkers, of the building team where there is one, two rooms, and
 * hours that differ from day to day. `meetsId` is the first one's party, when it is to be somebody in particular.
 */
export async function setUpBookingDemo(
  tx: Tx,
  { meetsId }: { meetsId?: string } = {},
): Promise<void> {
  await putKind(tx, {
    key: 'byggemoede',
    title: 'Byggemøde',
    minutes: 45,
    competence: 'byggesag',
    team,
  })
  const builders = (await staffMembers(tx)).filter(({ teams }) => teams.includes(team)).toReversed()
  const caseworker = (
    known: { id: string; name: string } | undefined,
    name: string,
    where: string,
  ) =>
    putResource(tx, {
      kind: 'caseworker',
      name: known?.name ?? name,
      partyId: known?.id ?? null,
      competences: ['byggesag'],
      seats: 1,
      where,
      active: true,
    })
  const room = (name: string, where: string) =>
    putResource(tx, {
      kind: 'room',
      name,
      partyId: null,
      competences: [],
      seats: 1,
      where,
      active: true,
    })

  const first = await caseworker(
    meetsId ? { id: meetsId, name: 'Ane Eksempel' } : builders[0],
    'Ane Eksempel',
    'https://video.example/byggesag-1',
  )
  const second = await caseworker(builders[1], 'Bo Eksempel', 'https://video.example/byggesag-2')
  await room('Lokale Strandskade', 'Rådhuset, lokale Strandskade i stuen')
  await room('Lokale Lærke', 'Rådhuset, lokale Lærke på 1. sal')
  for (const hours of mette) await putOpening(tx, openingOf(first, hours))
  for (const hours of jonas) await putOpening(tx, openingOf(second, hours))
}

function openingOf(resourceId: string, hours: Hours): Omit<Opening, 'id'> {
  const { days, opens, closes, places, note = null, grid = 75, audience = 'public' } = hours
  return {
    resourceId,
    rule: `FREQ=WEEKLY;BYDAY=${days}`,
    validFrom,
    validUntil: null,
    opens,
    closes,
    grid,
    audience,
    kinds: ['byggemoede'],
    places,
    note,
  }
}
