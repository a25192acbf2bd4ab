import type { Capability, Offer } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import type { Site } from '../../ui/site.ts'

/** All that the rooms offer anyone, in Danish order. */
export async function allOffers(
  rooms: Capability[],
  tx: Tx,
  language: Site['language'],
): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const room of rooms) offers.push(...((await room.offers?.(tx, language)) ?? []))
  return offers.sort((a, b) => a.title.localeCompare(b.title, 'da'))
}

/** The front page's own, most wanted first. */
export const popularOffers = (offers: Offer[], most = 8): Offer[] =>
  offers
    .filter((offer) => offer.popular !== undefined)
    .sort((a, b) => a.popular! - b.popular!)
    .slice(0, most)

/** Offers that hold every word somewhere; those whose title begins with the first word come first. */
export function searchOffers(offers: Offer[], text: string): Offer[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu)
  if (!words) return []
  const starts = (offer: Offer) => (folded(offer.title).startsWith(words[0]!) ? 0 : 1)
  return offers
    .filter((offer) => {
      const all = folded([offer.title, offer.detail, ...offer.words].join(' '))
      return words.every((word) => all.includes(word))
    })
    .sort((a, b) => starts(a) - starts(b))
}

const folded = (text: string) => text.toLowerCase().normalize('NFC')
