import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import { keeperOf } from '../cases/index.ts'
import type { Typed } from './answers/typed.ts'
import type { KnownOfDraft } from './dialogue/known.ts'

/** Whose a draft or a submission is: a party's, or whoever holds the cookie when nobody has logged in. */
export type Owner = { partyId: string | null; personId: string | null; cookieHash: Buffer | null }

/** A form somebody is filling in (kladde). */
export type Draft = Owner & {
  id: string
  serviceId: string
  definitionHash: string
  typed: Typed
  known: KnownOfDraft
  page: string
  startedAt: Date
  savedAt: Date
  expiresAt: Date
}

/** Milliseconds a draft lives after it was last saved: 30 days. */
export const draftLife = 30 * 86_400_000

/**
 * The owner that a request acts as. `cookie` is the text of the draft cookie, if the browser has one: one who has logged
 * in on the way still holds what they began before.
 */
export const ownerOf = (actor: Actor, cookie: string | undefined): Owner => ({
  partyId: actor.kind === 'citizen' ? actor.behalf.id : null,
  personId: actor.kind === 'citizen' ? actor.person.id : null,
  cookieHash: cookie ? createHash('sha256').update(cookie).digest() : null,
})

/** Whether what belongs to `theirs` may be seen and changed by the one who acts as `owner`. */
export function isOwner(owner: Owner, theirs: Pick<Owner, 'partyId' | 'cookieHash'>): boolean {
  if (theirs.partyId !== null) return theirs.partyId === owner.partyId
  return (
    theirs.cookieHash !== null &&
    owner.cookieHash !== null &&
    theirs.cookieHash.equals(owner.cookieHash)
  )
}

const cookieName = 'kladde'

/** The draft cookie of a request, if any. */
export function draftCookie(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(/;\s*/).map((pair) => pair.split('='))
  const value = pairs.find(([name]) => name === cookieName || name === `__Host-${cookieName}`)?.[1]
  return value && /^[\w-]{22,64}$/.test(value) ? value : undefined
}

/** A new cookie's text, and the header that sets it. Over https it is bound to the host alone. */
export function newDraftCookie(origin: string): { text: string; header: string } {
  const text = randomBytes(24).toString('base64url')
  const secure = origin.startsWith('https:')
  const name = secure ? `__Host-${cookieName}` : cookieName
  const life = draftLife / 1000
  return {
    text,
    header: `${name}=${text}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`,
  }
}

/** What keeps the files of a draft from being cleared away: the case that it becomes, for they have the same id. */
export const draftKeeper = keeperOf
