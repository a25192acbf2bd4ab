import { sql } from 'kysely'
import { type Asset, assetHref, themeAsset } from '../ui/assets.ts'
import type { SiteTheme } from '../ui/site.ts'
import { compileTheme, type ThemeInput } from '../ui/theme.ts'
import { faelles } from '../ui/theme/examples.ts'
import type { Tx } from './db.ts'
import { changeProfile, type Tenant } from './tenants.ts'

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
  const input = inputOf(tenant)
  return { ...looksOf(input), key: input.key, href: themeFile(tenant).path }
}

/** What of a theme is not colours: mark, drawing and font. */
export const looksOf = ({ mark, landscape, logo, picture, display }: ThemeInput) => ({
  mark,
  landscape,
  logo,
  picture,
  fontHref: display === 'young-serif' ? assetHref('young-serif.woff2') : undefined,
})

/** What a tenant has chosen, and where it has not, what its kind begins with. */
export const inputOf = ({ key, kind, profile }: Omit<Tenant, 'id'>): ThemeInput => {
  const drawing = kind === 'authority' || kind === 'school' ? kind : faelles.landscape
  return {
    ...faelles,
    landscape: drawing,
    key,
    ...(profile.theme as Partial<ThemeInput> | undefined),
  }
}

/** A theme as it was saved. */
export type ThemeVersion = { no: number; choice: ThemeInput; byId: string | null; at: Date }

/** The themes a tenant has saved, the newest first. */
export async function themeVersions(tx: Tx): Promise<ThemeVersion[]> {
  const { rows } = await sql<ThemeVersion>`
    select no, choice, by_id, at from platform.theme order by no desc limit 100`.execute(tx)
  return rows
}

export type Saved = 'saved' | 'unreadable' | 'changed'

/** Saves a theme over version `over` (0 before the first) and puts it on every page. What cannot be read is refused. */
export async function saveTheme(
  tx: Tx,
  choice: ThemeInput,
  over: number,
  byId: string,
  now: Date,
): Promise<Saved> {
  const theme = compileTheme(choice)
  if (!theme.ok) return 'unreadable'
  const { path } = themeAsset(choice.key, theme.css)
  const isNext = sql`select coalesce(max(no), 0) = ${over} from platform.theme`
  const { numAffectedRows } = await sql`
    insert into platform.theme (no, choice, path, css, by_id, at)
    select ${over + 1}, ${JSON.stringify(choice)}::jsonb, ${path}, ${theme.css}, ${byId}::uuid, ${now}
    where (${isNext}) on conflict do nothing`.execute(tx)
  if (!numAffectedRows) return 'changed'
  await changeProfile(tx, { theme: choice })
  return 'saved'
}

/** A sheet that was saved, whether or not it is today's: pages a cache still holds ask for it. */
export async function savedSheet(tx: Tx, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ css: string }>`
    select css from platform.theme where path = ${path} limit 1`.execute(tx)
  return rows[0]?.css
}
