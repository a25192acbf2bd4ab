import { byCitizen, type GoodForm, nothing } from './good-form.ts'

/** Logging out, acting for another, and one’s own details. */
export const identityForms: Record<string, GoodForm> = {
  'POST /log-af': byCitizen(nothing),
  'POST /mit/skift': byCitizen(({ parties }) => ({ part: parties.citizen, retur: '/mit' })),
  'POST /mit/oplysninger': byCitizen(() => ({
    email: 'alma@klitby.example',
    phone: '20 30 40 50',
    language: 'da',
  })),
}
