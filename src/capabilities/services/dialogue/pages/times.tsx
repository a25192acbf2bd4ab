import { Notice, Slots } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import type { TypedAppointment } from '../../answers/typed.ts'
import type { Question } from '../../definition.ts'
import { texts } from '../../texts.ts'
import type { StepView } from './step-page.tsx'

/** A week of free times, and the weeks beside it. */
export function TimesField({ view, question }: { view: StepView; question: Question }) {
  const t = useTexts(texts)
  const { times, form, typed, here } = view
  if (!times) return null
  const link = (week: { key: string; number: number } | undefined) =>
    week && { href: `${here}?uge=${week.key}`, label: t.week(week.number) }
  const { gone } = (typed[question.id] ?? {}) as Partial<TypedAppointment>
  const none = times.days.every(({ slots }) => slots.length === 0)
  return (
    <div class="stack">
      {gone && (
        <Notice tone="warn" title={t.timeGone}>
          {t.timeGoneText}
        </Notice>
      )}
      <Slots
        form={form}
        name={question.id}
        label={t.freeInWeek(times.week.number)}
        days={times.days}
        previous={link(times.previous)}
        next={link(times.next)}
      />
      {none && <p>{t.noTimes}</p>}
    </div>
  )
}
