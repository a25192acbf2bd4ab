import { randomUUID } from 'node:crypto'
import { byAdmin, byCaseworker, byCitizen, type GoodForm, nothing } from './good-form.ts'

const opening = () => ({
  id: randomUUID(),
  ugedage: ['MO', 'WE'],
  hvortit: 'weekly',
  aabner: '9.00',
  lukker: '12.00',
  minutter: '60',
  fra: '2026-12-01',
  til: '',
  hvem: 'public',
  moeder: ['byggemoede'],
  steder: ['office'],
  note: 'Ring på',
})

const resource = () => ({
  id: randomUUID(),
  slags: 'room',
  navn: 'Lokale Lyng',
  medarbejder: '',
  kompetencer: 'byggesag',
  pladser: '4',
  vej: '1. sal',
  aktiv: 'ja',
})

const booking = 'slags=byggemoede&sted=office'

/** What a citizen does with an appointment. */
export const appointmentForms: Record<string, GoodForm> = {
  'POST /aftaler/:id/flyt': byCitizen(({ things }) => ({ tid: things.freeTime })),
  'POST /aftaler/:id/aflys': byCitizen(nothing),
  'POST /venteliste': {
    by: 'citizen',
    query: 'slags=byggemoede&minutter=45&sted=office&retur=/selvbetjening',
    fields: () => ({
      fra: '2026-11-24',
      til: '2026-12-20',
      email: 'alma@klitby.example',
      phone: '20304050',
    }),
  },
}

/** The calendar of the staff. */
export const calendarForms: Record<string, GoodForm> = {
  'POST /desk/kalender/ny': {
    by: 'caseworker',
    query: booking,
    fields: ({ things, parties }) => ({
      id: randomUUID(),
      tid: things.laterTime,
      titel: 'Møde om hegn',
      navn: 'Alma',
      email: 'alma@klitby.example',
      phone: '20304050',
      papirer: 'Tegning\nFoto',
      sms: 'ja',
      part: parties.citizen,
      sag: things.case,
    }),
  },
  'POST /desk/kalender/aftaler/:id/papirer': byCaseworker(({ mark }) => ({
    papirer: [`Tegning ${mark}`],
  })),
  'POST /desk/kalender/lukkedage': byCaseworker(({ things }) => ({
    id: randomUUID(),
    foerste: '2026-12-30',
    sidste: '2026-12-31',
    hvem: things.resource,
    hvorfor: 'Kursus',
  })),
  'POST /desk/kalender/lukkedage/:id/fjernelse': byCaseworker(nothing),
  'POST /desk/kalender/tider': byAdmin(() => ({
    titel: 'Møde om hegn',
    varighed: '30',
    kompetence: 'byggesag',
    team: 'byggeri',
  })),
  'POST /desk/kalender/tider/ny-ressource': byAdmin(resource),
  'POST /desk/kalender/tider/ressourcer/:id': byAdmin(resource),
  'POST /desk/kalender/tider/ressourcer/:id/ny-tid': byAdmin(opening),
  'POST /desk/kalender/tider/:id': byAdmin(opening),
  'POST /desk/kalender/tider/:id/fjernelse': byAdmin(nothing),
}
