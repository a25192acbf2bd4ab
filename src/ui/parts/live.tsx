import type { ComponentChildren } from 'preact'
import { CouncilPicture } from '../drawings/council.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

export type AgendaItem = {
  number: ComponentChildren
  title: string
  href?: string | undefined
  /** 'færdig', 'nu', 'ca. 18.20'. */
  when?: ComponentChildren | undefined
  state?: 'past' | 'now' | undefined
}

type LiveProps = {
  id: string
  title: string
  heading?: 'h2' | 'h3' | undefined
  /** The word on the picture; not shown when the meeting is not on. */
  live?: boolean | string | undefined
  /** The player; a drawing of the chamber when there is none. */
  picture?: ComponentChildren | undefined
  agenda?: readonly AgendaItem[] | undefined
  actions?: ComponentChildren | undefined
  note?: ComponentChildren | undefined
}

/** A meeting that is on, or about to be: the one dark panel of a page. */
export function LivePanel(props: LiveProps) {
  const { id, title, heading: H = 'h3', live, picture, agenda = [], actions, note } = props
  const t = useTexts(texts)
  return (
    <section class="live on-plane" aria-labelledby={id}>
      <div class="live-pic">
        {picture ?? <CouncilPicture />}
        {live && (
          <p class="live-now">
            <i />
            {live === true ? t.live : live}
          </p>
        )}
      </div>
      <div class="live-body">
        <H id={id}>{title}</H>
        {agenda.length > 0 && (
          <ol class="agenda">
            {agenda.map((item) => (
              <li
                class={item.state === 'past' ? 'past' : undefined}
                aria-current={item.state === 'now' ? 'true' : undefined}
              >
                <span>{item.number}</span>
                {item.href ? <a href={item.href}>{item.title}</a> : <span>{item.title}</span>}
                <span>{item.when}</span>
              </li>
            ))}
          </ol>
        )}
        {actions && <p class="cluster">{actions}</p>}
        {note && <p class="meta">{note}</p>}
      </div>
    </section>
  )
}
