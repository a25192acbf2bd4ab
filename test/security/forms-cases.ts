import { randomUUID } from 'node:crypto'
import { byCaseworker, byCitizen, type GoodForm, nothing } from './good-form.ts'

/** What a citizen does in a case. */
export const citizensCaseForms: Record<string, GoodForm> = {
  'POST /mine-sager/:id/beskeder': byCitizen(() => ({
    id: randomUUID(),
    text: 'Hvornår kommer I?',
  })),
  'POST /mine-sager/:id/svar/:request': byCitizen(() => ({
    id: randomUUID(),
    'svar-0': 'Snittet er 3 meter',
  })),
}

/** What a caseworker does in cases. */
export const caseForms: Record<string, GoodForm> = {
  'POST /desk/sager/tildeling': byCaseworker(({ things, parties }) => ({
    id: [things.case],
    handling: 'giv',
    til: parties.caseworker,
  })),
  'POST /desk/sager/:id/ansvarlig': byCaseworker(({ parties }) => ({
    assignee: parties.caseworker,
    team: 'byggeri',
  })),
  'POST /desk/sager/:id/beskeder': byCaseworker(() => ({
    id: randomUUID(),
    text: 'Vi ser på det',
  })),
  'POST /desk/sager/:id/notater': byCaseworker(() => ({ id: randomUUID(), note: 'Ringede' })),
  'POST /desk/sager/:id/opgaver': byCaseworker(() => ({
    id: randomUUID(),
    task: 'Ring til naboen',
    due: '2026-12-01',
  })),
  'POST /desk/sager/:id/opgaver/:task/udfoert': byCaseworker(nothing),
  'POST /desk/sager/:id/frist': byCaseworker(() => ({
    deadline: '2026-12-10',
    reason: 'Vi venter',
  })),
  'POST /desk/sager/:id/dokumenter': {
    by: 'caseworker',
    file: 'file',
    fields: () => ({ id: randomUUID(), title: 'Brev', subject: 'Brev fra nabo', direction: 'in' }),
  },
  'POST /desk/sager/:id/oplysninger': byCaseworker(() => ({
    id: randomUUID(),
    kind: 'information',
    items: 'Snit i 1:100',
    why: 'Vi mangler det',
    due: '2026-12-07',
    answerDays: '14',
  })),
  'POST /desk/sager/:id/afgoerelse': byCaseworker(() => ({
    id: randomUUID(),
    outcome: 'rejected',
    text: 'Afslag',
    rules: 'Byggeloven',
    considerations: 'Højden',
    facts: 'For højt',
    hearing: 'known',
    appealBody: 'Nævnet',
    appealDays: '28',
    appealHow: 'Skriv til os',
  })),
  'POST /desk/sager/:id/afslutning': byCaseworker(() => ({ id: randomUUID(), reason: 'Trukket' })),
  'POST /desk/sager/:id/genoptagelse': byCaseworker(() => ({ reason: 'Nyt i sagen' })),
}
