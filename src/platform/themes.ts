import { type Asset, assetHref, themeAsset } from '../ui/assets.ts'
import type { SiteTheme } from '../ui/site.ts'
import { compileTheme, type ThemeInput } from '../ui/theme.ts'
import { faelles } from '../ui/theme/examples.ts'
import type { Tenant } from './tenants.ts'

const compiled = new Map<string, Asset>()

/**
 * A tenant's style sheet, compiled once per choice of colours. A choice that cannot be read was refused when the
 * tenant made it; should one stand here all the same, the house's own theme is used.
 */
export function themeFile(tenant: Tenant): Asset {
  const input = inputOf(tenant)
  const choice = JSON.stringify(input)
  const known = compiled.get(choice)
  if (known) return known
  const theme = compileTheme(input)
  const fallback = compileTheme(faelles)
  const css = theme.ok ? theme.css : fallback.ok ? fallback.css : ''
  const file = themeAsset(tenant.key, css)
  compiled.set(choice, file)
  return file
}

export function themeOf(tenant: Tenant): SiteTheme {
  const { key, mark, landscape, display } = inputOf(tenant)
  return {
    key,
    href: themeFile(tenant).path,
    mark,
    landscape,
    fontHref: display === 'young-serif' ? assetHref('young-serif.woff2') : undefined,
  }
}

const inputOf = ({ key, kind, profile }: Tenant): ThemeInput => {
  const drawing = kind === 'authority' || kind === 'school' ? kind : faelles.landscape
  return {
    ...faelles,
    landscape: drawing,
    key,
    ...(profile.theme as Partial<ThemeInput> | undefined),
  }
}
