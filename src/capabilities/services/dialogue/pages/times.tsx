import { dayOf, say } from '../../../../ui/dates.ts'
import { Notice } from '../../../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../../../ui/site.ts'
import { slotDays, SlotPicker, waitingHref, weekOf } from '../../../booking/index.ts'
import type { TypedAppointment } from '../../answers/typed.ts'
import type { Question } from '../../definition.ts'
import { texts } from '../../texts.ts'
import type { StepView } from './step-page.tsx'

/** A week of free times, the weeks beside it, and a way to be told when one is freed. */
export function TimesField({ view, question }: { view: StepView; question: Question }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  const { times, form, typed, here, walk } = view
  if (!times || !walk.need) return null
  const { gone } = (typed[question.id] ?? {}) as Partial<TypedAppointment>
  const { week, soonest } = times
  const href = ({ key }: { key: string }) => `${here}?uge=${key}`
  return (
    <div class="stack">
      {gone && (
        <Notice tone="warn" title={t.timeGone}>
          {t.timeGoneText}
        </Notice>
      )}
      <SlotPicker
        form={form}
        name={question.id}
        week={week}
        days={slotDays(times.times, week, times.notes)}
        links={{ previous: times.previous, next: times.next, href }}
        waitingHref={waitingHref(walk.need, here)}
      />
      {soonest && (
        <p>
          {t.noTimes}{' '}
          <a href={href(weekOf(dayOf(soonest.start)))}>
            {say(soonest.start, 'datetime', { language, now })}
          </a>
          .
        </p>
      )}
    </div>
  )
}
