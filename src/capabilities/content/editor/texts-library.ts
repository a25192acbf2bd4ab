/** Words about what is taken over from the library, and how it is followed. */
export const libraryTexts = {
  policy: {
    label: 'Når det fælles bliver ændret',
    follow: 'Følg det fælles',
    'follow-editorial': 'Tag rettelser af sproget, og spørg os om resten',
    'review-all': 'Spørg os om alt',
    frozen: 'Frys siden til en dag',
    hints: {
      follow:
        'Ændringer udgives med det samme. I bliver kun spurgt, når jeres egne ord er i vejen.',
      'follow-editorial': 'Det vælger de fleste.',
      'review-all': 'Intet ændres, før I har sagt ja.',
      frozen: 'Ændringer venter. Ændringer af loven får I at se alligevel.',
    } as Record<string, string>,
    until: 'Frys til og med dagen før',
    reason: 'Hvorfor?',
  } as {
    label: string
    follow: string
    'follow-editorial': string
    'review-all': string
    frozen: string
    hints: Record<string, string>
    until: string
    reason: string
  },
  library: {
    title: 'Biblioteket',
    lead: 'Sider, andre har skrevet og holder ved lige. Overtager I en, følger den med, når den bliver bedre, og I kan rette alt, der ikke er låst.',
    filter: 'Find i biblioteket',
    words: 'Ord eller KLE-nummer',
    caption: 'Biblioteket',
    columns: { title: 'Side', kind: 'Slags', owner: 'Fra', state: 'Hos jer' },
    has: 'Overtaget',
    not: 'Ikke overtaget',
    mine: 'Jeres egen',
    none: 'Biblioteket er tomt',
    noneText: 'Her kommer sider, når nogen deler dem.',
    see: 'Læs den, og overtag den',
    sharedText: 'Sådan lyder den',
    revision: (no: number, owner: string) => `Udgave ${no} fra ${owner}`,
    adopt: 'Overtag siden',
    adoptText: 'Siden bliver en kladde hos jer. Borgerne ser den, når I udgiver den.',
    path: 'Adresse hos jer',
    goTo: 'Gå til siden',
    law: 'Bygger på',
  },
}
