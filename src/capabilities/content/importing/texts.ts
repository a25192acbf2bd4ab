const da = {
  tooManyPictures: 'Siden har flere billeder, end vi henter på én gang',
  refusals: {
    address: 'Adressen kan ikke bruges',
    closed: 'Adressen er inde i et lukket net, og dér henter vi ikke',
    'too-large': 'Det fylder mere, end vi henter',
    slow: 'Siden svarede ikke i tide',
    unreachable: 'Vi kunne ikke komme i forbindelse med siden',
    'too-many-redirects': 'Adressen sender videre i ring',
    status: 'Siden svarede med en fejl',
  } as Record<string, string>,
  skipped: {
    elsewhere: (address: string) => `Adressen sender videre til et andet sted: ${address}`,
    notPage: (type: string) => `Adressen er ikke en side, men ${type}`,
    sameAs: (address: string) => `Det er samme side som ${address}`,
    tooManyTries: 'Vi har prøvet flere gange, og det gik i stå hver gang',
  },
  nobodyAllowed:
    'Siden beder i sin robots.txt om, at ingen henter fra den. Ret den på den gamle side, og begynd igen',
  read: {
    nothing: 'Der er ingen sider i filen, som kan flyttes med',
    brokenOff:
      'Filen slutter midt i det hele. Vi har flyttet alt det, der står før. Hent en ny eksport, og læg den ind, så får I resten',
    problems: {
      zip: 'Filen er pakket som zip. Pak den ud, og vælg den fil, der ender på .xml',
      gzip: 'Filen er pakket. Pak den ud, og vælg den fil, der ender på .xml',
      'not-wxr':
        'Filen er ikke en eksport fra WordPress. I WordPress hedder det Værktøjer, Eksporter, Alt indhold',
      entities:
        'Filen har sine egne forkortelser (ENTITY), som WordPress ikke bruger. Dem læser vi ikke. Hent en ny eksport fra WordPress',
      empty: 'Der er ikke noget i filen. Hent en ny eksport fra WordPress',
    } as Record<string, string>,
  },
}
export const importTexts = { da }
