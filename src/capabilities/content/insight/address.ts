import { pathPattern } from '../items/item.ts'

/** A page as its readers name it: the address pages have, and the language it is read in. */
export type Address = { path: string; language: 'da' | 'en' }

/** The page an address names, `/en/…` being the same one in English; undefined for what no page could have. */
export function addressOf(text: unknown): Address | undefined {
  if (typeof text !== 'string' || text.length > 303) return undefined
  const language = /^\/en(?=\/|$)/.test(text) ? 'en' : 'da'
  const path = language === 'en' ? text.slice(3) || '/' : text
  return pathPattern.test(path) ? { path, language } : undefined
}

/** The address in the reader's own language, as it is sent back. */
export const written = ({ path, language }: Address): string =>
  language === 'en' ? `/en${path === '/' ? '' : path}` : path
