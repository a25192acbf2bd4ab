import type { ComponentChildren } from 'preact'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type NoteProps = {
  title: string
  href: string
  /** Two letters; decoration. */
  initials: string
  meta: ComponentChildren
  heading?: 'h3' | 'h4' | undefined
  /** Buttons and tags. */
  actions?: ComponentChildren | undefined
  children: ComponentChildren
}

/** A note on a community's board. */
export function Note({
  title,
  href,
  initials,
  meta,
  heading: H = 'h4',
  actions,
  children,
}: NoteProps) {
  // The face's colour follows the name, so that one neighbour always looks the same.
  const face =
    ([...initials].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 3) + 1
  return (
    <li class="note">
      <span class={`face face-${face}`} aria-hidden="true">
        {initials}
      </span>
      <div>
        <H>
          <a href={href}>{title}</a>
        </H>
        <p>{children}</p>
        <p class="meta">{meta}</p>
        {actions && <div class="cluster">{actions}</div>}
      </div>
    </li>
  )
}

/** One big invitation; at most one on a page. */
export function Poster({ title, heading: H = 'h2', children }: PosterProps) {
  return (
    <div class="poster">
      <H class="h-m">{title}</H>
      {children}
    </div>
  )
}

type PosterProps = {
  title: string
  heading?: 'h2' | 'h3' | undefined
  children: ComponentChildren
}

export type TalkItem = {
  href: string
  title: string
  meta?: ComponentChildren | undefined
  count?: { value: number; what: string } | undefined
  unread?: boolean | undefined
  /** Read mail and quiet talks stand in thin type. */
  read?: boolean | undefined
}

/** Letters or conversations, newest first. */
export function Talk({ items }: { items: readonly TalkItem[] }) {
  const t = useTexts(texts)
  return (
    <ul class="talk">
      {items.map(({ href, title, meta, count, unread, read }) => (
        <li>
          <a class={unread ? 'unread' : read ? 'read' : undefined} href={href}>
            {unread && <span class="vh">{t.unread} </span>}
            {title}
          </a>
          {meta && <span class="meta">{meta}</span>}
          {count && (
            <span class="count">
              {count.value}
              <span class="vh"> {count.what}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
