/** Words about a page of questions, and when it is shown. */
export const pageTexts = {
  page: {
    new: 'Ny side',
    newLead: 'Én side handler om én ting.',
    lead: (name: string) => `Side i »${name}«`,
    title: 'Overskrift',
    titleHint: 'Skriv den som et spørgsmål til borgeren: »Hvor skal det ligge?«',
    step: 'Navn på trinnet',
    stepHint: 'Kort, til listen over trin. Tomt felt: det samme som overskriften.',
    intro: 'Indledning',
    introHint: 'Højst to sætninger over spørgsmålene.',
    answer: 'Svaret på listen over trin',
    answerHint: 'For eksempel {sted.short}. Tomt felt: de to første svar.',
    more: 'Mere om siden',
    add: 'Tilføj siden',
    condition: 'Hvornår vises siden?',
    questions: 'Spørgsmål på siden',
    remove: 'Fjern siden',
    removeText: (n: number) =>
      n === 0
        ? 'Siden har ingen spørgsmål.'
        : n === 1
          ? 'Spørgsmålet på siden fjernes også.'
          : `De ${n} spørgsmål på siden fjernes også.`,
  },
  condition: {
    title: (name: string) => `Betingelse for »${name}«`,
    always: 'Der er ingen betingelse.',
    lead: 'Betingelser ser på svar fra tidligere sider.',
    now: 'Den vises kun, når',
    every: 'Når alt dette passer',
    some: 'Når mindst ét af dem passer',
    how: 'Hvor meget skal passe?',
    own: 'Betingelsen er skrevet i regelsproget FEEL og kan ikke vises som valg.',
    add: 'Tilføj et krav',
    question: 'Hvilket svar kommer det an på?',
    choose: 'Vælg spørgsmålet',
    demand: 'Hvad skal der gælde?',
    value: 'Svaret',
    addDemand: 'Tilføj kravet',
    removeDemand: (said: string) => `Fjern kravet: ${said}`,
    clear: 'Fjern betingelsen',
    write: 'Skriv betingelsen selv',
    feel: 'Betingelsen i FEEL',
    feelHint: 'For eksempel: bygning = "garage" and areal >= 20',
    names: 'Svar, der kan bruges',
    none: 'Der er ingen spørgsmål på tidligere sider at se på.',
    yes: 'Ja',
    no: 'Nej',
  },
}
