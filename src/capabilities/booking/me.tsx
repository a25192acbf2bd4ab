import type { Capability } from '../../platform/capability.ts'
import { say } from '../../ui/dates.ts'
import { PersonalPage } from '../../ui/page.tsx'
import { Card, DatedList, Empty } from '../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../ui/site.ts'
import type { Booking } from './booking.ts'
import { paths } from './paths.ts'
import { upcomingBookings } from './store/bookings.ts'
import { capital, texts } from './texts.ts'

/** What the personal page shows of appointments. */
export const me: NonNullable<Capability['me']> = {
  async menu(tx, { behalf }, now, language) {
    const { length: count } = await upcomingBookings(tx, behalf.id, now)
    return [
      {
        label: texts[language].appointments,
        href: paths.mine(),
        order: 30,
        ...(count && { count }),
      },
    ]
  },
  async cards(tx, { behalf }, now, language) {
    const bookings = await upcomingBookings(tx, behalf.id, now)
    if (!bookings.length) return []
    const body = <AppointmentsCard bookings={bookings.slice(0, 3)} more={bookings.length > 3} />
    return [{ key: 'booking', order: 20, title: texts[language].appointments, body }]
  },
}

function AppointmentsCard({ bookings, more }: { bookings: Booking[]; more: boolean }) {
  const t = useTexts(texts)
  return (
    <Card
      id="aftaler"
      title={t.appointments}
      {...(more ? { link: { href: paths.mine(), label: t.allAppointments } } : {})}
    >
      <Appointments bookings={bookings} />
    </Card>
  )
}

function Appointments({ bookings, heading }: { bookings: Booking[]; heading?: 'h2' | 'h3' }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  return (
    <DatedList
      heading={heading}
      items={bookings.map(({ id, start, need, details }) => ({
        at: start,
        title: details?.title ?? t.appointment,
        href: paths.appointment(id),
        meta: `${capital(say(start, 'relative-time', { language, now }))}. ${t.places[need.place]}`,
        more: (
          <a href={paths.appointment(id)}>
            {t.moveOrCancel}
            <span class="vh">: {details?.title}</span>
          </a>
        ),
      }))}
    />
  )
}

export function MinePage({ bookings }: { bookings: Booking[] }) {
  const t = useTexts(texts)
  return (
    <PersonalPage title={t.yourAppointments} current={paths.mine()}>
      {bookings.length ? (
        <Appointments bookings={bookings} heading="h2" />
      ) : (
        <Empty title={t.noAppointments}>{t.noAppointmentsDetail}</Empty>
      )}
    </PersonalPage>
  )
}
