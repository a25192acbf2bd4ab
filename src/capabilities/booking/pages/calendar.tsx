import { clock, say } from '../../../ui/dates.ts'
import { Button, ButtonLink, Checkboxes, Select } from '../../../ui/form.tsx'
import { blank } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Filters, Go, Notice, StaffTable, SummaryList, Tag } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { Closure, Resource } from '../availability.ts'
import type { Booking } from '../booking.ts'
import { deskTexts } from '../desk-texts.ts'
import { paths } from '../paths.ts'
import { capital, texts } from '../texts.ts'
import { dayAt, nextWeek, previousWeek, type Week } from '../weeks.ts'

type Shown = Booking & { resourceIds: string[] }
type Props = {
  week: Week
  /** The resource whose calendar is shown, or empty. */
  chosen: string
  bookings: Shown[]
  /** Meetings of other teams: that they are, not whose. */
  others: Booking[]
  /** Parties whose name is protected. */
  hidden: string[]
  resources: Resource[]
  closures: Closure[]
  holidays: Map<string, string>
  /** Something has just been booked. */
  booked: boolean
}

export function CalendarPage(props: Props) {
  const { week, chosen, resources, booked } = props
  const t = useTexts(deskTexts)
  const form = blank({ uge: week.key, hos: chosen })
  const href = (to: Week) => `${paths.desk()}?uge=${to.key}${chosen && `&hos=${chosen}`}`
  return (
    <StaffPage
      title={t.calendar}
      current={paths.desk()}
      lead={t.week(week.number, week.key.slice(0, 4))}
      tools={
        <>
          <ButtonLink href={paths.deskBook()} small>
            {t.book}
          </ButtonLink>
          <ButtonLink href={paths.closures()} kind={2} small>
            {t.closeDay}
          </ButtonLink>
        </>
      }
    >
      {booked && <Notice tone="ok" title={t.booked} />}
      <div class="split">
        <Filters label={t.show} action={paths.desk()}>
          <input type="hidden" name="uge" value={week.key} />
          <Select
            form={form}
            name="hos"
            label={t.show}
            empty={t.everybody}
            choices={resources.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Filters>
        <p class="cluster">
          <Go href={href(previousWeek(week))} icon="back">
            {t.previous}
          </Go>
          <Go href={paths.desk()} icon="calendar">
            {t.thisWeek}
          </Go>
          <Go href={href(nextWeek(week))}>{t.next}</Go>
        </p>
      </div>
      {week.days.map((day, index) => (
        <Day {...props} day={day} weekend={index > 4} />
      ))}
    </StaffPage>
  )
}

function Day({
  day,
  weekend,
  bookings,
  others,
  closures,
  holidays,
  hidden,
  resources,
}: Props & { day: string; weekend: boolean }) {
  const t = useTexts(deskTexts)
  const { places } = useTexts(texts)
  const now = useNow()
  const ofDay = bookings.filter(({ start }) => dayAt(start) === day)
  const elsewhere = others.filter(({ start }) => dayAt(start) === day).length
  const closed = [
    holidays.get(day),
    ...closures
      .filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
      .map(({ resourceId, reason }) => {
        const whose = resources.find(({ id }) => id === resourceId)
        return whose ? `${reason} (${whose.name})` : reason
      }),
  ].filter((reason) => reason !== undefined)
  if (weekend && !ofDay.length && !elsewhere) return null
  const title = capital(say(day, 'weekday', { now }))
  const names = (ids: string[]) =>
    resources
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  return (
    <section class="stack" aria-labelledby={`dag-${day}`}>
      <h2 class="h-s" id={`dag-${day}`}>
        {title}{' '}
        {closed.map((reason) => (
          <Tag tone="warn">{t.closed(reason)}</Tag>
        ))}
      </h2>
      {ofDay.length === 0 ? (
        <p class="meta">{t.count(0)}</p>
      ) : (
        <StaffTable
          caption={title}
          result={t.count(ofDay.length)}
          columns={[
            { label: t.time },
            { label: t.who },
            { label: t.what },
            { label: t.with, fold: true },
            { label: t.how },
            { label: t.papers, fold: true },
          ]}
          rows={ofDay.map(({ id, start, end, details, partyId, need, received, resourceIds }) => ({
            id,
            title: `${clock(start)}–${clock(end)}`,
            href: paths.deskAppointment(id),
            cells: [
              partyId && hidden.includes(partyId) ? t.protectedName : (details?.name ?? t.unknown),
              details?.title ?? need.kind,
              names(resourceIds),
              places[need.place],
              t.papersOf(received.length, details?.bring.length ?? 0),
            ],
          }))}
        />
      )}
      {elsewhere > 0 && <p class="meta">{t.elsewhere(elsewhere)}</p>}
    </section>
  )
}

type OneProps = {
  booking: Booking
  resources: { name: string; where: string | null }[]
  /** Whether it can still be changed. */
  open: boolean
}

export function DeskAppointmentPage({ booking, resources, open }: OneProps) {
  const t = useTexts(deskTexts)
  const said = useTexts(texts)
  const now = useNow()
  const { id, details, need, start, end, received, state } = booking
  const { bring = [], caseId, email, phone, name, title = '' } = details ?? {}
  return (
    <StaffPage
      title={title}
      current={paths.desk()}
      breadcrumb={[{ label: t.calendar, href: paths.desk() }]}
      tools={
        open && (
          <>
            <ButtonLink href={paths.move(id)} kind={2} small>
              {t.move}
            </ButtonLink>
            <ButtonLink href={paths.cancel(id)} kind={2} small>
              {t.cancel}
            </ButtonLink>
          </>
        )
      }
    >
      {state === 'cancelled' && <Notice tone="warn" title={said.cancelled} />}
      <SummaryList
        rows={[
          { label: said.when, value: `${capital(say(start, 'datetime', { now }))}–${clock(end)}` },
          { label: t.who, value: name },
          { label: t.contact, value: <Contact email={email} phone={phone} /> },
          { label: t.how, value: said.places[need.place] },
          { label: t.with, value: resources.map((one) => one.name).join(', ') },
        ]}
      />
      {caseId && (
        <p>
          <Go href={`/desk/sager/${caseId}`}>{t.toCase}</Go>
        </p>
      )}
      {bring.length ? (
        <form method="post" action={paths.deskReceived(id)} class="stack">
          <Checkboxes
            form={blank({ papirer: received })}
            name="papirer"
            label={t.bringTitle}
            hint={t.bringHint}
            choices={bring.map((paper) => ({ value: paper, label: paper }))}
          />
          <p>
            <Button small>{t.save}</Button>
          </p>
        </form>
      ) : (
        <p>{t.bringNone}</p>
      )}
    </StaffPage>
  )
}

function Contact({ email, phone }: { email: string | undefined; phone: string | undefined }) {
  const t = useTexts(deskTexts)
  if (!email && !phone) return <>{t.noContact}</>
  return (
    <>
      {phone && <a href={`tel:${phone}`}>{phone}</a>}
      {phone && email && ', '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  )
}
