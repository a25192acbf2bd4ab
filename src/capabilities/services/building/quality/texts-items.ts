type Item = { title: string; why: string }

/** What each criterion asks for, and why, by its id. */
export const items: Record<string, Item> = {
  'plain-words': {
    title: 'Ordene er dem, folk selv bruger',
    why: 'Kancellisprog får folk til at ringe eller give op.',
  },
  'short-sentences': {
    title: 'Sætningerne er korte',
    why: 'Højst 25 ord, så man kan huske begyndelsen, når man er ved slutningen.',
  },
  readable: {
    title: 'Teksten er let at læse',
    why: 'Lix under 45. Korte ord og korte sætninger hjælper alle, også på telefon.',
  },
  tone: {
    title: 'Tonen er venlig og taler til læseren',
    why: 'Du-form, handlingen først, og ingen skyld.',
  },
  'distinct-labels': {
    title: 'To spørgsmål hedder ikke det samme',
    why: 'Ellers kan man ikke kende dem fra hinanden på siden, før man sender.',
  },
  english: { title: 'Alt står også på engelsk', why: 'Ikke alle borgere læser dansk.' },
  'told-what': {
    title: 'Det står klart, hvad den er til, og hvad man får',
    why: 'Så ved man, om man er det rigtige sted, før man begynder.',
  },
  'ready-list': {
    title: 'Det står, hvad man skal have klar',
    why: 'Så skal man ikke stoppe midt i det hele og lede.',
  },
  minutes: { title: 'Tiden, det tager, passer', why: 'Man skal kunne vælge et godt tidspunkt.' },
  'needed-first': {
    title: 'Det første er, om man har brug for den',
    why: 'Den, der ikke har, skal vide det med det samme og uden at logge ind.',
  },
  authority: {
    title: 'Kommunens navn står på alle sider',
    why: 'Man skal vide, hvem man giver sine oplysninger til.',
  },
  steps: {
    title: 'Trinnene er få, korte og i en god orden',
    why: 'Højst syv spørgsmål på en side, og et navn til hvert trin.',
  },
  'where-am-i': {
    title: 'Man kan se, hvor langt man er',
    why: 'Trin og fremdrift står på alle sider.',
  },
  'few-questions': {
    title: 'Der er ikke for mange spørgsmål',
    why: 'Flere end 30 får mange til at stoppe.',
  },
  'few-options': {
    title: 'Der er ikke for meget at vælge imellem',
    why: 'Højst tolv svar på ét spørgsmål.',
  },
  units: { title: 'Tal har en enhed', why: 'Meter eller centimeter? Uden enhed gætter folk.' },
  'error-texts': {
    title: 'Fejl siger, hvad man skal gøre',
    why: 'Et spørgsmål, der skal besvares, har sin egen sætning, når det mangler.',
  },
  'errors-in-danish': {
    title: 'Alle fejl er på dansk',
    why: 'Også dem fra systemet: hvad skete der, og hvad gør man nu.',
  },
  'files-explained': {
    title: 'Det står, hvad filerne skal vise',
    why: 'Ellers kommer der forkerte tegninger, og sagen tager længere tid.',
  },
  'why-we-ask': {
    title: 'Det står, hvorfor vi spørger om det personlige',
    why: 'Databeskyttelsesforordningen artikel 13.',
  },
  'known-already': {
    title: 'Vi spørger ikke om det, et register ved',
    why: 'Data, der findes, bruges igen.',
  },
  necessary: {
    title: 'Alle spørgsmål er nødvendige',
    why: 'Vi må kun samle det ind, vi bruger. Databeskyttelsesforordningen artikel 5.',
  },
  draft: {
    title: 'Man kan gemme og fortsætte senere',
    why: 'Det, man har skrevet, står der endnu i 30 dage.',
  },
  summary: { title: 'Man ser alt igennem, før man sender', why: 'Og kan rette hvert svar derfra.' },
  validated: {
    title: 'Svarene er prøvet, før de sendes',
    why: 'Fejl bliver sagt ved feltet, mens man stadig sidder med det.',
  },
  receipt: {
    title: 'Kvitteringen siger, hvad der sker nu, og hvornår',
    why: 'Så behøver man ikke ringe for at høre, om det kom frem.',
  },
  contact: {
    title: 'Kvitteringen siger, hvem man kan få fat i',
    why: 'En telefon eller en mailadresse til dem, der har sagen.',
  },
  'whole-rules': {
    title: 'Reglerne har et svar til alle',
    why: 'Ingen huller, og ingen regler, der aldrig gælder.',
  },
  tests: {
    title: 'Reglerne er prøvet',
    why: 'Prøver fanger det, når en rettelse ændrer mere, end man troede.',
  },
  'legal-basis': {
    title: 'Reglerne hviler på en lov',
    why: 'Borgeren og kollegaen skal kunne se hvilken.',
  },
  appeal: {
    title: 'Der står, hvordan man klager',
    why: 'Forvaltningsloven § 25, når der følger en afgørelse.',
  },
  guidance: {
    title: 'Den, der får nej, får vejledning',
    why: 'Forvaltningsloven § 7: man må altid søge, og man får at vide, hvad man ellers kan gøre.',
  },
  representation: {
    title: 'Man kan lade en anden gøre det for sig',
    why: 'Fuldmagt og partsrepræsentation, forvaltningsloven § 8.',
  },
  filed: {
    title: 'Sagen bliver journaliseret rigtigt',
    why: 'Emnet i KLE er valgt. Offentlighedsloven § 15.',
  },
  accessible: {
    title: 'Siderne holder kravene til tilgængelighed',
    why: 'WCAG 2.2 AA: kontrast, navne på felter, rækkefølge og fejl, der bliver læst op.',
  },
  screens: {
    title: 'Den virker på telefon, tablet og computer',
    why: 'Også uden JavaScript og på langsomt net.',
  },
  keyboard: {
    title: 'Den er prøvet med tastatur og skærmlæser',
    why: 'En maskine finder ikke alt. Gå den igennem én gang uden mus.',
  },
  involved: {
    title: 'Borgere har været med fra begyndelsen',
    why: 'Fem samtaler viser det meste af det, vi ikke selv ser.',
  },
  'user-test': {
    title: 'Den er prøvet af borgere',
    why: 'Den fælles brugertest: kan de løse opgaven uden hjælp?',
  },
  'read-by-law': {
    title: 'En fagperson har læst reglerne og teksterne',
    why: 'Den, der kender loven, siger god for det.',
  },
  linked: {
    title: 'Der er link til den fra borger.dk eller Virk',
    why: 'Det er dér, mange begynder.',
  },
}
