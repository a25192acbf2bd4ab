import { blankSite, defaultPaths, type MenuItem, type Site } from '../ui/site.ts'
import type { Tenant } from './tenants.ts'
import { themeOf } from './themes.ts'

/** What a page needs to know of the tenant. The profile fills what it knows; the rest is the kind's own. */
export function siteOf(tenant: Tenant, origin: string, language: Site['language'] = 'da'): Site {
  const profile = tenant.profile as Partial<Site>
  const said = menuIn(language)
  const { footer = blankSite.footer, menu = [], alerts = [] } = profile
  const own = alerts.filter((alert) => alert.language === language)
  return {
    ...blankSite,
    ...profile,
    theme: themeOf(tenant),
    paths: { ...defaultPaths, ...profile.paths },
    name: tenant.name,
    shortName: profile.shortName ?? tenant.name,
    personalName: profile.personalName ?? `Mit ${profile.shortName ?? tenant.name}`,
    menu: said(menu),
    footer: {
      ...footer,
      columns: footer.columns.map(({ title, links }) => ({ title, links: said(links) })),
    },
    // What is acute is told in Danish rather than not at all.
    alerts: own.length ? own : alerts.filter((alert) => alert.language === 'da'),
    kind: tenant.kind,
    language,
    origin,
  }
}

/** The entries of a menu in a language; without `en`, which is how the profile keeps them. */
const menuIn =
  (language: Site['language']) =>
  (items: MenuItem[]): MenuItem[] =>
    items.map(({ en, children, ...item }) => ({
      ...item,
      label: (language === 'en' && en) || item.label,
      ...(children && { children: menuIn(language)(children) }),
    }))
