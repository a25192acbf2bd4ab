import { randomUUID } from 'node:crypto'
import { profileFields } from '../../src/capabilities/settings/profile/form.ts'
import type { Home } from '../furnished-town.ts'
import type { Person } from './people.ts'

export type Fields = Record<string, string | string[]>
/** A form that is filled in as it should be: by whom, and with what. `query` is what its address carries. */
export type GoodForm = {
  by: Person
  query?: string
  fields: (home: Home) => Fields
  /** The field of a file that must come with it. */
  file?: string
  /** What is in the file, when it is not just any. */
  content?: (home: Home) => string
}

const nothing = () => ({})
const byCitizen = (fields: GoodForm['fields']): GoodForm => ({ by: 'citizen', fields })
const byCaseworker = (fields: GoodForm['fields']): GoodForm => ({ by: 'caseworker', fields })
const byEditor = (fields: GoodForm['fields']): GoodForm => ({ by: 'editor', fields })
const byAdmin = (fields: GoodForm['fields']): GoodForm => ({ by: 'admin', fields })

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

/** A form of another maker's, with two questions. */
const broughtForm = (mark: string) => ({
  display: 'form',
  title: `Hentet ind ${mark}`,
  components: [
    { type: 'textfield', key: 'emne', label: 'Emne', input: true },
    { type: 'number', key: 'areal', label: 'Areal', input: true },
  ],
})

