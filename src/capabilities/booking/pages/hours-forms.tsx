import {
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Hidden,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Resource } from '../availability.ts'
import { deskTexts } from '../desk-texts.ts'
import type { OpeningForm } from '../hours-form.ts'
import type { Kind } from '../kinds.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'

type OpeningProps = {
  resource: Resource
  kinds: Kind[]
  /** Absent for new hours. */
  id: string | undefined
  form: Form<keyof OpeningForm>
}

const choicesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function OpeningPage({ resource, kinds, id, form }: OpeningProps) {
  const t = useTexts(deskTexts)
  const { errors, weekdays, places } = useTexts(texts)
  const known = { form, errors }
  return (
    <StaffPage
      title={`${t.openingTitle}: ${resource.name}`}
      current={paths.hours()}
      breadcrumb={crumbs(t)}
      errors={problems(form, errors)}
    >
      <form
        method="post"
        action={id ? paths.opening(id) : paths.newOpening(resource.id)}
        class="stack stack-l measure"
        noValidate
      >
        <Hidden form={form} name="id" />
        <Checkboxes {...known} name="ugedage" label={t.weekdays} choices={choicesOf(weekdays)} />
        <Radios {...known} name="hvortit" label={t.often} choices={choicesOf(t.oftenChoices)} />
        <TextField
          {...known}
          name="aabner"
          label={t.opens}
          hint={t.clockHint}
          width={6}
          inputmode="decimal"
        />
        <TextField
          {...known}
          name="lukker"
          label={t.closes}
          hint={t.clockHint}
          width={6}
          inputmode="decimal"
        />
        <NumberField
          {...known}
          name="minutter"
          label={t.grid}
          hint={t.gridHint}
          inputmode="numeric"
          width={4}
        />
        <DateField {...known} name="fra" label={t.validFrom} />
        <DateField {...known} name="til" label={t.validUntil} optional />
        <Radios {...known} name="hvem" label={t.audience} choices={choicesOf(t.audiences)} />
        {kinds.length > 0 && (
          <Checkboxes
            {...known}
            name="moeder"
            label={t.kinds}
            hint={t.kindsHint}
            choices={kinds.map(({ key, title }) => ({ value: key, label: title }))}
          />
        )}
        <Checkboxes {...known} name="steder" label={t.places} choices={choicesOf(places)} />
        <TextField {...known} name="note" label={t.note} hint={t.noteHint} optional />
        <p>
          <Button>{t.save}</Button>
        </p>
      </form>
      {id && (
        <form method="post" action={paths.openingRemoval(id)}>
          <Button kind="bad" small>
            {t.remove}
          </Button>
        </form>
      )}
    </StaffPage>
  )
}

type ResourceProps = {
  action: string
  staff: { id: string; name: string }[]
  form: Form<'id' | 'slags' | 'navn' | 'medarbejder' | 'kompetencer' | 'pladser' | 'vej' | 'aktiv'>
}

export function ResourcePage({ action, staff, form }: ResourceProps) {
  const t = useTexts(deskTexts)
  const { errors } = useTexts(texts)
  const known = { form, errors }
  return (
    <StaffPage
      title={form.values.navn || t.newResource}
      current={paths.hours()}
      breadcrumb={crumbs(t)}
      errors={problems(form, errors)}
    >
      <form method="post" action={action} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <Radios
          {...known}
          name="slags"
          label={t.resourceKind}
          inline
          choices={choicesOf({ caseworker: t.caseworker, room: t.room })}
        />
        <TextField {...known} name="navn" label={t.name} />
        <Select
          {...known}
          name="medarbejder"
          label={t.employee}
          hint={t.employeeHint}
          empty={t.nobody}
          choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          {...known}
          name="kompetencer"
          label={t.competences}
          hint={t.competencesHint}
          rows={3}
          optional
        />
        <NumberField {...known} name="pladser" label={t.seats} inputmode="numeric" width={4} />
        <TextField {...known} name="vej" label={t.where} optional />
        <Checkbox {...known} name="aktiv" label={t.active} />
        <p>
          <Button>{t.save}</Button>
        </p>
      </form>
    </StaffPage>
  )
}

const crumbs = (t: { hours: string }) => [{ label: t.hours, href: paths.hours() }]
