import { clock, say, weekday } from '../../../ui/dates.ts'
import { Button, ButtonLink } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Go } from '../../../ui/parts.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import type { SlotDay } from '../../../ui/parts/slots.tsx'
import { useNow, useSite, useTexts } from '../../../ui/site.ts'
import { capital, texts } from '../texts.ts'
import type { Week } from '../weeks.ts'
import { type AppointmentView, AppointmentFacts } from './appointment.tsx'
import { type WeekLinks, weekLinks } from './slot-picker.tsx'

type MoveProps = {
  view: AppointmentView
  week: Week
  days: SlotDay[]
  links: WeekLinks
  form: Form<'tid'>
  /** The soonest time of all, when this week has none. */
  soonest: Date | undefined
  waitingHref: string | undefined
}

/** The free times as buttons: a press moves the appointment. */
export function MovePage({ view, week, days, links, form, soonest, waitingHref }: MoveProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  const { previous, next } = weekLinks(links, t.week)
  const none = days.every(({ slots }) => slots.length === 0)
  return (
    <Page
      title={t.moveTitle}
      lead={t.moveLead(say(view.booking.start, 'datetime', { language, now }))}
      errors={problems(form, t.errors)}
      noIndex
    >
      <form method="post" action={view.hrefs.move} class="stack">
        <div class="split">
          <h2 class="h-s" id="tid" tabIndex={-1}>
            {t.freeInWeek(week.number)}
          </h2>
          <p class="cluster">
            {previous && (
              <Go href={previous.href} icon="back">
                {previous.label}
              </Go>
            )}
            {next && <Go href={next.href}>{next.label}</Go>}
          </p>
        </div>
        {none && (
          <p>
            {t.noneAtAll}{' '}
            {soonest ? t.nextFree(say(soonest, 'datetime', { language, now })) : t.noneSoon}
          </p>
        )}
        <div class="slots">
          {days
            .filter(({ slots }) => slots.length > 0)
            .map((day) => (
              <MoveDay day={day} />
            ))}
        </div>
      </form>
      {waitingHref && (
        <p>
          <Go href={waitingHref}>{t.tellMe}</Go>
        </p>
      )}
      <p>
        <Go href={view.hrefs.appointment} icon="back">
          {t.backToAppointment}
        </Go>
      </p>
    </Page>
  )
}

function MoveDay({ day: { day, note, slots } }: { day: SlotDay }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  const date = say(day, 'date', { language, now })
  return (
    <fieldset class="slotday">
      <legend>
        {capital(weekday(day, language))} {date}
        {note && <span>{note}</span>}
      </legend>
      <div class="slotrow">
        {slots.map(({ value, at }) => (
          <Button kind={2} name="tid" value={value}>
            <span class="vh">
              {t.moveTo} {weekday(day, language)} {date}{' '}
            </span>
            {clock(at, language)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

export function CancelPage({ view }: { view: AppointmentView }) {
  const t = useTexts(texts)
  return (
    <Page title={t.cancelTitle} lead={t.cancelLead} noIndex>
      <h2>{view.title}</h2>
      <AppointmentFacts view={view} />
      <form method="post" action={view.hrefs.cancel} class="cluster">
        <Button kind="bad">{t.cancelYes}</Button>
        <ButtonLink href={view.hrefs.appointment} kind={2}>
          {t.cancelNo}
        </ButtonLink>
      </form>
    </Page>
  )
}
