import type { Level } from '../../platform/actor.ts'
import type { Claims } from './identity.ts'

/** A claim that is a text with something in it. */
export function text(claims: Claims, name: string): string | undefined {
  const value = claims[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const texts = (claims: Claims, name: string): string[] | undefined => {
  const value = claims[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
}

/** Booleans come as booleans and as text; anything else says nothing. */
export function flag(claims: Claims, name: string): boolean | undefined {
  const value = claims[name]
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
}

/** Ten digits, with or without the hyphen. Neither date nor modulus is judged: the provider has done so. */
export function cpr(claims: Claims, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = /^(\d{6})-?(\d{4})$/.exec(text(claims, name) ?? '')
    if (found) return `${found[1]}${found[2]}`
  }
  return undefined
}

export const cvr = (claims: Claims, name: string) => /^\d{8}$/.exec(text(claims, name) ?? '')?.[0]

/** A level by its NSIS word, whatever its case; undefined for any other word. */
export function level(word: string | undefined): Level | undefined {
  const known = word?.toLowerCase()
  return known === 'low' || known === 'substantial' || known === 'high' ? known : undefined
}
