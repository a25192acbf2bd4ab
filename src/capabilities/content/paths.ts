export const paths = {
  front: () => '/',
  search: () => '/soeg',
  page: (slug: string) => `/side/${slug}`,
  privacy: () => '/privatliv',
  accessibility: () => '/was',
  aToAa: () => '/a-aa',
  news: () => '/nyheder',
  events: () => '/det-sker',
  eventCalendar: () => '/det-sker.ics',
  newsFeed: () => '/nyheder.atom',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
}

/** Lists of ours where pages may stand below. */
export const ownLists = new Set([paths.front(), paths.news(), paths.events()])

/** First parts of addresses that belong to other rooms, or to this one's own lists: no page may be put there. */
export const taken = new Set(
  'desk mit mine-sager login logget-af log-af medarbejder selvbetjening skemaer kvittering a aftaler venteliste adresser soeg assets tema filer medier en healthz readyz metrics favicon.ico _ui _operator a-aa nyheder.atom det-sker.ics sitemap.xml robots.txt svar tls forhaandsvisning tael nytte undersoegelse .well-known'.split(
    ' ',
  ),
)
