import { sayRange } from '../../../ui/dates.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { BringList, Card, Go, Notice, SummaryList } from '../../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../../ui/site.ts'
import type { Booking } from '../booking.ts'
import { capital, texts } from '../texts.ts'

/** An appointment with all that is said of it. `hrefs` carry the proof along. */
export type AppointmentView = {
  booking: Booking
  title: string
  where: string
  whom: string | undefined
  bring: { title: string; have: boolean }[]
  hrefs: { appointment: string; move: string; cancel: string; calendarFile: string }
}

type Props = { view: AppointmentView; moved?: boolean }

export function AppointmentPage({ view, moved }: Props) {
  const { booking, title, hrefs } = view
  const t = useTexts(texts)
  const cancelled = booking.state === 'cancelled'
  return (
    <Page
      title={cancelled ? t.cancelled : moved ? t.moved : t.appointment}
      heading={title}
      aside={!cancelled && <Bring view={view} />}
      asideLabel={t.bring}
      noIndex
    >
      {cancelled && (
        <Notice tone="warn" title={t.cancelled}>
          {t.cancelledDetail}
        </Notice>
      )}
      {moved && !cancelled && (
        <Notice tone="ok" title={t.moved}>
          {t.movedDetail}
        </Notice>
      )}
      <AppointmentFacts view={view} />
      {!cancelled && (
        <>
          <div class="cluster">
            <ButtonLink href={hrefs.move}>{t.move}</ButtonLink>
            <ButtonLink href={hrefs.cancel} kind={2}>
              {t.cancel}
            </ButtonLink>
          </div>
          <p>
            <Go href={hrefs.calendarFile} icon="download">
              {t.toCalendar}
            </Go>
          </p>
        </>
      )}
    </Page>
  )
}

function Bring({ view: { bring } }: { view: AppointmentView }) {
  const t = useTexts(texts)
  return (
    <Card id="tag-med" title={t.bring} tint>
      {bring.length ? <BringList items={bring} /> : <p>{t.bringNothing}</p>}
    </Card>
  )
}

export function AppointmentFacts({ view: { booking, where, whom } }: { view: AppointmentView }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  return (
    <SummaryList
      rows={[
        { label: t.when, value: capital(sayRange(booking.start, booking.end, { language, now })) },
        { label: t.where, value: where },
        ...(whom ? [{ label: t.whom, value: whom }] : []),
      ]}
    />
  )
}

/** All that is left to say once the meeting has been held: nothing of whose it was. */
export function OverPage() {
  const t = useTexts(texts)
  return (
    <Page title={t.over} noIndex>
      <p class="measure">{t.overDetail}</p>
    </Page>
  )
}