/** A decision of another maker's, as DMN. */
const broughtDecision = (mark: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="Hentet" namespace="urn:hentet">
  <decision id="hentet" name="Hentet">
    <description>${mark}</description>
    <variable name="Hentet"/>
    <literalExpression><text>1 + 1</text></literalExpression>
  </decision>
</definitions>`

/** How the two towns present themselves, as the form of it says. */
const presented = (host: string) =>
  profileFields({
    shortName: host === 'klitby.example' ? 'Klitby' : 'Naboby',
    phone: '12345678',
    email: `post@${host}`,
  })

// The same form each time it is sent.
const newPageForm = '5b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const newBlockForm = '6b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const usefulForm = '8b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const surveyForm = '9b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const importForm = '8b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const offerForm = 'ab1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const previewForm = '7b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'

/** What is posted at every door that takes a form, when all is well. A test fails when a door is missing here. */
export const goodForms: Record<string, GoodForm> = {
  'POST /log-af': byCitizen(nothing),
  'POST /mit/skift': byCitizen(({ parties }) => ({ part: parties.citizen, retur: '/mit' })),
  'POST /mit/oplysninger': byCitizen(() => ({
    email: 'alma@klitby.example',
    phone: '20 30 40 50',
    language: 'da',
  })),

  'POST /soeg/valg': byCitizen(() => ({ q: 'pas' })),
  'POST /desk/soegning/synonymer': byEditor(() => ({
    id: randomUUID(),
    ord: 'skrald = affald = renovation',
  })),
  'POST /desk/soegning/synonymer/fjernelse': byEditor(() => ({ id: randomUUID() })),
  'POST /desk/soegning/svar': byEditor(() => ({
    soegning: 'ny adresse',
    sti: '/side/flytning',
    titel: 'Flytning',
    forklaring: 'Meld det senest 5 dage efter',
  })),
  'POST /desk/soegning/svar/fjernelse': byEditor(() => ({ soegning: 'ny adresse' })),
  'POST /desk/soegning/kle': byEditor(() => ({ emner: '07.18.00,Affald og genbrug' })),

  // Written some seconds later, so it counts for no page: a row that comes in its own time belongs to no form.
  'POST /tael': byCitizen(() => ({ sti: '/side/findes-ikke', fra: 'egen' })),
  'POST /nytte': byCitizen(() => ({
    id: usefulForm,
    sti: '/was',
    svar: 'nej',
    tekst: 'Hvornår har I åbent?',
  })),
  'POST /undersoegelse/:survey': byCitizen(() => ({ id: usefulForm, q1: '4' })),
  'POST /desk/indblik/genbrug': byAdmin(() => ({ skriv: '6', tilpas: '0,5', ret: '1' })),
  'POST /desk/indblik/undersoegelser/ny': byEditor(() => ({
    id: surveyForm,
    titel: 'Om siden',
    'spoergsmaal-1': 'Hvad synes du?',
    'slags-1': 'tekst',
    fra: '2026-11-23',
    til: '2026-12-20',
    sider: '/was',
  })),
  'POST /desk/indblik/undersoegelser/:survey/lukning': byEditor(nothing),

  'POST /selvbetjening/:slug/:draft/:page': byCitizen(() => ({
    emne: 'Om hegnet',
    beskrivelse: 'Det er for højt',
  })),
  'POST /selvbetjening/:slug/:draft/send': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/udfald': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/ret': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/slet': byCitizen(nothing),

  'POST /mine-sager/:id/beskeder': byCitizen(() => ({
    id: randomUUID(),
    text: 'Hvornår kommer I?',
  })),
  'POST /mine-sager/:id/svar/:request': byCitizen(() => ({
    id: randomUUID(),
    'svar-0': 'Snittet er 3 meter',
  })),

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

  // Published as it is; then changed, put back as it was published, and not taken away.
  'POST /desk/selvbetjening/:service/udgivelse': byEditor(nothing),
  'POST /desk/selvbetjening/:service/proev/:page': byCaseworker(nothing),
  'POST /desk/selvbetjening/ny': byCaseworker(() => ({
    navn: 'Bestil et træ',
    formaal: 'Få et træ plantet',
    side: 'Hvor skal det stå?',
    login: 'none',
    team: 'byggeri',
  })),
  'POST /desk/selvbetjening/indlaes': {
    by: 'caseworker',
    file: 'fil',
    fields: nothing,
    content: ({ mark }) => JSON.stringify(broughtForm(mark)),
  },
  'POST /desk/selvbetjening/faelles/overtag': byEditor(({ things }) => ({
    delt: things.spareForm,
  })),
  'POST /desk/selvbetjening/faelles/forslag/:offer': byEditor(() => ({
    knap: 'nej',
    svar: 'Vi har det allerede',
  })),
  'POST /desk/selvbetjening/:service/faelles/forslag': byEditor(() => ({
    blanket: offerForm,
    hvad: 'receipt',
    hvorfor: 'Det er kortere',
  })),
  'POST /desk/selvbetjening/:service/faelles/stilling': byEditor(() => ({
    til: '2',
    knap: 'udgiv',
    'valg-receipt': 'theirs',
  })),
  'POST /desk/selvbetjening/:service/faelles': byEditor(() => ({ valg: 'review-all' })),
  'POST /desk/selvbetjening/:service/deling': byEditor(() => ({ efter: '0', knap: 'del' })),
  'POST /desk/selvbetjening/:service/om': byCaseworker(() => ({
    navn: 'Bygget om',
    formaal: 'En prøve',
    udbytte: 'Du får svar',
    minutter: '4',
    login: 'none',
    kle: '02.34.02',
    begynd: 'BYG',
  })),
  'POST /desk/selvbetjening/:service/ny-side': byCaseworker(() => ({ titel: 'Hvornår?' })),
  'POST /desk/selvbetjening/:service/sider/:page': byCaseworker(() => ({
    titel: 'Hvad står der nu?',
  })),
  'POST /desk/selvbetjening/:service/sider/:page/betingelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/sider/:page/nyt-spoergsmaal': byCaseworker(() => ({
    spoergsmaal: 'Hvorfor?',
    svartype: 'text',
  })),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question': byCaseworker(() => ({
    spoergsmaal: 'Hvilke bygninger?',
    en: 'Bygning',
    skal: 'nej',
  })),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/svartype': byCaseworker(() => ({
    svartype: 'group',
  })),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/betingelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/ny-del': byCaseworker(() => ({
    spoergsmaal: 'Hvor gammel?',
    svartype: 'number',
  })),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/dele/:part': byCaseworker(() => ({
    spoergsmaal: 'Hvor stor?',
    skal: 'ja',
    hoejst: '500',
  })),
  'POST /desk/selvbetjening/:service/udfald/:outcome': byCaseworker(() => ({
    hvordan: 'fast',
    team: 'byggeri',
  })),
  'POST /desk/selvbetjening/:service/papirer/nyt': byCaseworker(() => ({ navn: 'Et foto' })),
  'POST /desk/selvbetjening/:service/papirer/:document': byCaseworker(() => ({
    navn: 'Et kort',
    hvordan: 'I 1:500',
  })),
  'POST /desk/selvbetjening/:service/behov/nyt': byCaseworker(() => ({
    titel: 'Du skal ikke søge',
    tekst: 'Det må du',
    videre: 'nej',
    alligevel: 'ja',
    istedet: 'Læs om byggeri /side/byggeri',
  })),
  'POST /desk/selvbetjening/:service/behov/:need': byCaseworker(() => ({
    titel: 'Gå videre',
    tekst: 'Vi spørger lidt mere',
    videre: 'ja',
  })),
  'POST /desk/selvbetjening/:service/kvittering': byCaseworker(() => ({
    tak: 'Tak for hjælpen',
    kontakt: 'Ring til os',
    telefon: '12 34 56 78',
  })),
  'POST /desk/selvbetjening/:service/kvittering/nyt-trin': byCaseworker(() => ({
    titel: 'Vi kommer forbi',
    hvornaar: 'days',
    dage: '7',
  })),
  'POST /desk/selvbetjening/:service/kvittering/trin/:step': byCaseworker(() => ({
    titel: 'Vi læser det',
    hvornaar: 'none',
  })),
  'POST /desk/selvbetjening/:service/kvittering/trin/:step/betingelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/engelsk': byCaseworker(() => ({
    title: 'Built by ourselves',
  })),
  'POST /desk/selvbetjening/:service/raekkefoelge': byCaseworker(() => ({
    flyt: 'ned:side:kontakt',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/ny': byCaseworker(() => ({
    navn: 'Rabat',
    skrives: 'tabel',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/indlaes': {
    by: 'caseworker',
    file: 'fil',
    fields: nothing,
    content: ({ mark }) => broughtDecision(mark),
  },
  'POST /desk/selvbetjening/:service/beslutninger/:decision': byCaseworker(() => ({
    r0i0: '-',
    r0o0: '100',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/eftersyn': byCaseworker(() => ({
    r0i0: 'over 3',
    r0o0: '100',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/ny-kolonne': byCaseworker(() => ({
    ser: '=',
    udtryk: '1 + 1',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/kolonner/:column': byCaseworker(() => ({
    ser: '=',
    udtryk: '2 + 2',
    overskrift: 'Fire',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/ny-regel': byCaseworker(() => ({
    i0: '5',
    o0: '200',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/regler/:rule': byCaseworker(() => ({
    i0: '-',
    o0: '300',
    begrundelse: 'Sådan er det',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/regneark/indlaes': {
    by: 'caseworker',
    file: 'fil',
    fields: nothing,
    content: () => 'FIRST;ind;ud\nudtryk;1 + 1;\n1;2;400\n',
  },
  'POST /desk/selvbetjening/:service/beslutninger/:decision/om': byCaseworker(({ things }) => ({
    navn: things.ruleTable,
    afgoer: 'Hvad det koster',
    laeses: 'UNIQUE',
  })),
  'POST /desk/selvbetjening/:service/beslutninger/:decision/fjernelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/proever/ny': byCaseworker(() => ({
    navn: 'Får hjælp',
    knap: 'nu',
  })),
  'POST /desk/selvbetjening/:service/proever/forslag': byCaseworker(() => ({ valgt: 'ingen' })),
  'POST /desk/selvbetjening/:service/proever/:test': byCaseworker(() => ({
    navn: 'Får et team',
    knap: 'nu',
  })),
  'POST /desk/selvbetjening/:service/tjekliste/:criterion': byCaseworker(() => ({
    note: 'Læst højt for en nabo',
  })),
  'POST /desk/selvbetjening/:service/papirer/:document/fjernelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/behov/:need/fjernelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/versioner/:version/gendannelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/dele/:part/fjernelse':
    byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/fjernelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/sider/:page/fjernelse': byCaseworker(nothing),
  'POST /desk/selvbetjening/:service/sletning': byCaseworker(nothing),

  'POST /desk/sider/ny': byEditor(() => ({
    id: newPageForm,
    titel: 'En ny side',
    indledning: 'Til alle',
    slags: 'answer',
    adresse: '',
  })),
  'POST /desk/sider/bibliotek/:libraryItem': byEditor(() => ({
    adresse: '/side/overtaget',
    foelg: 'follow-editorial',
  })),
  'POST /desk/sider/:item/blokke/:block': byCaseworker(() => ({ text: 'Nye ord til alle' })),
  'POST /desk/sider/:item/ny-blok': byCaseworker(() => ({
    id: newBlockForm,
    efter: 'ord',
    type: 'text',
  })),
  'POST /desk/sider/:item/blokke': byCaseworker(() => ({ handling: 'op:ord:intet' })),
  'POST /desk/sider/:item/oversaettelse': byCaseworker(nothing),
  'POST /desk/sider/:item/om': byCaseworker(({ host }) => ({
    adresse: `/side/om-${host.split('.')[0]}`,
    under: '',
    plads: '3',
    kle: '27.36.08',
    maalgrupper: ['families'],
    ord: 'skrald',
    ansvarlig: '',
    'laes-igen': '2027-01-04',
  })),
  'POST /desk/sider/:item/forhaandsvisning/link': byCaseworker(() => ({
    id: previewForm,
    knap: 'lav',
  })),
  'POST /desk/sider/:item/gennemsyn': byCaseworker(nothing),
  'POST /desk/sider/:item/gennemsyn/svar': byEditor(() => ({ knap: 'tilbage', svar: 'Kortere' })),
  'POST /desk/sider/:item/plan': byEditor(() => ({ 'ud-dag': '2027-01-04', 'ud-kl': '8.00' })),
  'POST /desk/sider/:item/kladde/fjernelse': byCaseworker(nothing),
  'POST /desk/sider/:item/udgivelse': byEditor(() => ({ note: 'Kortere' })),
  'POST /desk/sider/:item/versioner/:version/gendannelse': byEditor(nothing),
  'POST /desk/sider/:item/deling': byEditor(() => ({
    knap: 'del',
    klasse: 'editorial',
    note: 'Ny',
    fra: '',
  })),
  'POST /desk/sider/:item/nedtagning': byEditor(nothing),
  'POST /desk/sider/:item/blokke/:block/forslag': byEditor(() => ({ note: 'Det er kortere' })),
  'POST /desk/sider/faelles/godkendelse': byEditor(({ things }) => ({
    side: `${things.pendingPage}:1`,
  })),
  'POST /desk/sider/faelles/:item': byEditor(() => ({ til: '2' })),
  'POST /desk/sider/billeder': byCaseworker(({ things }) => ({
    slags: 'image',
    billede: things.spareImage,
    alt: 'Et hus',
  })),
  'POST /desk/sider/billeder/:media': byEditor(() => ({
    navn: 'Havnen',
    alt: 'Havnen set fra syd',
  })),
  'POST /desk/sider/billeder/:media/fjernelse': byEditor(nothing),
  'POST /desk/sider/:item/blokke/:block/valg': byCaseworker(({ things }) => ({
    valgt: things.otherImage,
  })),
  'POST /desk/sider/forslag/:offer': byEditor(() => ({ knap: 'nej', svar: 'Vi har det allerede' })),
  'POST /desk/sider/indflytning/ny': {
    by: 'editor',
    file: 'fil',
    fields: () => ({ id: importForm, slags: 'wordpress', adresse: '', sprog: 'da' }),
    content: ({ mark }) =>
      `<rss version="2.0"><channel><title>${mark}</title><item><title>Fra ${mark}</title></item></channel></rss>`,
  },
  'POST /desk/sider/indflytning/:run/pause': byEditor(nothing),
  'POST /desk/sider/indflytning/:run/fortsaettelse': byEditor(nothing),
  'POST /desk/sider/oplysninger': byEditor(() => ({ noegle: 'phone.vagt' })),
  'POST /desk/sider/oplysninger/:key': byEditor(() => ({ vaerdi: '12 34 56 78' })),

  'POST /desk/sider/menu': byEditor(() => ({
    antal: '1',
    foer: '[]',
    'navn-0': 'Selvbetjening',
    'adresse-0': '/selvbetjening',
    knap: 'gem',
  })),
  'POST /desk/sider/viderestillinger': byEditor(() => ({ fra: '/gammel', til: '/ny' })),
  'POST /desk/sider/viderestillinger/indlaes': byEditor(() => ({ linjer: '/a1;/b1\n/a2;/b2' })),
  'POST /desk/sider/viderestillinger/fjernelse': byEditor(() => ({ fra: '/gammel' })),
  'POST /desk/opsaetning/udseende/versioner/:version/gendannelse': byAdmin(() => ({ udgave: '1' })),
  'POST /desk/opsaetning/udseende': byAdmin(() => ({
    udgave: '1',
    farver: 'regn',
    brand: '#265339',
    accent: '#a43a20',
    knap: 'gem',
  })),
  'POST /desk/opsaetning/profil': byAdmin(({ host, mark }) => ({
    foer: JSON.stringify(presented(host)),
    ...presented(host),
    adresse: `Torvet 1, ${mark}`,
  })),
  'POST /desk/opsaetning/domaener': byAdmin(({ host }) => ({ domaene: `www.${host}` })),
  'POST /desk/opsaetning/domaener/:host/kontrol': byAdmin(nothing),
  'POST /desk/opsaetning/domaener/:host/primaert': byAdmin(nothing),
  'POST /desk/opsaetning/domaener/:host/fjernelse': byAdmin(nothing),

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

  'POST /desk/beskeder/:id/forsoeg': byCaseworker(nothing),
  'POST /desk/beskeder/:id/afslutning': byCaseworker(nothing),
  'POST /desk/drift/opgaver/:job': byAdmin(nothing),
}

/** Doors that other systems post to; no form of ours leads there. */
export const machineDoors = ['POST /login/baglog']
