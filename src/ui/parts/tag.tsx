import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons.tsx'
import { safeHref } from '../link.tsx'

export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'accent'

type TagProps = {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

/** A state in a word or two. Not a link. */
export function Tag({ tone, icon = tone === 'ok' ? 'check' : undefined, children }: TagProps) {
  return (
    <span class={tone ? `tag tag-${tone}` : 'tag'}>
      {icon && <Icon name={icon} small />}
      {children}
    </span>
  )
}

export type Chip = { href: string; label: string; current?: boolean | undefined }

/** Filters as links; the chosen one is told. */
export function Chips({ chips, label }: { chips: readonly Chip[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="cluster cluster-s chips">
        {chips.map((chip) => (
          <li>
            <a
              class="tag chip"
              href={safeHref(chip.href) ?? '#'}
              aria-current={chip.current ? 'true' : undefined}
            >
              {chip.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
