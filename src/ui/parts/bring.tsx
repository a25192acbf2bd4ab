import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Notice } from './notice.tsx'
import { Tag } from './tag.tsx'

export type Bring = {
  title: string
  /** Why, or how: 'Med mål i meter. En håndtegning er fin.' */
  how?: ComponentChildren | undefined
  have?: boolean | undefined
  link?: { href: string; label?: string | undefined } | undefined
  icon?: IconName | undefined
}

type BringProps = {
  items: readonly Bring[]
  /** What we have already, so that nobody looks for it. */
  haveAlready?: ComponentChildren | undefined
}

/** What to bring or send. What we have got stays in the list. */
export function BringList({ items, haveAlready }: BringProps) {
  const t = useTexts(texts)
  return (
    <>
      <ul class="bring">
        {items.map(({ title, how, have, link, icon = 'paper' }) => (
          <li>
            <Icon name={have ? 'done' : icon} class={have ? 'have' : undefined} />
            <div>
              <b>{title}</b>
              {have ? <Tag tone="ok">{t.received}</Tag> : how && <p>{how}</p>}
              {link && !have && (
                <a href={link.href}>
                  {link.label ?? t.sendNow}
                  <span class="vh">: {title}</span>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      {haveAlready && (
        <Notice tone="ok" heading="h3" title={t.haveAlready}>
          <p class="small">{haveAlready}</p>
        </Notice>
      )}
    </>
  )
}
