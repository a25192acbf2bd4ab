import { placeNames } from './social.ts'

/** The words of the page about name and contact. */
export const profileTexts = {
  title: 'Navn og kontakt',
  lead: 'Det står i toppen og i bunden af alle sider, og på de sider, der henter det derfra.',
  saved: 'Oplysningerne er gemt',
  savedText: 'Siderne siger det nye om få sekunder.',
  changed: 'En kollega har rettet det samme imens',
  changedText:
    'Det, du skrev, står her stadig. Tryk Gem igen for at bruge det, eller åbn siden igen for at se din kollegas.',
  shortName: 'Kort navn',
  shortNameHint: 'Uden »Kommune«, for eksempel Klitby',
  personal: 'Navn på den personlige side',
  personalHint: 'For eksempel Mit Klitby',
  phone: 'Telefon',
  phoneHint: '8 cifre',
  email: 'E-mail',
  address: 'Adresse',
  cvr: 'CVR-nummer',
  hours: 'Åbningstid i bunden af siderne',
  hoursHint: 'Én linje, for eksempel: Åbent mandag til torsdag kl. 9–15',
  openingLink: 'Side med alle åbningstider',
  openingLinkHint: 'En af jeres egne adresser, for eksempel /side/kontakt',
  openingLabel: 'Alle åbningstider',
  social: 'Sociale medier',
  socialHint: `Én adresse på hver linje. Vi kender ${placeNames.slice(0, -1).join(', ')} og ${placeNames.at(-1)}`,
  save: 'Gem',
  errors: {
    shortName: 'Skriv jeres korte navn, for eksempel Klitby',
    phone: 'Skriv telefonnummeret med 8 cifre, for eksempel 12 34 56 78',
    email: 'Skriv e-mailen helt ud, for eksempel post@kommune.dk',
    cvr: 'Tjek CVR-nummeret. Det har 8 cifre, og mindst et af dem passer ikke',
    link: 'Skriv en adresse, der begynder med / eller https://',
    social: `Skriv adresser, der begynder med https:// og fører til ${placeNames.slice(0, -1).join(', ')} eller ${placeNames.at(-1)}. Højst 8`,
    long: 'Skriv det kortere',
    signs: 'Der er tegn i teksten, som ikke kan ses. Skriv den igen',
  } as Record<string, string>,
}
