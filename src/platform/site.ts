import { blankSite, defaultPaths, type Site } from '../ui/site.ts'
import type { Tenant } from './tenants.ts'
import { themeOf } from './themes.ts'

/** What a page needs to know of the tenant. The profile fills what it knows; the rest is the kind's own. */
export function siteOf(tenant: Tenant, origin: string, language: Site['language'] = 'da'): Site {
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
