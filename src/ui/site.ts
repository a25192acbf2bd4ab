import type { ThemePicture } from './theme.ts'

/** An entry of a menu. `key` is what a page names as its `current`. */
export type MenuItem = {
  key?: string | undefined
  label: string
  href: string
  count?: number | undefined
  /** What it is called on English pages; without it, the same. */
  en?: string | undefined
  /** One level under it: shown in the foot's menu. */
  children?: MenuItem[] | undefined
}

/** Acute news, shown above every public page while it holds. */
export type SiteAlert = { title: string; summary: string; href: string; language: string }

/** What the foot of every page says. Each column is a heading and its links. */
export type Footer = {
  /** One sentence about opening hours, already in words. */
  hours?: string | undefined
  contact?: MenuItem[] | undefined
  columns: { title: string; en?: string | undefined; links: MenuItem[] }[]
  note?: string | undefined
}

/** Whose colours and drawings: `href` is the address of the compiled theme's style sheet. */
export type SiteTheme = {
  key: string
  href: string
  /** Name of a mark in `drawings/marks.tsx`. */
  mark: string
  /** Name of a landscape in `drawings/landscapes.tsx`. */
  landscape: string
  /** A picture of the tenant's own instead of the mark. */
  logo?: ThemePicture | undefined
  /** A picture of the tenant's own instead of the landscape. */
  picture?: ThemePicture | undefined
  /** The display font's file, fetched early; only when it is not the text font. */
  fontHref?: string | undefined
  mode?: 'light' | undefined
}

/** Addresses the shells link to. The rooms that own them may say otherwise. */
export type SitePaths = {
  search: string
  personal: string
  /** A POST. */
  signOut: string
  staff: string
  accessibility: string
  privacy: string
  addresses: string
  /** A POST that keeps the chosen appearance; without it, the choice is not offered. */
  appearance?: string | undefined
}

/** Whose page this is, and in which language. Everything else comes as props. */
export type Site = {
  name: string
  shortName: string
  kind: 'municipality' | 'authority' | 'school' | 'community'
  language: 'da' | 'en'
  /** Scheme and host, without a slash at the end. */
  origin: string
  theme: SiteTheme
  /** Eight digits without spaces, or empty. */
  phone: string
  email: string
  address: string
  /** Eight digits, or not told. */
  cvr?: string | undefined
  /** Other places where it can be followed. */
  social?: MenuItem[] | undefined
  /** Where all opening hours are. */
  opening?: MenuItem | undefined
  alerts?: SiteAlert[] | undefined
  /** What the personal page is called: 'Mit Klitby'. */
  personalName: string
  menu: MenuItem[]
  footer: Footer
  paths: SitePaths
}

export const defaultPaths: SitePaths = {
  search: '/soeg',
  personal: '/mit',
  signOut: '/log-af',
  staff: '/desk',
  accessibility: '/was',
  privacy: '/privatliv',
  addresses: '/adresser/soeg',
}

/** Stands in where no host of ours was asked for: names nobody and links nowhere. */
export const blankSite: Site = {
  name: 'Kommune',
  shortName: 'Kommune',
  kind: 'municipality',
  language: 'da',
  origin: '',
  theme: { key: 'faelles', href: '', mark: 'faelles', landscape: 'faelles' },
  phone: '',
  email: '',
  address: '',
  personalName: '',
  menu: [],
  footer: { columns: [] },
  paths: defaultPaths,
}

/** A citizen who has logged in, and whose matters are on the screen (fuldmagt, værge, barn). */
export type Person = {
  kind: 'person'
  name: string
  /** Set when the person looks at another's matters. */
  onBehalfOf?: string | undefined
  /** Where one changes whose matters one sees; not set when there is nobody to change to. */
  switchHref?: string | undefined
  menu: MenuItem[]
  /** When the session ends unless it is used. */
  sessionEndsAt?: Date | undefined
}

/** A member of staff at the desk. */
export type StaffMember = {
  kind: 'staff'
  name: string
  role: string
  menu: MenuItem[]
  sessionEndsAt?: Date | undefined
}

export type Viewer = Person | StaffMember | null

/** What a page is rendered within: whose it is, when, and who looks. */
export type Around = {
  site: Site
  /** The moment of the request. Without it, dates always carry their year. */
  now?: Date | undefined
  /** Null on public pages: they are the same for all. Read by PersonalPage and StaffPage only. */
  viewer?: Viewer | undefined
}

// A page is rendered in one go, so there is one at a time. Preact's own contexts keep every page they have been in, until
// all memory is gone through.
let around: Around = { site: blankSite }

/** Has something rendered within this, and what was around before is so again. */
export function within<T>(next: Around, render: () => T): T {
  const before = around
  around = next
  try {
    return render()
  } finally {
    around = before
  }
}

/** What an entry is called in a language: Danish, where it has no other name. */
export const labelIn = (
  { label, en }: Pick<MenuItem, 'label' | 'en'>,
  language: Site['language'],
): string => (language === 'en' && en) || label

/** The tenant's own words are Danish: on an English page those that have no English are marked so (WCAG 3.1.2). */
export const langOf = ({ en }: Pick<MenuItem, 'en'>, language: Site['language']) =>
  language === 'en' && !en ? 'da' : undefined

export const useSite = () => around.site
export const useNow = () => around.now
export const useViewer = (): Viewer => around.viewer ?? null
export const useTexts = <T>(texts: { da: T; en: T }): T => texts[useSite().language]
