// Somebody who has logged in to act for another.
import type { Town } from '../../../test/town.ts'
import type { Basis } from '../../platform/actor.ts'
import { addParty, addProvider } from './index.ts'
import { hashOf, newToken } from './sessions/cookie.ts'
import { addSession } from './store/sessions.ts'

type Power = { basis: Basis; privileges?: string[] }

/** Hanne acts for a party, as the provider said at login: who she is, her session's token, and on whose behalf. */
export async function hanneFor(here: Town, partyId: string, power: Power) {
  const token = newToken()
  const behalf = { id: partyId, kind: 'person' as const, ...power }
  const id = await here.write(async (tx) => {
    const hanne = await addParty(tx, here.keys, { kind: 'person', name: 'Hanne' })
    await addProvider(tx, here.keys, {
      key: 'neb',
      audience: 'citizen',
      issuer: 'https://login.example',
      clientId: 'faelled',
      secret: 'x',
      adapter: 'neb',
      minimumLevel: 'substantial',
      extra: {},
    })
    await addSession(tx, here.keys, {
      tokenHash: hashOf(token),
      kind: 'citizen',
      partyId: hanne,
      behalf,
      mayActFor: [{ id: hanne, kind: 'person', basis: 'self' }, behalf],
      level: 'substantial',
      provider: 'neb',
      sub: hanne,
      startedAt: here.clock.now,
      endsAt: new Date(+here.clock.now + 3_600_000),
    })
    return hanne
  })
  return { id, token, behalf }
}
