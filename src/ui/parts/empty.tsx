import type { ComponentChildren } from 'preact'
import { island } from '../island.ts'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type EmptyProps = {
  title: string
  heading?: 'h2' | 'h3' | undefined
  /** The first step one can take. */
  action?: ComponentChildren | undefined
  children: ComponentChildren
}

/** Says what will come here, and offers the first step. */
export function Empty({ title, heading: H = 'h2', action, children }: EmptyProps) {
  return (
    <div class="empty">
      <H class="h-s">{title}</H>
      <p>{children}</p>
      {action && <p>{action}</p>}
    </div>
  )
}

/** Lines where figures will stand, with words for those who do not see them. */
export function Ghost({ what }: { what: string }) {
  const t = useTexts(texts)
  return (
    <div class="ghost">
      <p class="meta">
        {t.fetching} {what}
      </p>
      <i />
      <i />
      <i />
    </div>
  )
}

/** A part that is fetched once the page stands. Without script, a link to it. */
export function Fragment({ href, what, children }: FragmentProps) {
  const t = useTexts(texts)
  return (
    <div {...island('fragment')} data-fragment={href} data-failed={t.sourceFailed}>
      {children ?? <Ghost what={what} />}
      <p class="small">
        <a href={href}>
          {t.fetchLink}
          <span class="vh"> {what}</span>
        </a>
      </p>
    </div>
  )
}

type FragmentProps = { href: string; what: string; children?: ComponentChildren | undefined }
