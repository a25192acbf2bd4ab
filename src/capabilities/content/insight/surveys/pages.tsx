import { Button, Hidden, Radios, TextArea } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Page } from '../../../../ui/page.tsx'
import { Notice } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { insightPaths as paths } from '../paths.ts'
import { insightTexts } from '../texts.ts'
import { type Question, scale, type Survey } from './survey.ts'

/** A survey as citizens answer it. */
export function ReplyPage({ survey, form }: { survey: Survey; form: Form<any> }) {
  const t = useTexts(insightTexts)
  return (
    <Page
      title={survey.title}
      lead={survey.intro || t.surveyTime}
      breadcrumb={[]}
      errors={problems(form, t.replyErrors)}
      noIndex
    >
      <form method="post" action={paths.survey(survey.id)} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <p>{t.optional}</p>
        {survey.questions.map((question) => (
          <Asked question={question} form={form} />
        ))}
        <p class="meta">{t.surveyKept}</p>
        <p>
          <Button>{t.sendReply}</Button>
        </p>
      </form>
    </Page>
  )
}

function Asked({ question, form }: { question: Question; form: Form<any> }) {
  const t = useTexts(insightTexts)
  const { id: name, kind, label, options } = question
  const props = { form, name, label, errors: t.replyErrors }
  switch (kind) {
    case 'scale':
      return (
        <Radios
          {...props}
          hint={t.scaleHint}
          inline
          choices={scale.map((n) => ({ value: String(n), label: String(n) }))}
        />
      )
    case 'choice':
      return (
        <Radios
          {...props}
          choices={options.map((option, n) => ({ value: String(n), label: option }))}
        />
      )
    case 'text':
      return <TextArea {...props} hint={t.textHint} rows={4} maxLength={1000} />
  }
}

export function SurveyThanksPage({ title }: { title: string }) {
  const t = useTexts(insightTexts)
  return (
    <Page title={t.surveyThanks} lead={t.surveyThanksText} breadcrumb={[]} noIndex>
      <p class="meta">{title}</p>
    </Page>
  )
}

export function ClosedPage({ title, state }: { title: string; state: 'soon' | 'over' }) {
  const t = useTexts(insightTexts)
  return (
    <Page title={title} breadcrumb={[]} noIndex>
      <Notice title={state === 'over' ? t.surveyOver : t.surveySoon}>
        {state === 'over' ? t.surveyOverText : t.surveySoonText}
      </Notice>
    </Page>
  )
}
