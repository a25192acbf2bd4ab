import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons.tsx'
import { safeHref } from '../link.tsx'

/** A link onwards, with an arrow that leans into it. */
export function Go({ href, icon = 'arrow', small, children }: GoProps) {
  return (
    <a class={small ? 'go small' : 'go'} href={safeHref(href) ?? '#'}>
      {icon === 'back' && <Icon name="back" small />}
      {children}
      {icon !== 'back' && <Icon name={icon} small={icon !== 'arrow'} />}
    </a>
  )
}

type GoProps = {
  href: string
  icon?: IconName | undefined
  small?: boolean | undefined
  children: ComponentChildren
}

type SectionProps = {
  id: string
  title: ComponentChildren
  link?: { href: string; label: string } | undefined
  /** A band across the page, on a wide page only. */
  band?: 'plain' | 'tint' | undefined
  children: ComponentChildren
}

/** A part of a page under its own h2. */
export function Section({ id, title, link, band, children }: SectionProps) {
  const head = (
    <div class="split">
      <h2 id={id}>{title}</h2>
      {link && <Go href={link.href}>{link.label}</Go>}
    </div>
  )
  if (!band) {
    return (
      <section class="stack" aria-labelledby={id}>
        {head}
        {children}
      </section>
    )
  }
  return (
    <section class={band === 'tint' ? 'section section-tint' : 'section'} aria-labelledby={id}>
      <div class="wrap stack stack-l">
        {head}
        {children}
      </div>
    </section>
  )
}
