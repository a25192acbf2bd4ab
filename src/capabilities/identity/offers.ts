import type { Offer } from '../../platform/capability.ts'

const da: Offer[] = [
  {
    kind: 'page',
    title: 'Se, hvem der har set dine oplysninger',
    detail: 'Med MitID',
    href: '/mit/adgang',
    words: ['log', 'indsigt', 'privatliv'],
    popular: 6,
  },
  {
    kind: 'page',
    title: 'Ret din e-mail eller dit telefonnummer',
    detail: '1 min. med MitID',
    href: '/mit/oplysninger',
    words: ['kontakt', 'telefon', 'e-mail', 'sprog'],
    popular: 7,
  },
  {
    kind: 'page',
    title: 'Handl for dit barn, dit firma eller en pårørende',
    detail: 'Log ind med MitID, og vælg hvem',
    href: '/mit/skift',
    words: ['fuldmagt', 'barn', 'firma', 'pårørende'],
    popular: 8,
  },
]

const en: Offer[] = [
  {
    kind: 'page',
    title: 'See who has looked at your information',
    detail: 'With MitID',
    href: '/mit/adgang',
    words: ['log', 'access', 'privacy'],
    popular: 6,
  },
  {
    kind: 'page',
    title: 'Change your e-mail or telephone number',
    detail: '1 min. with MitID',
    href: '/mit/oplysninger',
    words: ['contact', 'telephone', 'e-mail', 'language'],
    popular: 7,
  },
  {
    kind: 'page',
    title: 'Act for your child, your firm or a relative',
    detail: 'Log in with MitID and choose whom',
    href: '/mit/skift',
    words: ['power of attorney', 'child', 'firm', 'relative'],
    popular: 8,
  },
]

/** What anyone can come here for, once logged in. */
export const offers = async (_tx: unknown, language: 'da' | 'en'): Promise<Offer[]> =>
  language === 'en' ? en : da
