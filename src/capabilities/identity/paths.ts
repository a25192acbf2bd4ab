import type { Level } from '../../platform/actor.ts'

/** Addresses of login and of one's own details. */
export const paths = {
  login: () => '/login',
  answer: () => '/login/svar',
  backChannel: () => '/login/baglog',
  staffLogin: () => '/medarbejder/login',
  staffAnswer: () => '/medarbejder/login/svar',
  signOut: () => '/log-af',
  signedOut: () => '/logget-af',
  switch: () => '/mit/skift',
  details: () => '/mit/oplysninger',
  access: () => '/mit/adgang',
}

/** How a level is written in an address. */
export const levelWords = { low: 'lav', substantial: 'betydelig', high: 'hoej' } as const

/** Where a page sends somebody who must log in, at least at `level`, and come back to `back`. */
export const loginHref = (back: string, level?: Level) =>
  `${paths.login()}?${new URLSearchParams({ retur: back, ...(level && { niveau: levelWords[level] }) })}`
