import type { Block, ContentPage } from '../src/capabilities/content/index.ts'
import type { Tenant } from '../src/platform/tenants.ts'

type Place = Pick<Tenant, 'key' | 'name'> & { shortName: string; phone: string; email: string }

const text = (words: string): Block => ({ kind: 'text', text: words })
const heading = (words: string): Block => ({ kind: 'heading', text: words })
const list = (...items: string[]): Block => ({ kind: 'list', items })
const links = (...pairs: [label: string, href: string][]): Block => ({
  kind: 'links',
  links: pairs.map(([label, href]) => ({ label, href })),
})

type Draft = Omit<ContentPage, 'publishedAt' | 'picture'> & {
  picture?: ContentPage['picture']
  daysAgo?: number
}

/** The demo's pages for one tenant. `now` dates the news. */
export function demoPages(place: Place, now: Date): ContentPage[] {
  const drafts =
    place.key === 'faelles' ? [...legal(place), about, contact(place)] : municipal(place)
  return drafts.map(({ daysAgo = 0, picture = null, ...page }) => ({
    ...page,
    picture,
    publishedAt: new Date(+now - daysAgo * 86_400_000),
  }))
}

const municipal = (place: Place): Draft[] => [
  ...audiences,
  ...(place.key === 'klitby' ? klitbyNews : lindeaaNews),
  ...articles,
  contact(place),
  ...legal(place),
]

const audiences: Draft[] = [
  {
    slug: 'boernefamilier',
    kind: 'audience',
    picture: 'blocks',
    title: 'Børnefamilier',
    lead: 'Det, familier med børn oftest har brug for hos os.',
    words: ['barn', 'børn', 'familie', 'forældre'],
    body: [
      text(
        'Har du forældremyndigheden, kan du logge ind og handle for dit barn. Vælg barnet, når du er logget ind.',
      ),
      links(
        ['Handl for dit barn', '/mit/skift'],
        ['Få hjælp af et menneske', '/side/hjaelp'],
        ['Skriv eller ring til os', '/side/kontakt'],
      ),
    ],
  },
  {
    slug: 'bolig-og-byggeri',
    kind: 'audience',
    picture: 'home',
    title: 'Bolig og byggeri',
    lead: 'Fra den første tanke om en carport til en afgørelse, du kan bygge på.',
    words: ['bygge', 'hus', 'carport', 'garage', 'tilbygning', 'byggesag'],
    body: [
      text(
        'Begynd med et byggemøde, hvis du er i tvivl. Vi siger, hvad du skal have med, og vi har læst dine svar, når du kommer.',
      ),
      links(
        ['Book et byggemøde', '/selvbetjening/byggemoede'],
        ['Søg om carport, garage eller skur', '/selvbetjening/carport-garage-skur'],
        ['Sådan behandler vi en byggesag', '/side/byggesag'],
      ),
    ],
  },
  {
    slug: 'erhverv',
    kind: 'audience',
    picture: 'harbour',
    title: 'Erhverv',
    lead: 'Selvbetjening for firmaer. Log ind med MitID Erhverv og vælg firmaet.',
    words: ['firma', 'virksomhed', 'cvr'],
    body: [
      text(
        'Er du tegningsberettiget eller ansat i flere firmaer, vælger du ét, når du er logget ind. Du kan skifte undervejs.',
      ),
      links(
        ['Book et byggemøde for dit firma', '/selvbetjening/byggemoede'],
        ['Se dit firmas sager', '/mine-sager'],
        ['Giv en medarbejder adgang', '/side/fuldmagt'],
      ),
    ],
  },
  {
    slug: 'borger',
    kind: 'audience',
    picture: 'together',
    title: 'Borger',
    lead: 'Det, du kan klare selv, og det, vi hjælper med.',
    words: ['selvbetjening', 'hjælp'],
    body: [
      text(
        'Du kan begynde nu og fortsætte på en anden enhed. Det, du har skrevet, ligger på din egen side i 30 dage.',
      ),
      links(
        ['Meld et hul i vejen', '/selvbetjening/hul-i-vejen'],
        ['Få hjælp af et menneske', '/side/hjaelp'],
        ['Fuldmagt til en pårørende', '/side/fuldmagt'],
      ),
    ],
  },
]

const klitbyNews: Draft[] = [
  {
    slug: 'byggemoede-faar-flere-tider',
    kind: 'news',
    title: 'Der er flere tider til byggemøder',
    lead: 'Torsdag er der åbent længe, og fredag kan du mødes med os på video.',
    words: [],
    daysAgo: 2,
    body: [
      text(
        'Mange vil gerne mødes efter arbejde. Derfor kan du nu få en tid torsdag til og med kl. 17.45.',
      ),
      links(['Book et byggemøde', '/selvbetjening/byggemoede']),
    ],
  },
  {
    slug: 'saadan-rydder-vi-sne',
    kind: 'news',
    title: 'Sådan rydder vi sne, og det skal du selv gøre',
    lead: 'Vi begynder med de store veje. Fortovet foran dit hus er dit.',
    words: ['sne', 'glatte fortove', 'salt'],
    daysAgo: 6,
    body: [
      text('Veje til skoler og sygehus kommer først, så stier og boligveje.'),
      heading('Det skal du selv'),
      list(
        'Ryd fortovet ud for din grund mellem kl. 7 og 22.',
        'Strø grus eller sand, når der er glat.',
      ),
      links(['Meld et hul i vejen', '/selvbetjening/hul-i-vejen']),
    ],
  },
]

const lindeaaNews: Draft[] = [
  {
    slug: 'aastien-lukker',
    kind: 'news',
    title: 'Åstien lukker en uge',
    lead: 'Vi skifter broen ved møllen. Der er skiltet en anden vej.',
    words: ['sti', 'bro', 'cykel'],
    daysAgo: 3,
    body: [
      text('Stien åbner igen, når broen er godkendt. Cykler du til skole, så følg de gule skilte.'),
    ],
  },
]

