import type { Tenant } from '../src/platform/tenants.ts'
import { faelles, klitby, lindeaa } from '../src/ui/theme/examples.ts'

const menu = [
  { label: 'Selvbetjening', en: 'Self-service', href: '/selvbetjening' },
  { label: 'Borger', en: 'Citizens', href: '/side/borger' },
  { label: 'Erhverv', en: 'Business', href: '/side/erhverv' },
  { label: 'Kontakt', en: 'Contact', href: '/side/kontakt' },
]

const help = {
  title: 'Hjælp til det digitale',
  en: 'Help with digital services',
  links: [
    { label: 'Få hjælp af et menneske', en: 'Get help from a person', href: '/side/hjaelp' },
    {
      label: 'Fuldmagt til en pårørende',
      en: 'Power of attorney for a relative',
      href: '/side/fuldmagt',
    },
    { label: 'English', href: '/en' },
  ],
}

type DemoTenant = Omit<Tenant, 'id'>

/** The demo's tenants: a municipality by the coast, one inland, and the owner of the shared library. */
export const demoTenants: DemoTenant[] = [
  {
    key: 'klitby',
    host: 'klitby.localhost',
    name: 'Klitby Kommune',
    kind: 'municipality',
    profile: {
      shortName: 'Klitby',
      phone: '12345678',
      email: 'post@klitby.example',
      address: 'Rådhuset, Torvet 1',
      municipalityCodes: ['0253'],
      theme: klitby,
      menu,
      footer: {
        hours: 'Åbent mandag til torsdag kl. 9–15, torsdag til kl. 18',
        columns: [help],
        note: 'Siden sætter ingen cookies, før du logger ind eller begynder på en selvbetjening. Kommunen er opdigtet',
      },
    },
  },
  {
    key: 'lindeaa',
    host: 'lindeaa.localhost',
    name: 'Lindeå Kommune',
    kind: 'municipality',
    profile: {
      shortName: 'Lindeå',
      phone: '87654321',
      email: 'post@lindeaa.example',
      address: 'Rådhuset, Lindealle 4',
      municipalityCodes: ['0461'],
      theme: lindeaa,
      menu,
      footer: {
        hours: 'Åbent mandag til fredag kl. 10–14',
        columns: [help],
        note: 'Siden sætter ingen cookies, før du logger ind eller begynder på en selvbetjening. Kommunen er opdigtet',
      },
    },
  },
  {
    key: 'faelles',
    host: 'faelles.localhost',
    name: 'Fælles',
    kind: 'authority',
    profile: {
      shortName: 'Fælles',
      personalName: 'Mit Fælles',
      phone: '11223344',
      email: 'post@faelles.example',
      address: 'Fællesvej 98',
      municipalityCodes: [],
      theme: faelles,
      menu: [
        { label: 'Selvbetjening', en: 'Self-service', href: '/selvbetjening' },
        { label: 'Om Fælles', href: '/side/om' },
        { label: 'Kontakt', en: 'Contact', href: '/side/kontakt' },
      ],
      footer: { columns: [], note: 'Ejer det fælles bibliotek. Myndigheden er opdigtet' },
    },
  },
]
