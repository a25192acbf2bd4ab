const say = (da: string) => ({ da })

/** A small service that most do not need: whether one does is decided first, and registers know most of it. */
export const shed = {
  id: 'skur',
  slug: 'skur',
  title: say('Søg om et skur'),
  summary: say('Et lille skur'),
  outcome: say('Du får at vide, om du må'),
  minutes: 3,
  ready: [],
  words: [],
  login: { required: true, level: 'substantial' },
  kle: '02.34.02',
  prefix: 'SKU',
  data: {
    properties: {
      areal: { type: 'number', minimum: 1, maximum: 1000 },
      hoejde: { type: 'number', minimum: 1, maximum: 20 },
      sted: { $ref: '#/$defs/address' },
      zone: { type: 'string', enum: ['byzone', 'landzone'] },
      fredet: { type: 'boolean' },
      naboEnig: { type: 'boolean' },
      person: { $ref: '#/$defs/person' },
      kontakt: { $ref: '#/$defs/contact' },
    },
    required: ['areal', 'hoejde', 'sted', 'zone', 'fredet', 'naboEnig', 'person', 'kontakt'],
  },
  dialogue: {
    pages: [
      {
        id: 'hvad',
        title: say('Hvad vil du bygge?'),
        step: say('Hvad?'),
        questions: [
          { id: 'areal', widget: 'number', label: say('Hvor stort?'), unit: say('m²') },
          { id: 'hoejde', widget: 'number', label: say('Hvor højt?'), unit: say('meter') },
        ],
      },
      {
        id: 'hvor',
        title: say('Hvor?'),
        step: say('Hvor?'),
        questions: [{ id: 'sted', widget: 'address', label: say('Adressen') }],
      },
      {
        id: 'huset',
        title: say('Huset'),
        step: say('Huset'),
        questions: [
          {
            id: 'zone',
            widget: 'choice',
            label: say('Hvilken zone?'),
            fact: 'zone',
            options: [
              { value: 'byzone', label: say('Byzone') },
              { value: 'landzone', label: say('Landzone') },
            ],
          },
          { id: 'fredet', widget: 'yes-no', label: say('Er huset fredet?'), fact: 'listed' },
        ],
      },
      {
        id: 'naboen',
        title: say('Naboen'),
        step: say('Naboen'),
        questions: [{ id: 'naboEnig', widget: 'yes-no', label: say('Er naboen enig?') }],
      },
      {
        id: 'dig',
        title: say('Dig'),
        step: say('Dig'),
        questions: [
          {
            id: 'person',
            widget: 'person',
            label: say('Navn'),
            source: ['register', 'citizen'],
          },
          { id: 'kontakt', widget: 'contact', label: say('Kontakt') },
        ],
      },
    ],
  },
  rules: {
    decisions: [
      { id: 'titel', name: 'Titel', logic: { kind: 'literal', text: '"titel"' } },
      { id: 'hold', name: 'Hold', logic: { kind: 'literal', text: '"byggeri"' } },
      {
        id: 'behov',
        name: 'Behov',
        logic: {
          kind: 'table',
          table: {
            hitPolicy: 'FIRST',
            inputs: [{ expression: 'areal' }, { expression: 'hoejde' }, { expression: 'fredet' }],
            outputs: [{}],
            rules: [
              {
                inputs: ['-', '-', 'true'],
                outputs: ['"ja"'],
                description: 'Ved et fredet hus skal du altid søge.',
              },
              {
                inputs: ['<= 50', '<= 2.5', '-'],
                outputs: ['"nej"'],
                description: 'Op til 50 m² og 2,5 meter må du bygge uden at søge.',
                law: { text: 'Demoreglement § 5', eli: 'https://eksempel.dk/eli/5' },
              },
              { inputs: ['-', '-', '-'], outputs: ['"ja"'] },
            ],
          },
        },
      },
      {
        id: 'gebyr',
        name: 'Gebyr',
        logic: {
          kind: 'table',
          table: {
            hitPolicy: 'UNIQUE',
            inputs: [{ expression: 'zone' }, { expression: 'naboEnig' }],
            outputs: [{ name: 'kroner' }],
            rules: [
              { inputs: ['"byzone"', '-'], outputs: ['0'] },
              { inputs: ['"landzone"', 'true'], outputs: ['500'] },
              {
                inputs: ['"landzone"', 'false'],
                outputs: ['1200'],
                description: 'Er naboen ikke enig, holder vi et møde.',
              },
            ],
          },
        },
      },
      {
        id: 'pris',
        name: 'Pris',
        logic: {
          kind: 'context',
          entries: [{ name: 'kroner', value: { kind: 'literal', text: 'Gebyr' } }],
        },
      },
    ],
  },
  outcomes: { needed: 'Behov', title: 'Titel', team: 'Hold', fee: 'Pris' },
  needed: {
    ja: { title: say('Du skal søge'), text: say('Det tager fem minutter.'), goOn: true },
    nej: {
      title: say('Du behøver ikke søge'),
      text: say('Du må gerne bygge skuret.'),
      goOn: false,
      instead: [{ text: say('Tal med din nabo'), href: '/side/naboen' }],
    },
  },
  texts: { titel: say('Skur på {areal}, {sted.short}') },
  receipt: {
    thanks: say('Tak'),
    next: [{ title: say('Vi læser det'), due: { days: 14 } }],
    contact: { text: say('Ring') },
  },
}
