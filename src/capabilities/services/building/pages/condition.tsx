import { Button, Checkboxes, NumberField, Radios, Select, TextArea } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Icon, Notice } from '../../../../ui/parts.tsx'
import { rowsOf } from '../condition/read.ts'
import { operatorsFor } from '../condition/rows.ts'
import { operatorWords, sayDemand } from '../condition/say.ts'
import type { EditProps } from '../routes/edit.ts'
import type { Question } from '../shape.ts'
import { BuildPage, EditForm, useBuilding } from './frame.tsx'

export type ConditionMore = {
  action: string
  back: string
  /** What is shown or not. */
  name: string
  questions: Question[]
}

/** When something is shown: made of choices, or written. The sentence says what it comes to. */
export function ConditionPage(props: EditProps & ConditionMore) {
  const { service, working, form, meanwhile, action, back, name, questions } = props
  const { condition: t } = useBuilding()
  const feel = form.values.feel ?? ''
  const rows = feel ? rowsOf(feel) : undefined
  return (
    <BuildPage
      service={service}
      work={working.work}
      title={t.title(name)}
      lead={t.lead}
      form={form}
      meanwhile={meanwhile}
      crumbs={[{ label: name, href: back }]}
    >
      <EditForm action={action} form={form} back={back} narrow>
        {!feel && <p>{t.always}</p>}
        {rows && (
          <section class="stack" aria-labelledby="nu">
            <h2 id="nu">{t.now}</h2>
            <ul class="talk">
              {rows.demands.map((demand, at) => {
                const said = sayDemand(demand, questions)
                return (
                  <li>
                    <span>{said}</span>
                    <button class="tool" type="submit" name="knap" value={`fjern:${at}`}>
                      <Icon name="trash" small />
                      <span class="vh">{t.removeDemand(said)}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
            {rows.demands.length > 1 && (
              <Radios
                form={form}
                name="samlet"
                label={t.how}
                inline
                choices={[
                  { value: 'alle', label: t.every },
                  { value: 'en', label: t.some },
                ]}
              />
            )}
          </section>
        )}
        {feel && !rows && <Notice tone="info" title={t.own} />}
        {questions.length === 0 ? <p>{t.none}</p> : <NewDemand form={form} questions={questions} />}
        <Written form={form} questions={questions} open={!!feel && !rows} />
      </EditForm>
    </BuildPage>
  )
}

/** One demand more: first the question, then what its answer must be. */
function NewDemand({ form, questions }: { form: Form<any>; questions: Question[] }) {
  const { condition: t } = useBuilding()
  const chosen = questions.find(({ id }) => id === form.values.ny)
  return (
    <fieldset class="card field stack" id="ny-betingelse">
      <legend class="h-s">{t.add}</legend>
      <Select
        form={form}
        name="ny"
        label={t.question}
        choices={questions.map(({ id, label }) => ({ value: id, label: label.da }))}
      />
      {chosen && <Demanded form={form} question={chosen} />}
      <p class="cluster">
        {chosen && (
          <Button kind={2} small name="knap" value="tilfoej">
            {t.addDemand}
          </Button>
        )}
        <Button kind={2} small name="knap" value="vaelg">
          {t.choose}
        </Button>
      </p>
    </fieldset>
  )
}

function Demanded({ form, question }: { form: Form<any>; question: Question }) {
  const { condition: t } = useBuilding()
  const allowed = operatorsFor(question)
  const first = { ...form, lists: { ...form.lists, er: form.lists.er ?? [allowed[0]!] } }
  const choices =
    question.widget === 'yes-no'
      ? [
          { value: 'ja', label: t.yes },
          { value: 'nej', label: t.no },
        ]
      : (question.options ?? []).map(({ value, label }) => ({ value, label: label.da }))
  return (
    <>
      {allowed.length > 1 ? (
        <Radios
          form={first}
          name="er"
          label={t.demand}
          choices={allowed.map((value) => ({ value, label: operatorWords[value] }))}
        />
      ) : (
        <input type="hidden" name="er" value={allowed[0]} />
      )}
      {question.widget === 'number' && (
        <NumberField form={form} name="tal" label={t.value} unit={question.unit?.da} />
      )}
      {choices.length > 0 &&
        (question.widget === 'choice' ? (
          <Checkboxes form={form} name="svar" label={t.value} choices={choices} />
        ) : (
          <Radios form={form} name="svar" label={t.value} choices={choices} />
        ))}
    </>
  )
}

type WrittenProps = { form: Form<any>; questions: Question[]; open: boolean }

function Written({ form, questions, open }: WrittenProps) {
  const { condition: t } = useBuilding()
  return (
    <details class="why" open={open || form.errors.feel !== undefined ? true : undefined}>
      <summary>{t.write}</summary>
      <div class="stack">
        <TextArea form={form} name="feel" label={t.feel} hint={t.feelHint} rows={2} />
        <p class="meta">
          {t.names}: {questions.map(({ id }) => id).join(', ')}
        </p>
        {form.values.feel && (
          <Button kind={2} small name="knap" value="ryd">
            {t.clear}
          </Button>
        )}
      </div>
    </details>
  )
}
