/** An article as borger.dk has it: parts with permanent numbers, ways into self-service, laws and who wrote it. */
export type Article = {
  id: number
  title: string
  header: string
  path: string
  updated: string
  micro: { id: number; title: string; html: string }[]
  services?: { label: string; guid: string }[]
  laws?: { label: string; href: string }[]
  byline: string
  exportable?: false
}

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const one = (
  id: number,
  title: string,
  path: string,
  header: string,
  micro: [string, string][],
  more: Partial<Article> = {},
): Article => ({
  id,
  title,
  header,
  path,
  updated: `2026-0${(id % 9) + 1}-14T10:${10 + (id % 40)}:00`,
  micro: micro.map(([heading, html], n) => ({ id: id * 10 + n, title: heading, html })),
  byline: 'Prøvestyrelsen (stedfortræder)',
  ...more,
})

/** Texts of our own in the shape of borger.dk's: none of them are borger.dk's words. */
export const articles: Article[] = [
  one(
    101,
    'Flytning',
    '/bolig-og-flytning/flytning',
    'Når du flytter, skal du sige det til kommunen.',
    [
      [
        'Hvornår skal du melde flytning?',
        '<p>Meld flytning tidligst 4 uger før og senest 5 dage efter, at du er flyttet.</p>',
      ],
      [
        'Sådan gør du',
        '<ol><li>Find din nye adresse.</li><li>Vælg, hvem der flytter med.</li><li>Send.</li></ol>',
      ],
      [
        'Hvis du flytter til udlandet',
        '<p>Rejser du for mere end 6 måneder, skal du melde udrejse.</p>',
      ],
    ],
    {
      services: [
        { label: 'Meld flytning', guid: guid(1) },
        { label: 'Vælg læge', guid: guid(2) },
      ],
      laws: [
        {
          label: 'Bekendtgørelse af CPR-loven',
          href: 'https://www.retsinformation.dk/eli/lta/2017/646',
        },
      ],
    },
  ),
  one(
    102,
    'Pas',
    '/transport/pas',
    'Bestil tid, når du skal have et nyt pas.',
    [
      ['Bestil tid', '<p>Du møder op hos kommunen. Tag dit gamle pas med.</p>'],
      ['Til børn', '<p>Begge forældre skal sige ja. <strong>Barnet skal med</strong>.</p>'],
    ],
    { services: [{ label: 'Bestil tid til pas', guid: guid(3) }] },
  ),
  one(
    103,
    'Kørekort',
    '/transport/koerekort',
    'Sådan får du et kørekort, og sådan fornyer du det.',
    [
      ['Det nye kort', '<p>Kommunen sender ansøgningen videre, når prøven er bestået.</p>'],
      [
        'Hvis du mister det',
        '<p>Meld det samme dag.</p><ul><li>Ring til politiet</li><li>Søg om et nyt</li></ul>',
      ],
    ],
  ),
  one(
    104,
    'Plads i dagtilbud',
    '/familie/dagtilbud',
    'Skriv dit barn op til vuggestue, dagpleje eller børnehave.',
    [
      ['Skriv op', '<p>Du kan skrive barnet op, fra det er født.</p>'],
      ['Betaling', '<p>Du betaler højst en fjerdedel af, hvad pladsen koster.</p>'],
    ],
    {
      services: [{ label: 'Skriv op til plads', guid: guid(4) }],
      laws: [{ label: 'Dagtilbudsloven', href: 'https://www.retsinformation.dk/eli/lta/2024/985' }],
    },
  ),
  one(105, 'Skolestart', '/familie/skole', 'Børn begynder i skole det år, de fylder 6.', [
    ['Indskrivning', '<p>Du skriver barnet ind hjemmefra.</p>'],
    ['Vent et år', '<p>Kommunen kan sige ja til, at barnet venter.</p>'],
  ]),
  one(
    106,
    'Boligstøtte',
    '/bolig-og-flytning/boligstoette',
    'Du kan få hjælp til huslejen, hvis du lejer.',
    [
      ['Hvem kan få', '<p>Det afhænger af indkomst, husleje og hvor mange I er.</p>'],
      ['Sådan søger du', '<p>Søg med det samme. Du får ikke penge for måneder, der er gået.</p>'],
      ['Hvis noget ændrer sig', '<p>Sig det til os, <em>før</em> det sker.</p>'],
    ],
    { services: [{ label: 'Søg boligstøtte', guid: guid(5) }] },
  ),
  one(107, 'Folkepension', '/pension/folkepension', 'Du søger selv om folkepension.', [
    ['Hvornår', '<p>Søg tidligst et halvt år før.</p>'],
    ['Hvis du arbejder', '<p>Løn kan betyde noget for tillægget.</p>'],
  ]),
  one(108, 'Navneændring', '/samfund/navn', 'Du kan skifte for- og efternavn.', [
    ['Frie navne', '<p>Navne, som mange har, må alle tage.</p>'],
    ['Gebyr', '<p>Det koster et gebyr, undtagen ved vielse.</p>'],
  ]),
  one(
    109,
    'Vielse',
    '/familie/vielse',
    'I kan blive gift på rådhuset.',
    [
      [
        'Prøvelsesattest',
        '<p>I skal have en attest, før I bliver gift. Den gælder i 4 måneder.</p>',
      ],
      ['Vidner', '<p>I skal have to vidner med.</p>'],
    ],
    {
      laws: [{ label: 'Ægteskabsloven', href: 'https://www.retsinformation.dk/eli/lta/2019/771' }],
    },
  ),
  one(110, 'Begravelse', '/familie/doedsfald', 'Når nogen dør, skal det meldes inden 2 hverdage.', [
    ['Meld dødsfaldet', '<p>Bedemanden kan gøre det for dig.</p>'],
    ['Begravelseshjælp', '<p>Hjælpen afhænger af, hvad afdøde ejede.</p>'],
  ]),
  one(
    111,
    'Hjælp i hjemmet',
    '/sundhed/hjemmehjaelp',
    'Du kan få hjælp til det, du ikke selv kan.',
    [
      [
        'Hvad du kan få hjælp til',
        '<table><tr><th>Hjælp</th><th>Hvor ofte</th></tr><tr><td>Bad</td><td>Hver uge</td></tr><tr><td>Rengøring</td><td>Hver anden uge</td></tr></table>',
      ],
      ['Hvem kommer', '<p>Du vælger mellem kommunen og private.</p>'],
    ],
  ),
  one(112, 'Affald og genbrug', '/bolig-og-flytning/affald', 'Kommunen henter dit affald.', [
    [
      'Sortering',
      '<p>Sortér i ti slags. <a href="/Handlingsside?selfserviceId=00000000-0000-4000-8000-000000000006">Bestil en spand</a>.</p>',
    ],
    ['Genbrugspladsen', '<p>Tag det store med derhen.</p>'],
  ]),
  one(
    113,
    'Feriepenge',
    '/arbejde/feriepenge',
    'En side, der ikke må hentes.',
    [['Ferie', '<p>Kun hos borger.dk.</p>']],
    { exportable: false },
  ),
]

/** An article's HTML. */
export function contentOf({ micro, services = [], laws = [], byline }: Article): string {
  const list = (id: string, title: string, items: string[]) =>
    items.length
      ? `<div id="${id}"><h3>${title}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></div>`
      : ''
  const parts = micro.map(
    ({ id, title, html }) =>
      `<div id="microArticle_${id}"><h2>${title}</h2><div>${html}</div></div>`,
  )
  return (
    list(
      'selvbetjeningslinks',
      'Selvbetjening',
      services.map(
        ({ label, guid: id }) => `<a href="/Handlingsside?selfserviceId=${id}">${label}</a>`,
      ),
    ) +
    `<div id="kernetekst">${parts.join('')}</div>` +
    list(
      'lovgivning',
      'Lovgivning',
      laws.map(({ label, href }) => `<a href="${href}">${label}</a>`),
    ) +
    `<div id="byline"><div>${byline}</div></div>`
  )
}
