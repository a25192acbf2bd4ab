import type { ComponentChildren } from 'preact'

type CardProps = {
  /** For the heading, so that the card is named by it. Unique on the page. */
  id: string
  title: ComponentChildren
  /** To all of what the card shows some of. */
  link?: { href: string; label: string; hidden?: string | undefined } | undefined
  heading?: 'h2' | 'h3' | undefined
  tint?: boolean | undefined
  /** Both columns of a two-column grid. */
  span?: boolean | undefined
  /** Parts of it are on their way. */
  busy?: boolean | undefined
  children: ComponentChildren
}

/** One thing that has its own state. No cards within cards. */
export function Card(props: CardProps) {
  const { id, title, heading: H = 'h2', link, tint, span, busy, children } = props
  const classes = ['card', tint && 'card-tint', span && 'span-2'].filter(Boolean).join(' ')
  return (
    <section class={classes} aria-labelledby={id} aria-busy={busy ? 'true' : undefined}>
      <div class="card-head">
        <H id={id}>{title}</H>
        {link && (
          <a href={link.href}>
            {link.label}
            {link.hidden && <span class="vh"> {link.hidden}</span>}
          </a>
        )}
      </div>
      {children}
    </section>
  )
}

export const CardFoot = ({ children }: { children: ComponentChildren }) => (
  <div class="card-foot">{children}</div>
)

/** One more thing in the same card, under a hairline. */
export const CardRow = ({ children }: { children: ComponentChildren }) => (
  <div class="split card-row">{children}</div>
)
