import type { LoginFault } from './faults.ts'
import type { Choice } from './personality.ts'

/** One login: what was chosen, and what shall go wrong with it. */
export type Login = { choice: Choice; fault?: LoginFault }

/** The account somebody logs in to: they themselves, or they for one firm. The level is no part of it. */
export const accountOf = ({ key, cvr }: Choice) => (cvr ? `${key}@${cvr}` : key)

/** The choice an account alone can tell; used where no token says more. */
export function choiceOf(account: string): Choice {
  const [key = '', cvr] = account.split('@')
  return { key, level: 'substantial', mfa: true, ...(cvr ? { cvr } : {}) }
}

/** Logins by the grant they gave, the newest 5,000. */
export function loginBook() {
  const logins = new Map<string, Login>()
  return {
    get: (grantId: string | undefined) => (grantId ? logins.get(grantId) : undefined),
    set(grantId: string, login: Login) {
      const [oldest] = logins.keys()
      if (logins.size >= 5000 && oldest) logins.delete(oldest)
      logins.set(grantId, login)
    },
  }
}
