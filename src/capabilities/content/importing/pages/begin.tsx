import {
  Button,
  ButtonLink,
  Checkbox,
  FileField,
  Hidden,
  Radios,
  TextField,
} from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { EditorPage } from '../../editor/pages/frame.tsx'
import { importPaths as paths } from '../paths.ts'
import { importTexts } from '../texts.ts'

const { form: t, errors, title } = importTexts.da

type BeginProps = {
  form: Form<any>
  /** borger.dk's articles can be brought into the library here. */
  articles: boolean
}

/** Where the old pages are, and what is to become of them. */
export function BeginPage({ form, articles }: BeginProps) {
  return (
    <EditorPage
      title={t.title}
      lead={t.lead}
      crumbs={[{ label: title, href: paths.runs() }]}
      errors={problems(form, errors)}
    >
      <form
        method="post"
        action={paths.begin()}
        encType="multipart/form-data"
        class="stack stack-l measure"
        noValidate
      >
        <Hidden form={form} name="id" />
        <Radios
          form={form}
          name="slags"
          label={t.kind}
          errors={errors}
          choices={[
            {
              value: 'website',
              label: t.website,
              hint: t.websiteHint,
              more: (
                <TextField
                  form={form}
                  name="adresse"
                  label={t.address}
                  hint={t.addressHint}
                  type="url"
                  inputmode="url"
                  errors={errors}
                />
              ),
            },
            {
              value: 'wordpress',
              label: t.wordpress,
              hint: t.wordpressHint,
              more: (
                <FileField
                  form={form}
                  name="fil"
                  label={t.file}
                  hint={t.fileHint}
                  accept=".xml"
                  errors={errors}
                />
              ),
            },
            ...(articles ? [{ value: 'borgerdk', label: t.borgerdk, hint: t.borgerdkHint }] : []),
          ]}
        />
        <Radios
          form={form}
          name="sprog"
          label={t.language}
          inline
          choices={Object.entries(t.languages).map(([value, label]) => ({ value, label }))}
        />
        <Checkbox form={form} name="udgiv" label={t.publish} hint={t.publishHint} />
        <p class="cluster">
          <Button>{t.go}</Button>
          <ButtonLink href={paths.runs()} kind={2}>
            {importTexts.da.cancel}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}
