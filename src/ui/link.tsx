import type { ComponentChildren } from 'preact'

const base = 'https://base.invalid'
const welcome = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:'])

/** The address if a browser may follow it; undefined for javascript:, data: and what is no address. */
export function safeHref(href: string): string | undefined {
  // Browsers drop tabs, line breaks and leading control characters before they read the scheme.
  // oxlint-disable-next-line no-control-regex
  const bare = href.replace(/[\u0000-\u0020]/g, '')
  if (!URL.canParse(bare, base)) return undefined
  return welcome.has(new URL(bare, base).protocol) ? href.trim() : undefined
}

type LinkProps = {
  href: string
  class?: string | undefined
  rel?: string | undefined
  lang?: string | undefined
  'aria-current'?: 'page' | 'true' | undefined
  children: ComponentChildren
}

/** A link to an address that came from people: what is not safe to follow becomes plain text. */
export function Link({ href, children, ...rest }: LinkProps) {
  const safe = safeHref(href)
  if (safe === undefined) return <span class={rest.class}>{children}</span>
  return (
    <a href={safe} {...rest}>
      {children}
    </a>
  )
}
