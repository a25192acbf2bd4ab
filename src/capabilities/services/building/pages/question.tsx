import { Checkbox, NumberField, Radios, Select, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { canStandAgain } from '../../answers/retype.ts'
import { mayKnow } from '../edit/questions.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import type { Question } from '../shape.ts'
import { questionById } from '../work.ts'
import { Both, BuildPage, EditForm, isWrong, useBuilding } from './frame.tsx'
import { QuestionAside } from './question-aside.tsx'
import { CommonFields, NameFields } from './question-fields.tsx'

export type QuestionMore = { published: boolean }

/** All there is to say of a question. What most questions need stands first; the rest folds. */
export function QuestionPage({
  service,
  working: { work },
  params,
  form,
  meanwhile,
  published,
}: EditProps<QuestionMore>) {
  const t = useBuilding()
  const { question: words } = t
  const { question, page } = questionById(work, params.question!)!
  return (
    <BuildPage
      service={service}
      work={work}
      title={question.label.da}
      lead={words.lead(t.widgets[question.widget], page.title.da)}
      form={form}
      meanwhile={meanwhile}
      aside={<QuestionAside work={work} page={page} question={question} />}
      asideLabel={words.more}
    >
      <EditForm
        action={paths.question(service, question.id)}
        form={form}
        back={paths.service(service)}
      >
        <CommonFields form={form} widget={question.widget} />
        {question.widget === 'group' && (
          <Both form={form} name="en" label={words.item} hint={words.itemHint} />
        )}
        {question.widget === 'file' && (
          <TextField
            form={form}
            name="filer"
            label={words.accept}
            hint={words.acceptHint}
            optional
          />
        )}
        <Both form={form} name="hvorfor" label={words.why} hint={words.whyHint} rows={3} />
        {published && (
          <Checkbox form={form} name="betydning" label={words.meaning} hint={words.meaningHint} />
        )}
        <More form={form} question={question} />
      </EditForm>
    </BuildPage>
  )
}

const folded = ['tidligere', 'kort', 'mangler', 'formaal', 'hjemmel', 'lov', 'dage']

function More({ form, question }: { form: Form<any>; question: Question }) {
  const { question: words } = useBuilding()
  const days = <NumberField form={form} name="dage" label={words.days} inputmode="numeric" />
  return (
    <details class="why" open={isWrong(form, ...folded) ? true : undefined}>
      <summary>{words.more}</summary>
      <div class="stack stack-l">
        <NameFields form={form} />
        {mayKnow(question.widget) ? (
          <Radios
            form={form}
            name="kilde"
            label={words.source}
            choices={Object.entries(words.sources).map(([value, label]) => ({ value, label }))}
          />
        ) : (
          <Select
            form={form}
            name="register"
            label={words.fact}
            hint={words.factHint}
            empty={false}
            choices={Object.entries(words.facts).map(([value, label]) => ({ value, label }))}
          />
        )}
        {canStandAgain(question.widget) && (
          <NumberField
            form={form}
            name="tidligere"
            label={words.earlier}
            hint={words.earlierHint}
            inputmode="numeric"
            width={4}
            optional
          />
        )}
        <Both form={form} name="formaal" label={words.purpose} rows={2} />
        <Both form={form} name="hjemmel" label={words.law} hint={words.lawHint} />
        <TextField form={form} name="lov" label={words.eli} optional />
        <Radios
          form={form}
          name="foelsomt"
          label={words.sensitivity}
          choices={Object.entries(words.sensitivities).map(([value, label]) => ({ value, label }))}
        />
        <Radios
          form={form}
          name="gemmes"
          label={words.retention}
          choices={[
            { value: 'case', label: words.retentionCase },
            { value: 'days', label: words.retentionDays, more: days },
          ]}
        />
        <Checkbox form={form} name="altid" label={words.always} hint={words.alwaysHint} />
        <p class="meta">{words.id(question.id)}</p>
      </div>
    </details>
  )
}
