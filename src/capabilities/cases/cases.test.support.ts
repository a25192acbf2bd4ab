import { randomUUID } from 'node:crypto'
import type { Town } from '../../../test/town.ts'
import type { Actor, StaffRole } from '../../platform/actor.ts'
import { addParty, addStaff } from '../identity/index.ts'
import { openCase } from './actions/open.ts'
import type { Case, NewCase } from './cases.ts'
import type { Request } from './file.ts'

/** An employee who has logged in. */
export const staff = (
  id: string,
  roles: StaffRole[] = ['caseworker'],
  teams = ['byggeri'],
): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id, name: 'Birk Sagsbehandler', protected: false },
  roles,
  teams,
})

type Upload = { name: string; type: string; body: string }

/** The smallest thing that is a PDF. */
export const pdf = (name: string): Upload => ({
  name,
  type: 'application/pdf',
  body: '%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF',
})

/** Posts a form with files, as a browser on our own page would. */
export function uploads(
  here: Town,
  url: string,
  values: Record<string, string>,
  files: Record<string, Upload>,
  more: Record<string, string> = {},
) {
  const mark = `----${randomUUID()}`
  const parts = [
    ...Object.entries(values).map(
      ([name, value]) =>
        `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...Object.entries(files).map(
      ([name, file]) =>
        `--${mark}\r\ncontent-disposition: form-data; name="${name}"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n${file.body}\r\n`,
    ),
    `--${mark}--\r\n`,
  ]
  return here.send('POST', 'klitby.example', url, {
    payload: Buffer.from(parts.join('')),
    headers: { ...more, 'content-type': `multipart/form-data; boundary=${mark}` },
  })
}

type Applicant = { name?: string; protected?: boolean; email?: string; phone?: string }

/** A caseworker, a citizen, and the case the citizen has with us. */
export async function openOne(here: Town, applicant: Applicant = {}, more: Partial<NewCase> = {}) {
  const alma = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Alma Testesen', ...applicant }),
  )
  const birk = await here.write((tx) =>
    addStaff(tx, here.keys, {
      name: 'Birk Sagsbehandler',
      roles: ['caseworker'],
      teams: ['byggeri'],
    }),
  )
  const wanted: NewCase = {
    id: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f',
    kind: 'carport',
    prefix: 'BYG',
    title: 'Carport, Klitvej 12',
    kle: '02.34.02',
    team: 'byggeri',
    parties: [{ partyId: alma, role: 'applicant' }],
    summary: [{ label: 'Hvor', value: 'Klitvej 12' }],
    documents: [],
    next: [{ title: 'Vi tjekker, om vi har det hele' }, { title: 'Afgørelse' }],
    source: { room: 'services', id: randomUUID() },
    language: 'da',
    ...more,
  }
  const opened = await here.write((tx) => openCase(tx, wanted, here.clock.now))
  return { alma, birk, wanted, ...opened }
}

/** A case nobody has touched yet. */
export const matter = (more: Partial<Case> = {}): Case => ({
  id: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f',
  number: 'BYG-2026-000001',
  kind: 'carport',
  title: 'Carport, Klitvej 12',
  kle: '02.34.02',
  team: 'byggeri',
  assigneeId: null,
  applicantId: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e60',
  state: 'received',
  turn: 'staff',
  news: null,
  deadline: null,
  deadlineReason: null,
  language: 'da',
  summary: [],
  next: [],
  openedAt: new Date('2026-11-03T09:00:00Z'),
  begunAt: null,
  changedAt: new Date('2026-11-03T09:00:00Z'),
  ...more,
})

/** A request for one drawing, not answered. */
export const request = (more: Partial<Request> = {}): Request => ({
  id: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e61',
  caseId: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e5f',
  kind: 'information',
  why: 'Vi skal se, hvor høj den bliver.',
  due: '2026-12-03',
  answerDays: 14,
  askedBy: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e62',
  askedAt: new Date('2026-11-19T09:00:00Z'),
  answeredAt: null,
  withdrawnAt: null,
  items: [
    {
      requestId: '018f2c6a-7d3e-4b1a-9c55-0a1b2c3d4e61',
      position: 0,
      what: 'Tegning af facaden',
      answer: null,
      answeredAt: null,
    },
  ],
  ...more,
})
