/** Pages one is not sent back to: they would begin or end a login again. */
const never = /^\/(?:en\/)?(?:login|log-af|logget-af|medarbejder\/login)(?:[/?#]|$)/

// oxlint-disable-next-line no-control-regex -- browsers drop some of these from an address, and what is left may be another's
const suspicious = /[\u0000-\u0020\\\u007f]/

/**
 * An address within this site that somebody asks to be sent back to, or `otherwise`. Only a path: nothing
 * that a browser could read as a scheme or as another host.
 */
export function ownPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || asked.length > 1500 || suspicious.test(asked)) return otherwise
  if (!/^\/(?!\/)/.test(asked)) return otherwise
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return otherwise
  const url = new URL(asked, base)
  // Dots are resolved here: `/..//elsewhere` has become `//elsewhere`.
  const path = url.pathname + url.search + url.hash
  if (url.origin !== base || path.startsWith('//') || never.test(path)) return otherwise
  return path
}
