import { Button, ButtonLink, Hidden, Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { kindNames } from '../../page-kind.ts'
import { editorPaths as paths } from '../paths.ts'
import { EditorPage, useEditor } from './frame.tsx'

/** A new page of our own: what it is, what it is called, and where. */
export function StartPage({ form }: { form: Form<any> }) {
  const t = useEditor()
  const { start, errors } = t
  return (
    <EditorPage title={start.title} lead={start.lead} crumbs={[]} errors={problems(form, errors)}>
      <form method="post" action={paths.start()} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <TextField
          form={form}
          name="titel"
          label={start.name}
          hint={start.nameHint}
          errors={errors}
        />
        <TextArea
          form={form}
          name="indledning"
          label={start.summary}
          hint={start.summaryHint}
          rows={3}
          optional
          errors={errors}
        />
        <Radios
          form={form}
          name="slags"
          label={start.kind}
          errors={errors}
          choices={kindNames.map((value) => ({
            value,
            label: t.kinds[value],
            hint: t.kindHints[value],
          }))}
        />
        <TextField
          form={form}
          name="adresse"
          label={start.path}
          hint={start.pathHint}
          errors={errors}
        />
        <p class="cluster">
          <Button>{start.make}</Button>
          <ButtonLink href={paths.pages()} kind={2}>
            {t.cancel}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}
