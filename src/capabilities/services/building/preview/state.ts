import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Keys } from '../../../../platform/keys.ts'
import type { Typed } from '../../answers/typed.ts'

/** A try as far as it has come. It lives in the addresses of its pages, sealed: nothing of it is kept anywhere. */
export type Try = { typed: Typed; language: 'da' | 'en' }

/** What an address can hold, with room for the rest of the request's head. */
const most = 10_000
/** The longest text that is taken along when all is too long. */
const short = 200

export function sealTry(keys: Keys, state: Try): string {
  if (!Object.keys(state.typed).length && state.language === 'da') return ''
  const whole = seal(keys, state)
  return whole.length <= most
    ? whole
    : seal(keys, JSON.parse(JSON.stringify(state, shorter)) as Try)
}

const shorter = (_: string, value: unknown) =>
  typeof value === 'string' && value.length > short ? value.slice(0, short).toWellFormed() : value

const seal = (keys: Keys, state: Try) =>
  keys.seal('link', deflateRawSync(JSON.stringify(state)).toString('base64')).toString('base64url')

/** The try an address holds; a new one when it holds none that we made. */
export function openTry(keys: Keys, sealed: unknown): Try {
  const fresh: Try = { typed: {}, language: 'da' }
  if (typeof sealed !== 'string' || !sealed) return fresh
  try {
    const packed = keys.open('link', Buffer.from(sealed, 'base64url'))
    const opened = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: 1_000_000 })
    return JSON.parse(opened.toString('utf8')) as Try
  } catch {
    return fresh
  }
}
