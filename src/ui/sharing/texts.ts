/** Words said alike of everything that is shared between tenants, pages and services. Staff speak Danish. */
export const sharedWords = {
  classes: {
    editorial: 'Sproget er rettet',
    substantive: 'Indholdet er ændret',
    legal: 'Loven er ændret',
  } as Record<string, string>,
  queue: {
    none: 'Der er ikke noget nyt i det fælles',
    choice: (n: number) => (n === 1 ? '1 ting skal vælges' : `${n} ting skal vælges`),
    look: (n: number) => (n === 1 ? '1 ændring skal læses' : `${n} ændringer skal læses`),
    merges: (n: number) => (n === 1 ? '1 ændring flettes' : `${n} ændringer flettes`),
    inForce: (day: string) => `Gælder fra ${day}`,
    decide: 'Tag stilling',
  },
  decision: {
    note: 'Det skriver de om ændringen',
    needs: { choice: 'Vælg', look: 'Læs', policy: 'Flettes', told: 'Til orientering' } as Record<
      string,
      string
    >,
    before: 'Det fælles før',
    mine: 'Vores',
    theirs: 'Det fælles nu',
    take: { theirs: 'Tag det fælles', mine: 'Behold vores', edit: 'Skriv selv' } as Record<
      string,
      string
    >,
    mineGone: 'Behold det her',
    write: 'Skriv, hvad der skal stå',
    others: 'Det skal I bare vide',
    stale: 'Det fælles er ændret igen',
    staleText: 'Læs den nyeste udgave, og vælg igen.',
    notYou: 'En redaktør tager stilling',
    notYouText: 'Du kan læse ændringerne her.',
    back: 'Tilbage',
  },
  sharing: {
    titleAgain: 'Del en ny udgave',
    class: 'Hvad er det for en ændring?',
    note: 'Fortæl, hvad der er ændret',
    noteHint: 'Det er det første, de andre læser.',
    inForce: 'Gælder fra',
    inForceHint: 'Lad feltet stå tomt, hvis det gælder allerede.',
    locks: 'Hvad må de andre rette?',
    try: 'Prøv hos alle, der har den',
    tryText:
      'Vi regner ud, hvad ændringen bliver til hos hver enkelt. Ingen af dem ser noget endnu.',
    again: 'Se igen',
    waiting: (n: number) => (n === 1 ? 'Vi venter på svar fra 1' : `Vi venter på svar fra ${n}`),
    share: 'Del med alle',
    errors: {
      class: 'Vælg, hvad det er for en ændring',
      note: 'Fortæl, hvad der er ændret',
      day: 'Vælg en dag, eller lad feltet stå tomt',
    },
  },
  offers: {
    states: { open: 'Venter', accepted: 'Taget ind', declined: 'Sagt nej til' } as Record<
      string,
      string
    >,
    note: 'Hvorfor er det bedre?',
    send: 'Send forslaget',
    sentDone: 'Forslaget er sendt',
    decline: 'Sig nej tak',
  },
}
