const da = {
  helpYou: 'Hvad kan vi hjælpe dig med?',
  manySearch: 'Mange søger på',
  doItYourself: 'Klar det selv, døgnet rundt',
  pause: 'Går du i stå, kan du gemme og fortsætte senere.',
  allServices: 'Al selvbetjening fra A til Å',
  findYourWay: 'Find din indgang',
  news: (name: string) => `Nyt fra ${name}`,
  search: 'Søg',
  searchFor: (text: string) => `Du søgte på »${text}«`,
  hits: (n: number) =>
    n === 0 ? 'Vi fandt ikke noget' : n === 1 ? '1 resultat' : `${n} resultater`,
  noHits: 'Prøv med færre eller andre ord, eller ring til os.',
  writeWords: 'Skriv et eller flere ord, så leder vi efter dem.',
  published: 'Udgivet',
  frontDescription: (name: string) => `Selvbetjening, svar og kontakt hos ${name}`,
}

/** Danish is complete; what English has not said yet, it says in Danish. */
export const texts = {
  da,
  en: {
    ...da,
    helpYou: 'How can we help you?',
    manySearch: 'Many look for',
    doItYourself: 'Do it yourself, day and night',
    pause: 'If you get stuck, save and go on later.',
    allServices: 'All services from A to Å',
    findYourWay: 'Find your way in',
    news: (name: string) => `News from ${name}`,
    search: 'Search',
    searchFor: (text: string) => `You searched for “${text}”`,
    hits: (n: number) => (n === 0 ? 'We found nothing' : n === 1 ? '1 result' : `${n} results`),
    noHits: 'Try fewer or other words, or call us.',
    writeWords: 'Write one or more words, and we will look for them.',
    published: 'Published',
    frontDescription: (name: string) => `Services, answers and contact at ${name}`,
  },
}
