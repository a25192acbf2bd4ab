import { randomUUID } from 'node:crypto'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { type Town, town } from '../../../test/town.ts'
import { setUpBookingDemo } from './demo.ts'
import { freeTimes, type Need } from './index.ts'
import { weekByKey } from './weeks.ts'

export const now = new Date('2026-11-23T09:00:00Z')

export const week = weekByKey('2026-W48')!

export const need: Need = {
  kind: 'byggemoede',
  minutes: 45,
  competence: 'byggesag',
  place: 'office',
}

export const staff = (...roles: StaffRole[]): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id: randomUUID(), name: 'Mette Sand', protected: false },
  roles,
  teams: ['byggeri'],
})

export async function desk(...roles: StaffRole[]) {
  const here = await town({ now, as: staff(...roles) })
  await here.write((tx) => setUpBookingDemo(tx))
  return here
}

export const free = (here: Town, audience: 'public' | 'staff') =>
  here.read((tx) => freeTimes(tx, need, week, now, audience))

export const form = (more: Record<string, string> = {}) => ({
  id: randomUUID(),
  tid: '2026-11-23T13:00:00.000Z',
  titel: 'Byggemøde',
  navn: 'Alma Testesen',
  phone: '20 30 40 50',
  papirer: 'Situationsplan\nTegning <b>',
  sms: 'ja',
  ...more,
})

export const hours = {
  ugedage: ['MO', 'SA'],
  hvortit: 'weekly',
  aabner: '9.15',
  lukker: '12',
  minutter: '60',
  'fra-dag': '1',
  'fra-maaned': '11',
  'fra-aar': '2026',
  hvem: 'public',
  moeder: ['byggemoede'],
  steder: ['office'],
  note: 'Ekstra åbent',
}
