const da = {
  search: 'Søg',
  searchFor: (text: string) => `Du søgte på »${text}«`,
  hits: (n: number) =>
    n === 0
      ? 'Vi fandt ikke noget'
      : n === 1
        ? '1 resultat'
        : `${n.toLocaleString('da')} resultater`,
  shown: (from: number, to: number) => `Viser ${from}–${to}.`,
  noHits: 'Prøv med færre eller andre ord.',
  call: (phone: string) => `Du kan også ringe til os på ${phone}.`,
  writeWords: 'Skriv et eller flere ord, så leder vi efter dem.',
  tooCommon: 'Skriv ordet for det, du leder efter, for eksempel »pas« eller »flytning«.',
  didYouMean: (typed: string, meant: string) =>
    `Vi kender ikke alle ord i »${typed}«. Her er svar på »${meant}«.`,
  bestBet: 'Vores forslag',
  begin: 'Begynd',
  beginHere: 'Gør det selv',
  only: 'Vis kun',
  everything: 'Alt',
  kinds: {
    page: 'Side',
    service: 'Selvbetjening',
    news: 'Nyhed',
    unit: 'Kontakt',
    hearing: 'Høring',
    event: 'Det sker',
    place: 'Sted',
    audience: 'Indgang',
  } as Record<string, string>,
  filters: { service: 'Selvbetjening', page: 'Sider', news: 'Nyheder', unit: 'Kontakt' } as Record<
    string,
    string
  >,

  editors: 'Søgning',
  editorsLead:
    'Det, borgerne søger efter, og det, de finder. Her er ingen navne, kun ord og antal.',
  weeks: 'De seneste 12 uger. Ord, der ligner personlige oplysninger, bliver ikke gemt.',
  withoutHits: 'Fandt ikke noget',
  withoutHitsNone: 'Alle fandt noget.',
  withoutHitsText: 'Tilføj et synonym, eller skriv den side, der mangler.',
  abandoned: 'Fandt noget, men gik ikke videre',
  abandonedNone: 'De fleste gik videre til et svar.',
  abandonedText: 'Svaret er måske det forkerte, eller også siger titlen ikke nok.',
  mostAsked: 'Søges mest',
  mostAskedNone: 'Ingen har søgt endnu.',
  mostAskedText: 'Her kommer ordene, når nogen søger.',
  columns: { text: 'Søgte på', asked: 'Gange', hits: 'Fund', chosen: 'Gik videre' },
  tried: 'Sådan forstår vi et ord',
  tryWord: 'Ord eller spørgsmål',
  tryIt: 'Prøv',
  understood: (word: string, parts: string, same: string) =>
    `»${word}«${parts && ` er sat sammen af ${parts}`}${same && `${parts ? ' og' : ''} betyder det samme som ${same}`}${parts || same ? '.' : ' søges, som det står.'}`,
  synonyms: 'Ord, der betyder det samme',
  synonymsHint: 'Skriv ordene med = imellem, for eksempel skrald = affald = renovation.',
  synonymLine: 'Ord',
  synonymAdd: 'Tilføj',
  synonymSave: 'Gem',
  synonymRemove: 'Fjern',
  synonymNone: 'I har ikke tilføjet ord endnu. Fælles ord som skrald = affald virker altid.',
  bestBets: 'Vores eget svar på et spørgsmål',
  bestBetsHint: 'Vises øverst, når nogen søger på netop de ord.',
  asked: 'Når nogen søger på',
  path: 'Vis siden',
  pathHint: 'Adressen uden domæne, for eksempel /side/affald',
  title: 'Titel',
  summary: 'Kort forklaring',
  bestBetSave: 'Gem svaret',
  bestBetRemove: 'Fjern svaret',
  bestBetNone: 'I har ikke valgt egne svar endnu.',
  kle: 'Søgeord fra KLE',
  kleCount: (n: number) =>
    n
      ? `${n.toLocaleString('da')} emner er hentet ind. Siderne findes også på emnets ord.`
      : 'Hent jeres KLE-emneplan ind, så findes siderne også på emnets ord.',
  kleRows: 'Emner',
  kleHint:
    'En linje til hvert emne: nummer, komma og titel, for eksempel 07.18.00,Affald og genbrug',
  kleSave: 'Hent ind',
  errors: {
    twoWords: 'Skriv mindst to ord med = imellem',
    askedMissing: 'Skriv det, der søges på',
    pathWrong: 'Skriv en adresse på jeres eget websted, der begynder med /',
    titleMissing: 'Skriv en titel',
    tooLong: 'Skriv lidt kortere',
    kleWrong: 'Skriv mindst ét emne, for eksempel 07.18.00,Affald og genbrug',
  },
}

/** Danish is complete; what English has not said yet, it says in Danish. */
export const texts = {
  da,
  en: {
    ...da,
    search: 'Search',
    searchFor: (text: string) => `You searched for “${text}”`,
    hits: (n: number) =>
      n === 0 ? 'We found nothing' : n === 1 ? '1 result' : `${n.toLocaleString('en')} results`,
    shown: (from: number, to: number) => `Showing ${from}–${to}.`,
    noHits: 'Try fewer or other words.',
    call: (phone: string) => `You can also call us on ${phone}.`,
    writeWords: 'Write one or more words, and we will look for them.',
    tooCommon: 'Write the word for what you look for, for example “passport” or “moving”.',
    didYouMean: (typed: string, meant: string) =>
      `We do not know every word in “${typed}”. Here are answers to “${meant}”.`,
    bestBet: 'Our suggestion',
    begin: 'Begin',
    beginHere: 'Do it yourself',
    only: 'Show only',
    everything: 'Everything',
    kinds: {
      page: 'Page',
      service: 'Self-service',
      news: 'News',
      unit: 'Contact',
      hearing: 'Hearing',
      event: 'Event',
      place: 'Place',
      audience: 'Way in',
    } as Record<string, string>,
    filters: { service: 'Self-service', page: 'Pages', news: 'News', unit: 'Contact' } as Record<
      string,
      string
    >,
  },
}
