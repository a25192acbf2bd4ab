import type { NewCase } from './cases.ts'
import type { AppealBody, Team } from './file.ts'

/** A case of the demo and how far it has come. */
export type DemoCase = Pick<
  NewCase,
  'kind' | 'prefix' | 'title' | 'kle' | 'team' | 'summary' | 'next'
> & {
  /** Key of the test person. */
  applicant: string
  openedDaysAgo: number
  after:
    | 'nothing'
    | 'taken'
    | 'message'
    | 'waiting'
    | 'answered'
    | 'granted'
    | 'conditions'
    | 'rejected'
    | 'closed'
  note?: string
  missing?: string
}

export const teams: Team[] = [
  {
    key: 'byggeri',
    name: 'Byggeri',
    phone: '12345670',
    email: null,
    promise: 'Team Byggeri svarer normalt inden for 2 hverdage',
  },
  {
    key: 'borgerservice',
    name: 'Borgerservice',
    phone: '12345671',
    email: null,
    promise: 'Borgerservice svarer normalt samme dag',
  },
]

/** Demo rules: the bodies and limits are examples. */
export const appealBodies: AppealBody[] = [
  {
    kind: 'carport',
    body: 'Nævnenes Hus, Byggeklageenheden',
    deadlineDays: 28,
    how: 'Skriv til os, at du klager, og hvorfor. Vi ser på sagen igen og sender klagen videre, hvis vi holder fast.',
    law: 'demo, byggelovens § 24',
  },
  {
    kind: 'fritidspas',
    body: 'Ankestyrelsen',
    deadlineDays: 28,
    how: 'Skriv eller ring til os, at du klager. Vi ser på sagen igen og sender klagen videre, hvis vi holder fast.',
    law: 'demo, retssikkerhedslovens § 67',
  },
]

/** Which powers of attorney open which cases. */
export const powers: Record<string, string[]> = {
  carport: ['urn:dk:faelled:fuldmagt:byggesag'],
  byggemoede: ['urn:dk:faelled:fuldmagt:byggesag', 'urn:dk:faelled:fuldmagt:moede'],
}

const building = { kind: 'carport', prefix: 'BYG', kle: '02.34.02', team: 'byggeri' }
const next = [
  { title: 'Vi tjekker, om vi har det hele', detail: 'Inden 5 hverdage' },
  { title: 'Afgørelse', detail: 'Inden 30 dage, fra vi har det hele' },
]
const about = (where: string, what: string) => [
  { label: 'Hvad', value: what },
  { label: 'Hvor', value: where },
]

export const demoCases: DemoCase[] = [
  {
    ...building,
    next,
    applicant: 'alma',
    openedDaysAgo: 12,
    after: 'waiting',
    title: 'Carport, Klitvej 12',
    summary: about('Klitvej 12', 'Carport, 38 m²'),
  },
  {
    kind: 'fritidspas',
    prefix: 'FRI',
    kle: '18.20.00',
    team: 'borgerservice',
    next,
    applicant: 'alma',
    openedDaysAgo: 20,
    after: 'granted',
    title: 'Fritidspas til Emil',
    summary: about('Klitby Gymnastikforening', 'Fritidspas, forår'),
    note: 'Talt med foreningen: der er plads på holdet.',
  },
  {
    ...building,
    next,
    applicant: 'bo',
    openedDaysAgo: 3,
    after: 'nothing',
    title: 'Tilbygning, Mosevænget 3',
    summary: about('Mosevænget 3', 'Tilbygning, 24 m²'),
  },
  {
    ...building,
    next,
    applicant: 'bo',
    openedDaysAgo: 41,
    after: 'message',
    title: 'Carport, Mosevænget 3',
    summary: about('Mosevænget 3', 'Carport, 30 m²'),
  },
  {
    ...building,
    next,
    applicant: 'signe',
    openedDaysAgo: 6,
    after: 'taken',
    title: 'Udestue',
    summary: [
      {
        label: 'Hvad',
        value: 'Udestue, 18 m²',
      },
    ],
  },
  {
    ...building,
    next,
    applicant: 'freja',
    openedDaysAgo: 35,
    after: 'taken',
    title: 'Nedrivning, Havnevej 9',
    summary: about('Havnevej 9', 'Nedrivning af skur, 60 m²'),
  },
  {
    ...building,
    next,
    applicant: 'freja',
    openedDaysAgo: 9,
    after: 'answered',
    title: 'Garage, Havnevej 9',
    summary: about('Havnevej 9', 'Garage, 42 m²'),
    missing: 'Højde og afstand til skel',
  },
  {
    ...building,
    next,
    applicant: 'nadia',
    openedDaysAgo: 25,
    after: 'conditions',
    title: 'Solceller, Torvet 4',
    summary: about('Torvet 4', 'Solceller på tag mod vej'),
  },
  {
    ...building,
    next,
    applicant: 'hanne',
    openedDaysAgo: 22,
    after: 'rejected',
    title: 'Skur, Lyngbakken 7',
    summary: about('Lyngbakken 7', 'Skur ved skel, 9 m²'),
  },
  {
    ...building,
    next,
    applicant: 'karen',
    openedDaysAgo: 90,
    after: 'closed',
    title: 'Brændeovn, Kirkestien 2',
    summary: about('Kirkestien 2', 'Ny brændeovn'),
  },
  {
    ...building,
    next,
    applicant: 'kasper',
    openedDaysAgo: 1,
    after: 'nothing',
    title: 'Altan, Strandgade 18',
    summary: about('Strandgade 18', 'Altan mod gård'),
  },
  {
    ...building,
    next,
    applicant: 'lars',
    openedDaysAgo: 8,
    after: 'waiting',
    title: 'Carport, Åbrinken 5',
    summary: about('Åbrinken 5', 'Carport, 22 m²'),
  },
  {
    ...building,
    next,
    applicant: 'omar',
    openedDaysAgo: 15,
    after: 'taken',
    title: 'Garage, Engvej 21',
    summary: about('Engvej 21', 'Garage, 50 m²'),
  },
]
