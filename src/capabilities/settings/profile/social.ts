/** Places where a tenant may be followed, by the host of the address. */
const places: Record<string, string> = {
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  'youtube.com': 'YouTube',
  'x.com': 'X',
  'bsky.app': 'Bluesky',
  'tiktok.com': 'TikTok',
  'threads.net': 'Threads',
  'vimeo.com': 'Vimeo',
}

/** What a place is called, or undefined when the address is no https address of one we know. */
export function placeOf(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined
  if (url?.protocol !== 'https:' || url.username || url.port) return undefined
  const host = url.hostname.replace(/^(www|m|da-dk|dk)\./, '')
  return Object.hasOwn(places, host) ? places[host] : undefined
}

export const placeNames = Object.values(places)
