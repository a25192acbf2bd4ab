import { Button, ButtonLink, Hidden, Radios, TextArea } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Page } from '../../../../ui/page.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { insightPaths as paths } from '../paths.ts'
import { insightTexts } from '../texts.ts'
import { longest } from './answer.ts'

type UsefulProps = { form: Form<'id' | 'sti' | 'svar' | 'tekst'>; title?: string | undefined }

/** An answer about one page, with what was missing; the same without script as with. */
export function UsefulPage({ form, title }: UsefulProps) {
  const t = useTexts(insightTexts)
  const { errors } = t
  return (
    <Page
      title={t.useful}
      lead={title && t.usefulLead(title)}
      breadcrumb={[]}
      errors={problems(form, errors)}
      noIndex
    >
      <form method="post" action={paths.useful()} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <Hidden form={form} name="sti" />
        <Radios
          form={form}
          name="svar"
          label={t.answer}
          errors={errors}
          inline
          choices={[
            { value: 'ja', label: t.yes },
            { value: 'nej', label: t.no },
          ]}
        />
        <TextArea
          form={form}
          name="tekst"
          label={t.missing}
          hint={t.missingHint}
          rows={5}
          maxLength={longest}
          optional
          errors={errors}
        />
        <p class="meta">{t.kept}</p>
        <p>
          <Button>{t.send}</Button>
        </p>
      </form>
    </Page>
  )
}

export function ThanksPage() {
  const t = useTexts(insightTexts)
  return (
    <Page title={t.thanks} lead={t.thanksText} breadcrumb={[]} noIndex>
      <p>
        <ButtonLink href="/" kind={2}>
          {t.toFront}
        </ButtonLink>
      </p>
    </Page>
  )
}
