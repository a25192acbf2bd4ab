import { AuthorizationResponseError, ResponseBodyError } from 'openid-client'

/** `aborted`: the person stopped; `away`: the provider does not answer; `refused`: its answer does not hold. */
export type Failure = 'aborted' | 'away' | 'refused'

const tooBusy = ['temporarily_unavailable', 'server_error']

/** What a failed login means. `code` is a word for the log: what the other end wrote may hold personal data. */
export function failureOf(error: unknown): { why: Failure; code: string } {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return { why: 'aborted', code: 'access_denied' }
    return { why: tooBusy.includes(error.error) ? 'away' : 'refused', code: wordOf(error.error) }
  }
  const { code, name, cause } = error as Error & { code?: string; cause?: unknown }
  const status = error instanceof ResponseBodyError ? error.status : statusOf(cause)
  const silent = name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || isUnreachable(error)
  if (silent || (status !== undefined && status >= 500)) return { why: 'away', code: wordOf(code) }
  return { why: 'refused', code: wordOf(code) }
}

const statusOf = (cause: unknown) => (cause instanceof Response ? cause.status : undefined)

/** fetch throws a TypeError when nobody answers; the reason lies under it, sometimes two layers down. */
function isUnreachable(error: unknown): boolean {
  for (let one = error as Error | undefined; one; one = one.cause as Error | undefined) {
    if (one instanceof TypeError && /fetch failed|network/i.test(one.message)) return true
    if (/^E[A-Z]+$/.test((one as { code?: string }).code ?? '')) return true
  }
  return false
}

const wordOf = (code: string | undefined) => (/^[\w-]{1,60}$/.test(code ?? '') ? code! : 'unknown')
