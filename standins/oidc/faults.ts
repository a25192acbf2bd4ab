import { createSign, type KeyObject } from 'node:crypto'
import type { Choice } from './personality.ts'

/** What can be made to go wrong at a login; in the middle, how the pick page says it. */
export const loginFaults = {
  'lower-level': 'Svarer med et lavere sikringsniveau, end der blev bedt om',
  'missing-level': 'Siger ikke noget om sikringsniveau',
  'wrong-nonce': 'Svarer på en anden anmodning (nonce)',
  expired: 'Udsteder et svar, der er udløbet',
  'wrong-audience': 'Svarer til en anden modtager',
  'wrong-issuer': 'Siger, at svaret kommer fra en anden udsteder',
  'bad-signature': 'Underskriver med en forkert nøgle',
  'no-mfa': 'Medarbejderen brugte kun adgangskode',
  'no-userinfo': 'Oplysninger om personen kan ikke hentes',
  'other-sub': 'Oplysningerne handler om en anden person',
} as const

export type LoginFault = keyof typeof loginFaults

export const isLoginFault = (text: unknown): text is LoginFault =>
  typeof text === 'string' && Object.hasOwn(loginFaults, text)

/** The choice as it comes out when the fault is in the level or the second factor. */
export function spoilChoice(choice: Choice, fault: LoginFault | undefined): Choice {
  if (fault === 'lower-level') return { ...choice, level: 'low' }
  if (fault === 'missing-level') return { ...choice, missingLevel: true }
  if (fault === 'no-mfa') return { ...choice, mfa: false }
  return choice
}

type Payload = { exp: number; iat: number; nonce?: string; aud: string; iss: string }

const changes: { [fault in LoginFault]?: (payload: Payload) => Partial<Payload> } = {
  'wrong-nonce': () => ({ nonce: 'en-anden-nonce' }),
  expired: ({ exp, iat }) => ({ iat: iat - 7200, exp: exp - 7200 }),
  'wrong-audience': ({ aud }) => ({ aud: `${aud}-anden` }),
  'wrong-issuer': ({ iss }) => ({ iss: `${iss}/anden` }),
  'bad-signature': () => ({}),
}

/** An ID token with the fault in it, signed anew; by a stranger's key when that is the fault. */
export function spoilIdToken(
  token: string,
  fault: LoginFault,
  own: KeyObject,
  stranger: KeyObject,
) {
  const change = changes[fault]
  const [header, body] = token.split('.')
  if (!change || !header || !body) return token
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload
  const spoiled = Buffer.from(JSON.stringify({ ...payload, ...change(payload) }))
  const content = `${header}.${spoiled.toString('base64url')}`
  const key = fault === 'bad-signature' ? stranger : own
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`
}
