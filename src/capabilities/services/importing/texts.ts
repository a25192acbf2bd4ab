/** What an import says to the author. Staff pages are in Danish. */
export const say = {
  empty: 'Filen er tom. Vælg en anden fil.',
  tooLarge: 'Filen er større end 25 MB. En formular fylder mindre. Vælg den rigtige fil.',
  tooMuch:
    'Filen er for stor eller for indviklet til at være en formular, så vi har ikke læst den.',
  unreadable: 'Filen kan ikke læses. Hent den igen dér, hvor den kommer fra, og prøv igen.',
  encoding: 'Filens tegn kan ikke læses. Gem den som UTF-8, og prøv igen.',
  brokenZip: 'Zip-filen er beskadiget eller låst med adgangskode. Lav den igen, og prøv igen.',
  nothingInZip: 'Der er ingen JSON- eller YAML-filer i zip-filen. Vælg en eksport af en formular.',
  brokenJson: 'Filen ligner JSON, men er ikke hel. Hent den igen dér, hvor den kommer fra.',
  unknown:
    'Vi kender ikke filens format. Vi kan læse Fælleds egne filer, Open Forms, Form.io, DEFRA/XGov og OS2forms.',
  ownBroken: (problems: string) =>
    `Filen er en selvbetjening fra Fælled, men den har fejl: ${problems}.`,

  // Files
  fileName: (name: string) => `Filen »${name}« i zip-filen har en sti, vi ikke følger.`,
  fileKind: (name: string) => `Filen »${name}« er hverken JSON eller YAML, så den er ikke læst.`,
  fileUnused: (name: string) =>
    `Filen »${name}« hører ikke til en formular, vi kender, så den er ikke brugt.`,
  poison: (key: string) => `Nøglen »${key}« kan forstyrre programmer, så den er sprunget over.`,
  translations: (count: number, language: string) =>
    `Filen er ${count} oversættelser til ${language} uden den formular, de hører til. Pak dem i en zip-fil sammen med formularen.`,
  translation: (from: string, to: string) =>
    `Oversættelsen af »${from}« til »${to}« har ingen formular at stå i.`,
  otherLanguage: (language: string, text: string) =>
    `Teksten på ${language} er ikke med: »${text}«. Fælled har dansk og engelsk.`,

  // Parts
  settings: (name: string, settings: string[]) =>
    `${name}: ${settings.length === 1 ? 'Denne indstilling er' : 'Disse indstillinger er'} ikke med: ${settings.join('; ')}.`,
  looks: (settings: string[]) =>
    `Udseende og betjening bestemmer Fælled selv. Disse indstillinger er ikke med, med antal steder: ${settings.join(', ')}.`,
  unknownKind: (name: string, type: string) =>
    `${name}: Typen »${type}« kender vi ikke, så spørgsmålet er ikke med.`,
  asText: (name: string, type: string) =>
    `${name}: »${type}« findes ikke i Fælled. Der spørges med et tekstfelt i stedet.`,
  withoutTime: (name: string) => `${name}: Der spørges om en dato. Klokkeslættet er ikke med.`,
  emptyText: (name: string) => `${name}: Teksten er tom, så den er ikke med.`,
  emptyGroup: (name: string) =>
    `${name}: Der er ingen spørgsmål i gentagelsen, som kan stilles, så den er ikke med.`,
  noPlace: (name: string, type: string) =>
    `${name}: »${type}« har ingen plads i Fælled og er ikke med.`,
  button: (name: string) => `${name}: Knapper sætter Fælled selv, så denne er ikke med.`,
  computed: (name: string) =>
    `${name}: Værdien regnes ud af andre svar. Lav den som en beslutning i reglerne, hvis den skal bruges.`,
  other: (name: string) =>
    `${name}: Man kunne skrive et andet svar end dem på listen. Tilføj »Andet« og et tekstfelt, hvis det skal kunne lade sig gøre.`,
  brokenElements: (text: string) =>
    `Formularens felter er ikke gyldig YAML, så de er ikke med: »${text}«.`,
  handler: (name: string, settings: string) =>
    `${name}: Det, formularen gjorde, når den var sendt, er ikke med. I Fælled bliver det til en sag.${settings ? ` Der stod: ${settings}` : ''}`,
  nested: (name: string) =>
    `${name}: Gentagelser inde i gentagelser findes ikke i Fælled, så den inderste er ikke med.`,
  inGroup: (name: string, widget: string) =>
    `${name}: ${widget} kan ikke stå i en gentagelse. Der spørges med et tekstfelt i stedet.`,
  fileInGroup: (name: string) =>
    `${name}: Filer kan ikke stå i en gentagelse, så spørgsmålet er ikke med.`,
  textInGroup: (name: string, text: string, when?: string) =>
    `${name}: Tekst kan ikke stå i en gentagelse. Der stod${when ? ` (${when})` : ''}: »${text}«.`,
  manyOf: (name: string) =>
    `${name}: Flere svar på det samme spørgsmål er lavet som en gentagelse.`,
  noOptions: (name: string) =>
    `${name}: Valgmulighederne hentes et andet sted fra. Der spørges med et tekstfelt, til du har skrevet dem.`,
  optionDropped: (name: string, option: string) =>
    `${name}: Valgmuligheden »${option}« er ikke med, for den stod der i forvejen.`,
  optionCondition: (name: string, option: string, condition: string) =>
    `${name}: Valgmuligheden »${option}« viste sig kun nogle gange (${condition}). Nu vises den altid.`,
  access: (right: string, holders: string) =>
    `Retten »${right}« havde ${holders}. I Fælled følger rettigheder af roller og login.`,
  loginBy: (name: string, methods: string) =>
    `${name}: Man loggede på med ${methods}. I Fælled er det MitID.`,
  unusedList: (name: string, items: string) =>
    `Listen »${name}« bruges ikke af noget spørgsmål, så den er ikke med: ${items}.`,
  section: (name: string, title: string) =>
    `${name}: Siden stod i afsnittet »${title}«. Fælled har sider, men ikke afsnit.`,
  personOnce: (name: string) =>
    `${name}: Navn og adresse kommer fra CPR med login og vises samlet ét sted.`,
  personField: (name: string) =>
    `${name}: Oplysningen vises sammen med navn og adresse, eller den kendes fra login. Den er ikke et felt for sig.`,
  loginKnows: (name: string) =>
    `${name}: Oplysningen kendes fra login, så der spørges ikke om den.`,

  // Validation
  validation: (name: string, what: string, value: string) =>
    `${name}: Kravet »${what}: ${value}« er ikke med. Skriv det i hjælpeteksten, hvis det er vigtigt.`,
  pattern: (name: string, pattern: string) =>
    `${name}: Mønsteret »${pattern}« kan ikke kræves af svaret. Skriv i hjælpeteksten, hvordan svaret skal se ud.`,
  cut: (name: string, rest: string) =>
    `${name}: Teksten er for lang. Dette sidste er ikke med: »${rest}«.`,
  lostInText: (name: string, what: string) => `${name}: Fra teksten er ikke med: ${what}.`,

  // Conditions
  condition: (name: string, condition: string) =>
    `${name}: Betingelsen kan ikke oversættes, så spørgsmålet vises altid: ${condition}.`,
  conditionOnText: (name: string, text: string, when?: string) =>
    `${name}: Teksten viste sig kun nogle gange${when ? ` (${when})` : ''}. En tekst har ingen betingelse her, så den er ikke med: »${text}«.`,
  conditionInGroup: (name: string, condition: string) =>
    `${name}: Spørgsmål i en gentagelse har ingen betingelse, så det vises altid. Der stod: ${condition}.`,
  conditionLater: (name: string, condition: string) =>
    `${name}: Betingelsen ser på et svar, der først kommer senere, så spørgsmålet vises altid: ${condition}.`,
  conditionUnknown: (name: string, asked: string, condition: string) =>
    `${name}: Betingelsen ser på »${asked}«, som ingen spørger om, så spørgsmålet vises altid: ${condition}.`,
  stepWithout: (name: string) =>
    `${name}: Trinets spørgsmål står i en anden fil, som ikke er med. Vælg hele eksporten som zip.`,
  variable: (name: string, settings: string[]) =>
    `${name}: En variabel, ingen svarer på, bliver ikke til et spørgsmål${settings.length ? ` (${settings.join(', ')})` : ''}. Lav den som en beslutning, hvis den skal bruges.`,
  neverShown: (name: string) =>
    `${name}: Spørgsmålet er skjult og vises aldrig, så det er ikke med.`,
  neverAlone: (name: string, isNever: boolean) =>
    isNever
      ? `${name}: Betingelsen kan aldrig være opfyldt, så siden er ikke med.`
      : `${name}: Siden har kun tekst og viste sig kun nogle gange. Det findes ikke i Fælled, så den er ikke med.`,
  emptyPage: (name: string) => `${name}: Siden er tom, så den er ikke med.`,
  ruleLost: (what: string) => `Reglen er ikke med: ${what}.`,
  endPage: (name: string, text: string) =>
    `${name}: Siden sluttede formularen, men hvornår den vises, kan ikke oversættes. Der stod: »${text}«.`,
  unreached: (name: string) => `${name}: Ingen vej fører til siden. Den er med og vises altid.`,

  // Notes
  language: (language: string) =>
    `Formularen er på ${language}. De danske tekster er foreløbig de samme: oversæt dem, før du udgiver.`,
  english: 'De engelske tekster er taget med.',
  noLanguage: 'Filen siger ikke, hvilket sprog den er på. Læs teksterne igennem.',
  split: 'Nogle sider er delt, fordi et spørgsmål afhænger af et svar på samme side.',
  splitText: 'Nogle sider er delt, fordi der stod en tekst mellem to spørgsmål.',
  lengths: 'Tekstfelter uden grænse har fået plads til 300 tegn, lange til 4.000.',
  renamed:
    'Nogle spørgsmål har fået et nyt id, fordi to hed det samme, eller fordi navnet ikke kan bruges i regler.',
  placeholders: 'Teksterne indeholdt felter, der blev fyldt ud. De står nu som ord i parentes.',
  allAsked:
    'Alle spørgsmål stilles altid, til du laver beslutninger. Så kan Fælled spørge om mindre.',
  noDraft: (faults: string) => `Der kunne ikke laves et udkast, som holder: ${faults}.`,
  noQuestions: 'Filen har ingen spørgsmål, vi kan stille, så der er ikke lavet et udkast.',
  ends: 'Sider, der sluttede formularen, er lavet om til svaret på, om man har brug for selvbetjeningen.',
  firstPage:
    'Siden med oplysninger fra CPR er rykket ned som nummer to, for den første side kan ikke slå op i registre.',
  onlyRegister:
    'Formularen spørger kun om det, CPR ved. Læg en side før den, eller lad login være nok.',
  trailing: 'Tekst, der stod efter det sidste spørgsmål på en side, står nu øverst på siden.',
  fill: {
    kle: 'Vælg emne i KLE. Foreløbig står der 00.00.00.',
    prefix: (prefix: string) => `Vælg, hvad sagsnumre begynder med. Foreløbig står der ${prefix}.`,
    team: 'Vælg det team, der får sagerne. Foreløbig står der borgerservice.',
    summary: 'Skriv i én sætning, hvad selvbetjeningen er til.',
    outcome: 'Skriv, hvad borgeren får ud af det.',
    receipt: 'Skriv, hvad der sker bagefter og hvornår, og hvem man kan ringe til.',
    law: 'Skriv for hvert spørgsmål, hvorfor I må spørge.',
    login: 'Tag stilling til, om der skal bruges MitID.',
    ready: 'Skriv, hvad borgeren skal have klar.',
  },

  // Words in a draft, until the author writes better
  draft: {
    title: 'Selvbetjening uden navn',
    question: 'Spørgsmål uden tekst',
    summary: (title: string) => `${title}.`,
    outcome: 'Vi behandler det, du sender.',
    thanks: 'Tak. Vi har fået det, du sendte.',
    next: 'Vi ser på det, du har sendt',
    contact: 'Har du spørgsmål, så ring til os.',
    item: 'Endnu en',
    goOn: 'Du kan gå videre',
    goOnText: 'Svar på spørgsmålene, og send.',
    stop: 'Du skal ikke bruge denne selvbetjening',
  },
}

/** What languages are called in a sentence: 'formularen er på nederlandsk'. */
const languages: Record<string, string> = {
  da: 'dansk',
  en: 'engelsk',
  nl: 'nederlandsk',
  nb: 'norsk',
  nn: 'nynorsk',
  no: 'norsk',
  sv: 'svensk',
  de: 'tysk',
  fr: 'fransk',
  pl: 'polsk',
  uk: 'ukrainsk',
  cy: 'walisisk',
}

export const languageName = (code: string): string =>
  Object.hasOwn(languages, code) ? languages[code]! : `sproget »${code.slice(0, 20)}«`
