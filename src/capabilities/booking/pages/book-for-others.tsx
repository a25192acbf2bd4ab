import { Button, Checkbox, Hidden, Select, TextArea, TextField } from '../../../ui/form.tsx'
import { blank, type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Filters, Notice } from '../../../ui/parts.tsx'
import type { SlotDay } from '../../../ui/parts/slots.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Need } from '../booking.ts'
import { deskTexts } from '../desk-texts.ts'
import type { Kind } from '../kinds.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import type { Week } from '../weeks.ts'
import { SlotPicker, type WeekLinks } from './slot-picker.tsx'

type Name = 'tid' | 'titel' | 'navn' | 'email' | 'phone' | 'papirer' | 'sms' | 'part' | 'sag' | 'id'
type Times = {
  week: Week
  days: SlotDay[]
  links: WeekLinks
  action: string
  need: Need
  kind: Kind
}
type Props = { kinds: Kind[]; times: Times | undefined; form: Form<Name> }

export function BookPage({ kinds, times, form }: Props) {
  const t = useTexts(deskTexts)
  const { errors, places } = useTexts(texts)
  const asked = blank({
    slags: times?.need.kind ?? kinds[0]?.key,
    sted: times?.need.place ?? 'office',
  })
  return (
    <StaffPage
      title={t.book}
      current={paths.desk()}
      breadcrumb={[{ label: t.calendar, href: paths.desk() }]}
      errors={problems(form, errors)}
    >
      {kinds.length === 0 ? (
        <Notice title={t.noKinds} />
      ) : (
        <Filters label={t.findTimes} action={paths.deskBook()}>
          {form.values.part && <Hidden form={form} name="part" />}
          {form.values.sag && <Hidden form={form} name="sag" />}
          <Select
            form={asked}
            name="slags"
            label={t.kind}
            empty={false}
            choices={kinds.map(({ key, title, minutes }) => ({
              value: key,
              label: `${title}, ${t.minutes(minutes)}`,
            }))}
          />
          <Select
            form={asked}
            name="sted"
            label={t.place}
            empty={false}
            choices={Object.entries(places).map(([value, label]) => ({ value, label }))}
          />
        </Filters>
      )}
      {times && <PersonForm times={times} form={form} />}
    </StaffPage>
  )
}

function PersonForm({
  times: { week, days, links, action, kind },
  form,
}: {
  times: Times
  form: Form<Name>
}) {
  const t = useTexts(deskTexts)
  const { errors } = useTexts(texts)
  const titled =
    form.values.titel === undefined
      ? { ...form, values: { ...form.values, titel: kind.title } }
      : form
  return (
    <form method="post" action={action} class="stack stack-l" noValidate>
      <Hidden form={form} name="id" />
      {form.values.part && <Hidden form={form} name="part" />}
      {form.values.sag && <Hidden form={form} name="sag" />}
      <SlotPicker form={form} name="tid" week={week} days={days} links={links} />
      <div class="stack stack-l measure">
        <TextField form={titled} name="titel" label={t.title} hint={t.titleHint} errors={errors} />
        <h2>{t.person}</h2>
        <TextField form={form} name="navn" label={t.name} errors={errors} />
        <TextField
          form={form}
          name="email"
          label={t.email}
          hint={t.contactHint}
          type="email"
          optional
          errors={errors}
        />
        <TextField form={form} name="phone" label={t.phone} type="tel" optional errors={errors} />
        <Checkbox form={form} name="sms" label={t.sms} />
        <TextArea
          form={form}
          name="papirer"
          label={t.bring}
          hint={t.bringLines}
          rows={4}
          optional
          errors={errors}
        />
        <p>
          <Button>{t.confirmBooking}</Button>
        </p>
      </div>
    </form>
  )
}
