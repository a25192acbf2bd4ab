import { say, sayRange } from '../../../ui/dates.ts'
import { Button, DateField, Hidden, Select, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { DatedList } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { Closure, Resource } from '../availability.ts'
import type { Booking } from '../booking.ts'
import { deskTexts } from '../desk-texts.ts'
import { paths } from '../paths.ts'
import { capital, texts } from '../texts.ts'

type Props = {
  closures: Closure[]
  /** Appointments that lie on closed days. */
  affected: Booking[]
  resources: Resource[]
  form: Form<'id' | 'foerste' | 'sidste' | 'hvem' | 'hvorfor'>
}

export function ClosuresPage({ closures, affected, resources, form }: Props) {
  const t = useTexts(deskTexts)
  const { errors } = useTexts(texts)
  return (
    <StaffPage
      title={t.closures}
      lead={t.closuresLead}
      current={paths.desk()}
      errors={problems(form, errors)}
    >
      {affected.length > 0 && <Affected bookings={affected} />}
      <ClosureList closures={closures} resources={resources} />
      <form method="post" action={paths.closures()} class="stack measure" noValidate>
        <h2>{t.closeDay}</h2>
        <Hidden form={form} name="id" />
        <DateField form={form} name="foerste" label={t.firstDay} errors={errors} />
        <DateField form={form} name="sidste" label={t.lastDay} optional errors={errors} />
        <Select
          form={form}
          name="hvem"
          label={t.whom}
          empty={t.everybody}
          choices={resources.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          form={form}
          name="hvorfor"
          label={t.reason}
          hint={t.reasonHint}
          errors={errors}
        />
        <p>
          <Button>{t.close}</Button>
        </p>
      </form>
    </StaffPage>
  )
}

function ClosureList({ closures, resources }: Pick<Props, 'closures' | 'resources'>) {
  const t = useTexts(deskTexts)
  const now = useNow()
  if (!closures.length) return <p class="meta">{t.noClosures}</p>
  return (
    <section class="stack" aria-labelledby="lukkedage">
      <h2 id="lukkedage">{t.ahead}</h2>
      <ul class="rows">
        {closures.map(({ id, firstDay, lastDay, reason, resourceId }) => (
          <li class="split">
            <div>
              <h3 class="h-s">{capital(sayRange(firstDay, lastDay, { now }))}</h3>
              <p class="meta">
                {reason}. {resources.find((one) => one.id === resourceId)?.name ?? t.everybody}
              </p>
            </div>
            <form method="post" action={paths.closureRemoval(id)}>
              <Button kind={2} small>
                {t.reopen}
                <span class="vh">: {reason}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Affected({ bookings }: { bookings: Booking[] }) {
  const t = useTexts(deskTexts)
  const now = useNow()
  return (
    <section class="stack" aria-labelledby="beroert">
      <h2 id="beroert">{t.affected}</h2>
      <p>{t.affectedLead}</p>
      <DatedList
        items={bookings.map(({ id, start, details }) => ({
          at: start,
          title: details?.title ?? t.appointment,
          href: paths.deskAppointment(id),
          meta: capital(say(start, 'datetime', { now })),
        }))}
      />
    </section>
  )
}
