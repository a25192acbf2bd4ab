import { hash, randomBytes } from 'node:crypto'
import type { Keys } from '../../../platform/keys.ts'

/** Holds the session's token. The prefix binds it to this host, over TLS (RFC 6265bis). */
export const sessionCookie = '__Host-faelled'

/** 256 bits that nobody guesses, and what of them the database is told. */
export const newToken = () => randomBytes(32).toString('base64url')
export const hashOf = (token: string) => hash('sha256', token, 'buffer')

/** How long two clicks are one, in milliseconds: at least so long, and at most twice. */
export const sameClick = 10_000

/**
 * The token under which a session goes on for another party. It follows from the one before, so that a second click is
 * told the same; from our key, so that nobody else can tell it; and from the moment, so that it cannot be had later.
 */
export const turnedToken = (keys: Keys, before: string, partyId: string, now: Date) =>
  keys
    .index('session', `turn ${before} ${partyId} ${Math.floor(+now / sameClick)}`)
    .toString('base64url')

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** A header that sets a cookie; without `seconds` it lasts as long as the browser. */
export const setCookie = (name: string, value: string, seconds?: number) =>
  `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`

export const dropCookie = (name: string) => setCookie(name, '', 0)

/** The value of a cookie that the browser sent, if it sent one. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined
  }
  return undefined
}

const token = /^[\w-]{43}$/

/** The hash of the session token in the cookie; undefined when there is none that could be ours. */
export function tokenHashIn(header: string | undefined): Buffer | undefined {
  const value = cookieIn(header, sessionCookie)
  return value && token.test(value) ? hashOf(value) : undefined
}
