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
