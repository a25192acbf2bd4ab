import { Button, Hidden, NumberField, Radios, TextArea, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Notice } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Case } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import { useDeskSearch } from './desk-parts.tsx'

export type FormPageProps = { matter: Case; form: Form<any>; conflict?: string | undefined }

/** Asks the citizen for what is missing, or hears them. */
export function RequestPage({ matter, form, conflict }: FormPageProps) {
  const t = useTexts(deskTexts)
  const { request } = t
  return (
    <StaffPage
      title={request.title}
      lead={request.lead}
      current={deskPaths.inbox()}
      breadcrumb={[
        { label: t.cases, href: deskPaths.inbox() },
        { label: `${matter.title}, ${matter.number}`, href: deskPaths.case(matter.id) },
      ]}
      search={useDeskSearch()}
      errors={problems(form, t.errors)}
    >
      {conflict && <Notice tone="warn" title={t.conflicts[conflict] ?? conflict} />}
      <form
        class="stack stack-l measure"
        method="post"
        action={deskPaths.request(matter.id)}
        noValidate
      >
        <Hidden form={form} name="id" />
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
      </form>
    </StaffPage>
  )
}
