import { Button, ButtonLink, Hidden, Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { InsightPage, useInsight } from '../desk/frame.tsx'
import { insightPaths as paths } from '../paths.ts'
import { fieldsOf, kindWords } from './form.ts'
import { mostQuestions } from './survey.ts'

const more = Array.from({ length: mostQuestions - 1 }, (_, n) => n + 2)

const isTouched = ({ values, errors }: Form<any>, n: number) =>
  Object.values(fieldsOf(n)).some((name) => values[name] || errors[name])

/** A new survey: what is asked, when, and on which pages it is shown. */
export function NewSurveyPage({ form }: { form: Form<any> }) {
  const { surveys: t } = useInsight()
  const { errors } = t
  return (
    <InsightPage
      title={t.begin}
      lead={t.beginLead}
      crumbs={[{ label: t.title, href: paths.surveys() }]}
      errors={problems(form, errors)}
    >
      <form method="post" action={paths.newSurvey()} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <TextField form={form} name="titel" label={t.name} hint={t.nameHint} errors={errors} />
        <TextArea
          form={form}
          name="indledning"
          label={t.intro}
          hint={t.introHint}
          rows={3}
          optional
          errors={errors}
        />
        <QuestionFields form={form} n={1} />
        <details class="why" open={more.some((n) => isTouched(form, n))}>
          <summary>{t.more}</summary>
          <div class="stack stack-l">
            {more.map((n) => (
              <QuestionFields form={form} n={n} />
            ))}
          </div>
        </details>
        <div class="cluster">
          <TextField form={form} name="fra" type="date" width={8} label={t.from} errors={errors} />
          <TextField form={form} name="til" type="date" width={8} label={t.to} errors={errors} />
        </div>
        <TextArea
          form={form}
          name="sider"
          label={t.pages}
          hint={t.pagesHint}
          rows={4}
          optional
          errors={errors}
        />
        <p class="cluster">
          <Button>{t.save}</Button>
          <ButtonLink href={paths.surveys()} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
    </InsightPage>
  )
}

function QuestionFields({ form, n }: { form: Form<any>; n: number }) {
  const { surveys: t } = useInsight()
  const { errors } = t
  const fields = fieldsOf(n)
  return (
    <fieldset class="card stack">
      <legend class="h-s">{t.question(n)}</legend>
      <TextField form={form} name={fields.label} label={t.label} optional={n > 1} errors={errors} />
      <Radios
        form={form}
        name={fields.kind}
        label={t.kind}
        inline
        errors={errors}
        choices={kindWords.map(({ word, kind }) => ({ value: word, label: t.kinds[kind] }))}
      />
      <TextArea
        form={form}
        name={fields.options}
        label={t.options}
        hint={t.optionsHint}
        rows={3}
        optional
        errors={errors}
      />
    </fieldset>
  )
}
