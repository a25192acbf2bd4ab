import type { Form } from '../../../ui/forms.ts'
import { Slots } from '../../../ui/parts.tsx'
import type { SlotDay } from '../../../ui/parts/slots.tsx'
import { Go } from '../../../ui/parts/section.tsx'
import { useTexts } from '../../../ui/site.ts'
import { texts } from '../texts.ts'
import type { Week } from '../weeks.ts'

export type WeekLinks = {
  previous: Week | undefined
  next: Week | undefined
  href: (week: Week) => string
}

type PickerProps<Name extends string> = {
  form: Form<Name>
  name: Name
  week: Week
  days: SlotDay[]
  links: WeekLinks
  errors?: Record<string, string> | undefined
  /** Where one asks to be told of freed times. */
  waitingHref?: string | undefined
}

/** A week of free times to choose one from, and the ways to the weeks beside it. */
export function SlotPicker<Name extends string>(props: PickerProps<Name>) {
  const { form, name, week, days, links, errors, waitingHref } = props
  const t = useTexts(texts)
  return (
    <div class="stack">
      <Slots
        form={form}
        name={name}
        label={t.freeInWeek(week.number)}
        days={days}
        errors={{ ...t.errors, ...errors }}
        {...weekLinks(links, t.week)}
      />
      {waitingHref && (
        <p>
          <Go href={waitingHref}>{t.tellMe}</Go>
        </p>
      )}
    </div>
  )
}

export function weekLinks({ previous, next, href }: WeekLinks, label: (week: number) => string) {
  return {
    previous: previous && { href: href(previous), label: label(previous.number) },
    next: next && { href: href(next), label: label(next.number) },
  }
}
