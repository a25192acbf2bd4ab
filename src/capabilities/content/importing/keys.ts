const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|_ga)$/i

/**
 * What an address on the old site is known by when links are compared: without scheme, www, place on the page and what
 * counts visitors; '' for what is no web address.
 */
export function keyOf(address: string): string {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return ''
  for (const name of url.searchParams.keys().toArray())
    if (tracking.test(name)) url.searchParams.delete(name)
  const host = url.host.replace(/^www\./, '')
  return `${host}${decoded(url.pathname).replace(/(.)\/+$/, '$1')}${url.search}`
}

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  é: 'e',
}

const slug = (text: string) =>
  decoded(text)
    .toLowerCase()
    .replace(/[æøåäöüé]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)

/** The address of a page here: the one it had, as far as it can be one of ours, so that old links lead right. */
export function pathFor(address: string, kind: string, isFree: (path: string) => boolean): string {
  const url = URL.parse(address)
  const raw = (url?.pathname ?? '')
    .replace(/\.(html?|aspx?|php|jsp)$/i, '')
    .replace(/^\/en(?=\/|$)/, '')
  const parts = raw.split('/').map(slug).filter(Boolean)
  const query = url?.search ? slug(url.search) : ''
  // The year and month in front of news say when it was, which the page says itself.
  const dated = /^\d{4}$/.test(parts[0] ?? '') && /^\d{2}$/.test(parts[1] ?? '')
  const own = dated ? parts.filter((one, n) => n > 2 || !/^\d{1,4}$/.test(one)) : parts
  const named = query ? [...own, query] : own
  if (!named.length) return '/side/forside'
  const path = `${dated && kind === 'news' ? '/nyheder' : ''}/${named.join('/')}`
    .slice(0, 290)
    .replace(/[-/]+$/, '')
  return isFree(path) ? path : `/side${path}`.slice(0, 290)
}

/** The path an address had, if it is one that can send on from here. */
export function oldPathOf(address: string): string | undefined {
  const url = URL.parse(address)
  return url && !url.search ? decoded(url.pathname).replace(/(.)\/+$/, '$1') : undefined
}
