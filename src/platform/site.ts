import { blankSite, defaultPaths, type Site } from '../ui/site.ts'
import type { Tenant } from './tenants.ts'
import { themeOf } from './themes.ts'

// The list of tenants is read anew every few seconds, and each has its sites made once.
const made = new WeakMap<Tenant, Map<string, Site>>()

/** What a page needs to know of the tenant. The profile fills what it knows; the rest is the kind's own. */
export function siteOf(tenant: Tenant, origin: string, language: Site['language'] = 'da'): Site {
  const sites = made.get(tenant) ?? new Map<string, Site>()
  made.set(tenant, sites)
  const key = `${language} ${origin}`
  const site = sites.get(key) ?? makeSite(tenant, origin, language)
  sites.set(key, site)
  return site
}

function makeSite(tenant: Tenant, origin: string, language: Site['language']): Site {
  const profile = tenant.profile as Partial<Site>
  return {
    ...blankSite,
    ...profile,
    theme: themeOf(tenant),
    paths: { ...defaultPaths, ...profile.paths },
    name: tenant.name,
    shortName: profile.shortName ?? tenant.name,
    personalName: profile.personalName ?? `Mit ${profile.shortName ?? tenant.name}`,
    kind: tenant.kind,
    language,
    origin,
  }
}
