type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Opening hours from '9-15' by weekday. */
function week(days: Partial<Record<Weekday, string>>) {
  const clock = (hour = '') => `${hour.padStart(2, '0')}:00`
  const spans = Object.entries(days).map(([day, span]) => [day, [span.split('-').map(clock)]])
  return { week: Object.fromEntries(spans), days: [] }
}

const desks = [
  'affald',
  'bibliotek',
  'byg',
  'doegnvagt',
  'erhverv',
  'familie',
  'forsyning',
  'jobcenter',
  'kultur',
  'miljoe',
  'pladsanvisning',
  'ppr',
  'rusmiddel',
  'skole',
  'sundhedspleje',
  'tandpleje',
  'vej',
  'visitation',
]

/** A telephone number for each desk: six figures, and two that count up. */
const phones = (first: string) =>
  Object.fromEntries(desks.map((desk, n) => [`phone.${desk}`, `${first}${n + 10}`]))

/** The same everywhere. */
const nationalFees = {
  'fees.pas.voksen': 893,
  'fees.pas.barn': 178,
  'fees.koerekort': 280,
  'fees.sundhedskort': 225,
  'fees.laegeskift': 225,
  'fees.navneaendring': 510,
}

/** Facts of the demo's municipalities, by key: what their pages say where the library leaves a place for it. All are invented. */
export const demoFacts: Record<string, Record<string, unknown>> = {
  klitby: {
    'opening.borgerservice': week({ mon: '9-15', tue: '9-15', wed: '9-15', thu: '9-18' }),
    'opening.bibliotek': week({
      mon: '10-18',
      tue: '10-18',
      wed: '10-18',
      thu: '10-18',
      fri: '10-16',
      sat: '10-14',
    }),
    'opening.genbrugsplads': week({
      mon: '10-18',
      tue: '10-18',
      wed: '10-18',
      thu: '10-18',
      fri: '10-18',
      sat: '9-17',
      sun: '9-17',
    }),
    ...phones('123456'),
    ...nationalFees,
    'fees.dagpleje': 3140,
    'fees.vuggestue': 3890,
    'fees.boernehave': 2260,
    'fees.sfo': 1795,
    'fees.madservice': 62,
    'fees.musikskole': 1450,
    'text.grundskyld': '6,4 promille',
    'text.pris-byggesag': 'Gratis for carport, garage og skur. Andet koster efter tid',
    'text.pris-p-licens': 'Der er ingen betaling for at holde i Klitby',
    'text.pris-vej': 'Gratis for private i en uge. Derefter et beløb pr. m²',
    'text.svarfrist-arrangement': 'Fire uger før. Er det stort, otte uger før',
    'text.svarfrist-byggesag': 'Inden seks uger, fra vi har det hele',
    'text.svarfrist-handicap': 'Inden otte uger',
    'text.svarfrist-hjemmehjaelp': 'Inden to uger. Er det akut, samme dag',
  },
  lindeaa: {
    'opening.borgerservice': week({
      mon: '10-14',
      tue: '10-14',
      wed: '10-14',
      thu: '10-14',
      fri: '10-14',
    }),
    'opening.bibliotek': week({
      mon: '9-17',
      tue: '9-17',
      wed: '9-17',
      thu: '9-19',
      fri: '9-16',
      sat: '10-13',
    }),
    'opening.genbrugsplads': week({
      tue: '12-18',
      wed: '12-18',
      thu: '12-18',
      fri: '12-18',
      sat: '9-16',
      sun: '9-16',
    }),
    ...phones('876543'),
    ...nationalFees,
    'fees.dagpleje': 2980,
    'fees.vuggestue': 3715,
    'fees.boernehave': 2140,
    'fees.sfo': 1650,
    'fees.madservice': 58,
    'fees.musikskole': 1290,
    'text.grundskyld': '8,1 promille',
    'text.pris-byggesag': 'Du betaler for den tid, vi bruger',
    'text.pris-p-licens': 'En licens koster 40 kr. om måneden',
    'text.pris-vej': 'Gratis',
    'text.svarfrist-arrangement': 'Seks uger før',
    'text.svarfrist-byggesag': 'Inden ti uger, fra vi har det hele',
    'text.svarfrist-handicap': 'Inden ti uger',
    'text.svarfrist-hjemmehjaelp': 'Inden tre uger. Er det akut, samme dag',
  },
}
