import type { ComponentChildren } from 'preact'
import { type At, daysBetween, say } from '../dates.ts'
import { useNow, useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type DeadlineProps = {
  /** When it began; the bar needs it. */
  from?: At | undefined
  /** The last day. */
  to: At
  /** Without it, the moment of the request. */
  now?: At | undefined
}

/** Time left, in words first; the bar is decoration. Warns from ten days before. */
export function DeadlineMeter({ from, to, now: given }: DeadlineProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const asked = useNow()
  const now = given ?? asked ?? new Date()
  const left = daysBetween(now, to)
  // The days left tell which year is meant.
  const date = say(to, 'date', { language, now: Math.abs(left) < 300 ? to : now })
  if (left < 0) return <p class="deadline">{t.deadlinePassed(date)}</p>
  const all = from === undefined ? 0 : daysBetween(from, to)
  return (
    <div class={left <= 10 ? 'deadline deadline-soon' : 'deadline'}>
      <p>
        <b>{t.daysLeft(left)}</b>, {t.deadline(date)}
      </p>
      {all > 0 && <progress class="meter" aria-hidden="true" max={all} value={all - left} />}
    </div>
  )
}

type HearingProps = {
  href: string
  title: string
  meta?: ComponentChildren | undefined
  heading?: 'h2' | 'h3' | 'h4' | undefined
} & DeadlineProps

/** A hearing, a call for tenders or a poll, and how long it is open. */
export function HearingRow({ href, title, meta, heading: H = 'h3', ...deadline }: HearingProps) {
  return (
    <article class="hearing">
      <H>
        <a href={href}>{title}</a>
      </H>
      {meta && <p class="meta">{meta}</p>}
      <DeadlineMeter {...deadline} />
    </article>
  )
}
