import { filePath } from './name.ts'

/** The words of the pages about domains. */
export const domainTexts = {
  title: 'Domæner',
  lead: 'De adresser, borgerne finder jer på. Én er den primære, og de andre sender videre til den samme side dér.',
  caption: 'Jeres domæner',
  count: (n: number) => (n === 1 ? '1 domæne' : `${n} domæner`),
  columns: { host: 'Domæne', state: 'Status', what: 'Handling' },
  main: 'Primært',
  sends: 'Sender videre',
  makeMain: (host: string) => `Gør ${host} til det primære`,
  remove: (host: string) => `Fjern ${host}`,
  removeTitle: 'Fjern domænet',
  removeText: 'Så svarer vi ikke længere på det. Links til det holder op med at virke.',
  waiting: 'Venter på bevis',
  waitingText: (host: string) =>
    `Vis, at ${host} er jeres. Gør én af de to ting, og tryk »Kontrollér nu«. Vi kigger også selv hvert femte minut i en uge.`,
  dns: 'I DNS',
  dnsText:
    'Lav en TXT-post med dette navn og indhold. Brug den måde, hvis domænet allerede peger herhen.',
  dnsName: 'Navn',
  dnsValue: 'Indhold',
  file: 'Eller på den hjemmeside, domænet har i dag',
  fileText: `Læg en tekstfil på adressen ${filePath} med denne ene linje.`,
  check: (host: string) => `Kontrollér ${host} nu`,
  drop: (host: string) => `Opgiv ${host}`,
  tried: (when: string) => `Vi kiggede ${when}.`,
  problems: {
    nothing: 'Vi fandt ikke beviset. DNS kan være op til en time om at slå igennem.',
    other: 'Der står et andet bevis end jeres. Tjek, at hele linjen er kopieret.',
    unreachable:
      'Vi fik ikke svar fra domænet. Tjek, at det er stavet rigtigt, og prøv igen om lidt.',
  } as Record<string, string>,
  add: 'Tilføj et domæne',
  host: 'Domæne',
  hostHint: 'For eksempel www.klitby.dk. Æ, ø og å må gerne være med',
  addButton: 'Tilføj domænet',
  told: {
    added: 'Domænet er jeres og virker om få sekunder',
    taken: 'En anden har vist, at domænet er deres',
    main: 'Det primære domæne er skiftet',
    removed: 'Domænet er fjernet',
    last: 'Det primære domæne kan ikke fjernes. Gør et andet til det primære først',
  } as Record<string, string>,
  idn: (host: string) => `I DNS hedder det ${host}`,
  tls: 'Certifikat (https)',
  tlsText:
    'Peg domænet på den samme server som jeres andre: en CNAME til det primære domæne, eller en A- og AAAA-post. Driften henter certifikatet, så snart domænet er tilføjet her. Hvordan det sættes op, står i docs/operations/tls.md.',
  login: 'Før du skifter det primære',
  loginText:
    'Login med MitID kender jer på adressen. Få først den nye adresse med /login/svar godkendt hos jeres login-leverandør, ellers kan ingen logge ind.',
  errors: {
    host: 'Skriv et domæne, for eksempel www.klitby.dk',
    ours: 'Det har I allerede',
    others: 'Domænet bruges af en anden her. Kontakt dem eller driften, hvis det er jeres',
    reserved: 'Det hører til driften. Vælg et andet',
    'too-many': 'Der venter 20 domæner. Opgiv et af dem først',
  } as Record<string, string>,
}