const articles: Draft[] = [
  {
    slug: 'byggesag',
    kind: 'article',
    title: 'Sådan behandler vi en byggesag',
    lead: 'Du kan følge hvert skridt på din egen side, og vi siger til, når det er din tur.',
    words: ['byggetilladelse', 'sagsbehandlingstid', 'afgørelse'],
    body: [
      heading('1. Vi har fået din ansøgning'),
      text(
        'Du får en kvittering med et nummer med det samme. Den ligger også som PDF på din egen side.',
      ),
      heading('2. Vi tjekker, om noget mangler'),
      text(
        'Mangler vi en tegning, får du en sms og en e-mail. Fristen begynder først, når vi har det hele.',
      ),
      heading('3. Du får en afgørelse'),
      text('Får du ikke alt, du søgte om, står der hvorfor, og hvordan du klager.'),
      links(
        ['Søg om carport, garage eller skur', '/selvbetjening/carport-garage-skur'],
        ['Se dine sager', '/mine-sager'],
      ),
    ],
  },
  {
    slug: 'hjaelp',
    kind: 'article',
    title: 'Få hjælp af et menneske',
    lead: 'Ring, eller kom forbi. Vi kan udfylde det sammen med dig.',
    words: ['hjælp', 'telefon', 'borgerservice', 'digital hjælp'],
    body: [
      text('Du behøver ikke kunne det digitale for at få det, du har ret til.'),
      list(
        'Ring til os. Nummeret står nederst på alle sider.',
        'Kom på rådhuset i åbningstiden. Tag gerne en pårørende med.',
        'Giv en, du stoler på, fuldmagt, så kan de gøre det for dig.',
      ),
      links(['Fuldmagt til en pårørende', '/side/fuldmagt'], ['Kontakt os', '/side/kontakt']),
    ],
  },
  {
    slug: 'fuldmagt',
    kind: 'article',
    title: 'Fuldmagt til en pårørende',
    lead: 'En, du stoler på, kan logge ind med sit eget MitID og handle for dig.',
    words: ['fuldmagt', 'pårørende', 'værge'],
    body: [
      text(
        'Du giver fuldmagten i Digital Fuldmagt. Når den, du stoler på, logger ind hos os, kan de vælge dig.',
      ),
      text(
        'Du kan altid se, hvem der har set dine oplysninger, og du kan tage fuldmagten tilbage.',
      ),
      links(['Vælg, hvem du handler for', '/mit/skift']),
    ],
  },
]

const contact = ({ name, phone, email }: Place): Draft => ({
  slug: 'kontakt',
  kind: 'article',
  title: `Kontakt ${name}`,
  lead: 'Ring, skriv eller kom forbi.',
  words: ['telefon', 'åbningstider', 'adresse', 'e-mail', 'kontakt'],
  body: [
    text(`Telefon ${phone.replace(/(..)(?=.)/g, '$1 ')}. E-mail ${email}.`),
    text(
      'Skriv ikke personnummer eller andet fortroligt i en e-mail. Har du en sag hos os, så skriv i sagen.',
    ),
    links(['Skriv i din sag', '/mine-sager']),
  ],
})

const about: Draft = {
  slug: 'om',
  kind: 'article',
  title: 'Om Fælles',
  lead: 'Her bor det, kommunerne deler: tekster, selvbetjening og standarder.',
  words: ['bibliotek', 'fælles'],
  body: [text('Myndigheden er opdigtet og en del af demoen.')],
}

const legal = ({ name, email, phone }: Place): Draft[] => [
  {
    slug: 'privatliv',
    kind: 'article',
    title: 'Sådan bruger vi dine oplysninger',
    lead: 'Vi spørger kun om det, vi skal bruge, og du kan se, hvem der har set det.',
    words: ['persondata', 'gdpr', 'cookies', 'indsigt', 'databeskyttelse'],
    body: [
      heading('Det gemmer vi'),
      text(
        'Vi gemmer det, du skriver og sender, og det, vi henter om dig i CPR, når du logger ind. Dit personnummer ligger krypteret.',
      ),
      heading('Så længe'),
      text('En kladde bliver slettet efter 30 dage. En sag gemmer vi, så længe loven kræver det.'),
      heading('Dine rettigheder'),
      text(
        'Du kan få at vide, hvad vi ved om dig, få fejl rettet og i nogle tilfælde få noget slettet. Du kan klage til Datatilsynet.',
      ),
      heading('Cookies'),
      text(
        'Siden sætter ingen cookies, før du logger ind eller begynder på en selvbetjening uden login. Så sætter vi én, og den er der kun for at huske, at du er logget ind, eller at kladden er din.',
      ),
    ],
  },
  {
    slug: 'tilgaengelighed',
    kind: 'article',
    title: 'Tilgængelighedserklæring',
    lead: `Sådan kan alle bruge ${name}s side, og sådan siger du til, hvis noget ikke virker for dig.`,
    words: ['tilgængelighed', 'was', 'skærmlæser', 'wcag'],
    body: [
      text(
        'Siden er bygget efter WCAG 2.2 på niveau AA og bliver prøvet med tastatur, skærmlæser og uden JavaScript.',
      ),
      text(
        'Dette er en demo. En kommunes egen erklæring laves i WAS-Tool, og så sender adressen /was dig videre til den.',
      ),
      heading('Sig til'),
      text(
        `Virker noget ikke for dig, så ring på ${phone.replace(/(..)(?=.)/g, '$1 ')} eller skriv til ${email}.`,
      ),
    ],
  },
]
