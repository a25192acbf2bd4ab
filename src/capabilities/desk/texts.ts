import type { StaffRole } from '../../platform/actor.ts'

const roles: Record<StaffRole, string> = {
  caseworker: 'Sagsbehandler',
  editor: 'Redaktør',
  admin: 'Administrator',
  auditor: 'Revisor',
}

const da = {
  roles,
  overview: 'Overblik',
  operations: 'Drift',
  hello: (name: string) => `Hej ${name}`,
  search: 'Søg i sager',
  missingTitle: 'Noget mangler på siden',
  missing: (rooms: string) => `Vi kan ikke hente ${rooms} lige nu. Prøv igen om lidt.`,
  nothingTitle: 'Der venter ikke noget på dig',
  nothing: 'Når der er nyt i dit arbejde, står det her.',
  operationsLead:
    'Det, der er gået i stå eller venter på andre. Borgerne er betjent; arbejdet ligger her, til det er gjort.',
  parked: 'Gået i stå',
  parkedText: 'Vi har prøvet mange gange. Når årsagen er rettet, kan opgaven prøves igen.',
  noParked: 'Intet er gået i stå.',
  again: 'Prøv igen',
  againWhat: (event: string) => `: ${event}`,
  tried: 'Opgaven bliver prøvet igen nu',
  triedText: 'Går den i stå igen, dukker den op her.',
  column: {
    event: 'Opgave',
    room: 'Del af systemet',
    attempts: 'Forsøg',
    error: 'Fejl',
    at: 'Sidst',
  },
  waiting: 'Beskeder, der venter',
  waitingText: 'De bliver sendt af sig selv, når modtagerens system svarer.',
  noWaiting: 'Ingen beskeder venter.',
  message: {
    subject: 'Besked',
    channel: 'Kanal',
    state: 'Status',
    tries: 'Forsøg',
    error: 'Fejl',
    at: 'Fra',
  },
  channels: { email: 'E-mail', sms: 'Sms' },
  states: {
    queued: 'På vej',
    waiting: 'Venter',
    sent: 'Sendt',
    failed: 'Afvist',
    cancelled: 'Trukket tilbage',
  },
  onlyAdmin: 'En administrator kan prøve dem igen.',
}

/** The desk speaks Danish; English waits for staff who need it. */
export const texts = { da, en: da }
