import type { Offer } from '../../platform/capability.ts'

const da: Offer[] = [
  {
    kind: 'page',
    title: 'Flyt eller aflys en aftale',
    detail: '1 min. med MitID, eller brug linket i din mail',
    href: '/mit/aftaler',
    words: ['aftale', 'møde', 'tid', 'aflysning'],
    popular: 4,
  },
]

const en: Offer[] = [
  {
    kind: 'page',
    title: 'Move or cancel an appointment',
    detail: '1 min. with MitID, or use the link in your e-mail',
    href: '/mit/aftaler',
    words: ['appointment', 'meeting', 'cancel'],
    popular: 4,
  },
]

/** What anyone can come here for, once logged in. */
export const offers = async (_tx: unknown, language: 'da' | 'en'): Promise<Offer[]> =>
  language === 'en' ? en : da
