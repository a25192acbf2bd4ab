import { mediaProblemTexts } from '../../media/index.ts'

/** What the pages about images and documents say. */
export const mediaTexts = {
  title: 'Billeder og dokumenter',
  lead: 'Alt, I har lagt op, det nyeste først. Det samme billede ligger her kun én gang.',
  kinds: { image: 'Billeder', document: 'Dokumenter' },
  filter: 'Find et billede eller et dokument',
  words: 'Navn, beskrivelse eller fotograf',
  views: { alle: 'Alle', ubrugte: 'Ikke på nogen side', 'uden-ord': 'Mangler beskrivelse' },
  count: {
    image: (n: number) => (n === 1 ? '1 billede' : `${n.toLocaleString('da')} billeder`),
    document: (n: number) => (n === 1 ? '1 dokument' : `${n.toLocaleString('da')} dokumenter`),
  },
  used: (n: number) =>
    n === 0 ? 'Ikke på nogen side' : n === 1 ? 'På 1 side' : `På ${n.toLocaleString('da')} sider`,
  noWords: 'Mangler beskrivelse',
  none: { image: 'Her er ingen billeder', document: 'Her er ingen dokumenter' },
  noneText: 'Læg det første op herunder.',
  noneFound: 'Ikke noget passer',
  noneFoundText: 'Prøv et andet ord, eller vis alle.',
  showAll: 'Vis alle',

  upload: {
    title: { image: 'Læg et billede op', document: 'Læg et dokument op' },
    file: { image: 'Billedet', document: 'Dokumentet' },
    hint: {
      image: 'JPG, PNG, WebP, GIF eller SVG, højst 20 MB. Vi fjerner selv, hvor billedet er taget.',
      document: 'PDF, Word, Excel, ODT eller tekst, højst 20 MB.',
    },
    have: 'Vi har billedet. Skriv, hvad det viser, så er det klar.',
    another: 'Vælg et andet billede i stedet',
    alt: 'Hvad viser billedet?',
    altHint:
      'Skriv det, man skal vide, hvis man ikke kan se billedet. Sæt kryds herunder, hvis der ikke er noget at sige.',
    decorative: 'Billedet er kun pynt',
    credit: 'Fotograf eller kilde',
    button: { image: 'Læg billedet op', document: 'Læg dokumentet op' },
  },

  one: {
    saved: 'Gem',
    live: 'Sider, der viser billedet, bliver lavet igen med det samme.',
    name: 'Navn',
    facts: 'Om filen',
    kind: 'Slags',
    size: 'Fylder',
    pixels: 'Mål',
    by: 'Lagt op af',
    at: 'Lagt op',
    usedOn: 'Hvor det bruges',
    unused: 'Det er ikke på nogen side.',
    shared: 'Det er på en side, som andre kan overtage. Derfor bliver det her.',
    live1: 'udgivet',
    draft1: 'kladde',
    fetch: 'Hent filen',
    remove: 'Fjern',
    removeText: 'Det forsvinder herfra, også fra gamle versioner af sider. Det kan ikke fortrydes.',
    inUse: 'Det er kommet på en side imens, så vi har ikke fjernet det. Tag det af siden først.',
  },

  choice: {
    title: { image: 'Vælg et billede', document: 'Vælg et dokument' },
    lead: 'Tag et, I har, eller læg et nyt op.',
    have: { image: 'Billeder, I har', document: 'Dokumenter, I har' },
    use: 'Brug',
    chosen: 'Valgt nu',
    change: { image: 'Skift billede', document: 'Skift dokument' },
    choose: { image: 'Vælg billede', document: 'Vælg dokument' },
    none: 'Der er ikke valgt noget endnu.',
    gone: 'Det findes ikke mere. Vælg et andet',
  },

  errors: {
    ...mediaProblemTexts,
    noFile: 'Vælg den fil, der skal op',
    altMissing: 'Skriv, hvad billedet viser, eller sæt kryds i, at det kun er pynt',
    line: 'Skriv det på én linje, højst 300 tegn',
    name: 'Skriv et navn, højst 120 tegn',
    gone: 'Det findes ikke mere. Vælg et andet',
  } as Record<string, string>,
}
