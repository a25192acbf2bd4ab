import { Button, NumberField, Radios, TextArea, TextField } from '../../../ui/form.tsx'
import { useTexts } from '../../../ui/site.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import { CaseFormPage, type FormPageProps } from './desk-form-page.tsx'

/** Asks the citizen for what is missing, or hears them. */
export function RequestPage(props: FormPageProps) {
  const { form } = props
  const t = useTexts(deskTexts)
  const { request } = t
  return (
    <CaseFormPage
      {...props}
      title={request.title}
      lead={request.lead}
      action={deskPaths.request(props.matter.id)}
    >
      <Radios
        form={form}
        name="kind"
        label={request.kind}
        errors={t.errors}
        choices={[
          { value: 'information', label: request.information },
          { value: 'party-hearing', label: request.hearing, hint: request.hearingHint },
        ]}
      />
      <TextArea
        form={form}
        name="items"
        label={request.items}
        hint={request.itemsHint}
        errors={t.errors}
      />
      <TextArea
        form={form}
        name="why"
        label={request.why}
        hint={request.whyHint}
        rows={4}
        errors={t.errors}
      />
      <TextField form={form} name="due" label={request.due} type="date" errors={t.errors} />
      <NumberField
        form={form}
        name="answerDays"
        label={request.days}
        unit="dage"
        errors={t.errors}
      />
      <p>
        <Button>{request.send}</Button>
      </p>
    </CaseFormPage>
  )
}
