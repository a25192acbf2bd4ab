import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons.tsx'

const icons = { info: 'info', ok: 'done', warn: 'warn', bad: 'warn' } as const

type NoticeProps = {
  tone?: keyof typeof icons | undefined
  icon?: IconName | undefined
  title: ComponentChildren
  heading?: 'h2' | 'h3' | 'h4' | undefined
  /** Only when it appears after the page was loaded. */
  alert?: boolean | undefined
  children?: ComponentChildren | undefined
}

/** What one should know: a heading, a sentence or two, and what to do. */
export function Notice(props: NoticeProps) {
  const { tone = 'info', icon = icons[tone], title, heading: H = 'h2', alert, children } = props
  const body = typeof children === 'string' ? <p class="small">{children}</p> : children
  return (
    <div class={`notice notice-${tone}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>
        <H>{title}</H>
        {body}
      </div>
    </div>
  )
}

/** Acute local news above the page; at most one. */
export function Strip({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <aside class="strip" aria-label={label}>
      <div class="wrap">
        <Icon name="warn" />
        <p>{children}</p>
      </div>
    </aside>
  )
}
