import { randomUUID } from 'node:crypto'
import { byAdmin, byCaseworker, byCitizen, byEditor, type GoodForm, nothing } from './good-form.ts'

// The same form each time it is sent.
const newPageForm = '5b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const newBlockForm = '6b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const usefulForm = '8b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const surveyForm = '9b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const importForm = '8b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'
const previewForm = '7b1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'

/** Searching, and what an editor says of it. */
export const searchForms: Record<string, GoodForm> = {
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
}

/** What readers say of a page, and who asks them. */
export const insightForms: Record<string, GoodForm> = {
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
}

/** How pages, pictures and the menu are made, shared and moved in. */
export const pageForms: Record<string, GoodForm> = {
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
}
