import { byCaseworker, byEditor, type GoodForm, nothing } from './good-form.ts'

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

// The same form each time it is sent.
const offerForm = 'ab1f7a52-9a3e-4c7e-8f0a-1d2e3f4a5b6c'

/** How a service is made, tried, published and shared. */
export const buildingForms: Record<string, GoodForm> = {
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
}
