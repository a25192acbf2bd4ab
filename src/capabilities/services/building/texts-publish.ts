/** Words about trying a service, letting it out, and what it was before. */
export const publishTexts = {
  versions: {
    title: 'Versioner og ændringer',
    lead: 'Hver udgivelse er en version, som aldrig ændres. Sager og kvitteringer hører til den, de blev sendt med.',
    sinceTitle: (version: number) => `På vej: ændringer siden version ${version}`,
    newTitle: 'Aldrig udgivet',
    newText: 'Udkastet er ikke udgivet endnu, så der er ikke noget at sammenligne med.',
    same: 'Der er ingen forskel.',
    list: 'Udgivne versioner',
    version: (n: number) => `Version ${n}`,
    by: (name: string) => `udgivet af ${name}`,
    current: 'Den, borgerne ser',
    against: (n: number) => `Det blev ændret fra version ${n}`,
    firstTitle: 'Det ændrede den',
    first: 'Det var den første version.',
    toDraft: 'Forskellen fra denne version til kladden',
    restore: 'Gendan i kladden',
    restoreText:
      'Kladden bliver som denne version. Borgerne ser ingen forskel, før den udgives. Det, der står i kladden nu, kan ses under ændringer.',
    restored: (n: number) => `gjorde kladden som version ${n}`,
    changes: 'Alle ændringer i kladden',
    changesTitle: 'Ændringer i kladden',
    changesLead: 'Hvem ændrede hvad, og hvornår. Det nyeste står først.',
    noChanges: 'Ingen har ændret noget her endnu.',
    who: 'Hvem',
    what: 'Hvad',
    when: 'Hvornår',
    kinds: {
      begun: 'Begyndte udkastet',
      imported: 'Indlæste en formular',
      published: (n: number) => `Udgav version ${n}`,
      restored: (n: number) => `Gjorde kladden som version ${n}`,
    },
    before: 'Før',
    after: 'Nu',
    groups: { added: 'Nyt', removed: 'Fjernet', changed: 'Ændret', moved: 'Flyttet' },
  },
  publish: {
    title: 'Udgiv',
    lead: (name: string) => `Se, hvad der sker for borgerne, når »${name}« udgives.`,
    nothing: 'Der er intet at udgive',
    nothingText: 'Kladden er som den version, borgerne ser.',
    missing: 'Det mangler, før den kan udgives',
    differences: 'Det ændrer sig',
    firstTime:
      'Det er den første udgivelse. Borgerne finder den på listen over selvbetjening og i søgning.',
    drafts: 'Dem, der er i gang',
    noDrafts: 'Ingen er i gang lige nu.',
    draftsGoOn: (n: number) =>
      n === 1
        ? '1 kladde er i gang. Den fortsætter i den nye version, og alt, der er svaret, står der stadig.'
        : `${n} kladder er i gang. De fortsætter i den nye version, og alt, der er svaret, står der stadig.`,
    askedAgain: (n: number) =>
      n === 1
        ? '1 kladde er i gang. Den fortsætter i den nye version. Er de her spørgsmål besvaret, bliver de stillet igen:'
        : `${n} kladder er i gang. De fortsætter i den nye version. Er de her spørgsmål besvaret, bliver de stillet igen:`,
    button: 'Udgiv nu',
    notYou: 'Du kan bygge, men ikke udgive',
    notYouText:
      'En redaktør eller administrator udgiver. Sig til dem, når den er klar: de finder den under Selvbetjening.',
    changed: 'Kladden er ændret, siden du så den',
    changedText: 'Se ændringerne igennem, og udgiv igen.',
    done: (n: number) => `Version ${n} er udgivet`,
    doneText: 'Borgerne ser den nu.',
    see: 'Se den på hjemmesiden',
  },
  preview: {
    title: 'Du prøver kladden som borger',
    text: 'Intet bliver gemt eller sendt, og navnet er opdigtet.',
    leave: 'Tilbage til byggeriet',
    from: 'Begynd forfra',
    ended: 'Her ville det blive sendt',
    endedLead: 'Så langt når en borger. Sådan ville sagen begynde med de svar, du gav.',
    outcomes: 'Det følger af svarene',
    receipt: 'Kvitteringen',
    broken: 'Kladden kan ikke prøves endnu',
    brokenText: 'Den mangler noget, som selve spørgsmålene bruger.',
    person: 'Alma Eksempel',
    address: 'Eksempelvej 1, 9999 Eksempelby',
    empty: 'Ikke besvaret',
    inOther: { en: 'Prøv på engelsk', da: 'Prøv på dansk' },
  },
}
