import type { ComponentChildren } from 'preact'
import { type At, monthShort, partsOf } from '../dates.ts'
import { useSite } from '../site.ts'

/** Day and month as a small block. Weekday and time stand in the words beside it. */
export function DateBlock({ at }: { at: At }) {
  const { day, month } = partsOf(at)
  return (
    <div class="date">
      <b>{day}</b>
      <span>{monthShort(month, useSite().language)}</span>
    </div>
  )
}

export type DatedItem = {
  at: At
  title: ComponentChildren
  href?: string | undefined
  meta?: ComponentChildren | undefined
  /** Beside the words, on a piece of news. It says nothing that the words do not. */
  picture?: ComponentChildren | undefined
  /** Under the words, for instance 'Flyt eller aflys'. */
  more?: ComponentChildren | undefined
}

/** Appointments, collections, events: soonest first. */
export function DatedList({ items, heading: H = 'h3' }: DatedProps) {
  return (
    <ul class="rows">
      {items.map(({ at, title, href, meta, more, picture }) => (
        <li class={picture ? 'dated dated-picture' : 'dated'}>
          <DateBlock at={at} />
          <div>
            <H>
              {href ? (
                <a class="ink" href={href}>
                  {title}
                </a>
              ) : (
                title
              )}
            </H>
            {meta && <p class="meta">{meta}</p>}
            {more && <p class="small">{more}</p>}
          </div>
          {picture}
        </li>
      ))}
    </ul>
  )
}

type DatedProps = { items: readonly DatedItem[]; heading?: 'h2' | 'h3' | 'h4' | undefined }
