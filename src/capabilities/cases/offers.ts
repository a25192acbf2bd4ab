import type { Offer } from '../../platform/capability.ts'

const da: Offer[] = [
  {
    kind: 'page',
    title: 'Følg din sag',
    detail: 'Se, hvor langt vi er, og skriv til os. Med MitID',
    href: '/mine-sager',
    words: ['sag', 'sagsnummer', 'status', 'afgørelse', 'besked'],
    popular: 3,
  },
]

const en: Offer[] = [
  {
    kind: 'page',
    title: 'Follow your case',
    detail: 'See how far we are, and write to us. With MitID',
    href: '/mine-sager',
    words: ['case', 'status', 'decision', 'message'],
    popular: 3,
  },
]

/** What anyone can come here for, once logged in. */
export const offers = async (_tx: unknown, language: 'da' | 'en'): Promise<Offer[]> =>
  language === 'en' ? en : da
