import {
  Button,
  Checkboxes,
  Hidden,
  NumberField,
  Select,
  TextField,
} from '../../../../../ui/form.tsx'
import type { Form } from '../../../../../ui/forms.ts'
import { Notice } from '../../../../../ui/parts.tsx'
import { SimpleField } from '../../../dialogue/pages/question.tsx'
import type { SimpleSchema } from '../../../data.ts'
import { EditForm, useBuilding } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { OutcomeName, Question } from '../../shape.ts'
import { nameOf } from '../../tables/columns.ts'
import type { Work } from '../../work.ts'
import { answerable, carried, fieldFor } from '../answers.ts'
import { fieldOf, outcomesIn } from '../expect.ts'
import { testPaths as paths } from '../paths.ts'
import { TestFrame, useTests } from './frame.tsx'

/** A test: the answers, by the questions' own fields, and what must follow. */
export function TestPage({ service, working, params, form, meanwhile }: EditProps) {
  const t = useTests()
  const { work } = working
  const isNew = params.test === undefined
  return (
    <TestFrame
      service={service}
      work={work}
      title={isNew ? t.new : t.form.edit}
      form={form}
      meanwhile={meanwhile}
    >
      {form.values.udfyldt && (
        <Notice tone="info" title={t.form.filled}>
          {t.form.filledText}
        </Notice>
      )}
      <EditForm
        action={isNew ? paths.new(service) : paths.test(service, params.test!)}
        form={form}
        back={paths.tests(service)}
        save={t.form.save}
      >
        <TextField form={form} name="navn" label={t.form.name} hint={t.form.nameHint} />
        <Answers work={work} form={form} />
        <section class="stack stack-l" aria-labelledby="foelger">
          <h2 id="foelger">{t.form.expect}</h2>
          <Expected work={work} form={form} />
          <p>
            <Button kind={2} small name="knap" value="nu">
              {t.form.now}
            </Button>
          </p>
        </section>
        {!isNew && (
          <p>
            <Button kind="bad" small name="knap" value="fjern">
              {t.form.remove}
            </Button>
          </p>
        )}
      </EditForm>
    </TestFrame>
  )
}

type PartProps = { work: Work; form: Form<any> }

function Answers({ work, form }: PartProps) {
  const { form: t } = useTests()
  const questions = answerable(work)
  const known = questions.filter(({ fact }) => fact)
  const others = carriedIn(work, form.values.andre)
  return (
    <section class="stack stack-l" aria-labelledby="svar">
      <h2 id="svar">{t.answers}</h2>
      <p>{t.answersLead}</p>
      {questions.map((question) => (
        <Answer work={work} form={form} question={question} />
      ))}
      {known.length > 0 && (
        <Checkboxes
          form={form}
          name="register"
          label={t.register}
          hint={t.registerHint}
          choices={known.map((question) => ({ value: question.id, label: nameOf(question) }))}
        />
      )}
      <Hidden form={form} name="andre" />
      {others.length > 0 && <p class="meta">{t.carried(others.join(', '))}</p>}
    </section>
  )
}

function carriedIn(work: Work, json: string | undefined): string[] {
  try {
    return Object.keys(carried(work, { answers: JSON.parse(json || '{}') }))
  } catch {
    return []
  }
}

function Answer({ work, form, question }: PartProps & { question: Question }) {
  const { id, widget, label } = question
  if (widget === 'address')
    return <TextField form={form} name={fieldFor(id)} label={label.da} optional />
  return (
    <SimpleField
      form={form}
      name={fieldFor(id)}
      question={question}
      schema={work.data.properties[id] as SimpleSchema}
      optional
    />
  )
}

/** One tick for each outcome, and under it what it must be. */
function Expected({ work, form }: PartProps) {
  const { form: t } = useTests()
  const { outcome } = useBuilding()
  return (
    <Checkboxes
      form={form}
      name="udfald"
      label={t.expectLead}
      choices={outcomesIn(work).map((name) => ({
        value: name,
        label: outcome.names[name],
        more: <Value work={work} form={form} name={name} />,
      }))}
    />
  )
}

function Value({ work, form, name }: PartProps & { name: OutcomeName }) {
  const { form: t } = useTests()
  const { outcome } = useBuilding()
  const field = { form, name: fieldOf(name), label: outcome.names[name], hideLabel: true }
  const texts = Object.entries(work.texts).map(([value, { da }]) => ({
    value,
    label: da.length > 70 ? `${da.slice(0, 69)}…` : da,
  }))
  switch (name) {
    case 'title':
    case 'documentsIntro':
      return <Select {...field} choices={texts} empty={t.nothing} />
    case 'needed': {
      const needs = Object.entries(work.needed ?? {})
      const choices = needs.map(([value, { title }]) => ({ value, label: title.da }))
      return <Select {...field} choices={choices} empty={t.nothing} />
    }
    case 'documents':
      return (
        <Checkboxes
          form={form}
          name={field.name}
          label={t.papers}
          choices={(work.documents ?? []).map(({ id, title }) => ({ value: id, label: title.da }))}
        />
      )
    case 'deadline':
      return <NumberField {...field} unit={t.days.toLowerCase()} />
    case 'fee':
      return (
        <div class="stack">
          <NumberField form={form} name={fieldOf(name, 'kroner')} label={t.kroner} unit="kr." />
          <Select
            form={form}
            name={fieldOf(name, 'text')}
            label={t.text}
            choices={texts}
            empty={t.nothing}
          />
        </div>
      )
    case 'meeting':
      return (
        <div class="stack">
          <TextField form={form} name={fieldOf(name, 'kind')} label={outcome.kind} />
          <NumberField form={form} name={fieldOf(name, 'minutes')} label={outcome.minutes} />
          <Select
            form={form}
            name={fieldOf(name, 'place')}
            label={outcome.place}
            choices={Object.entries(outcome.places).map(([value, words]) => ({
              value,
              label: words,
            }))}
            empty={t.nothing}
          />
          <TextField
            form={form}
            name={fieldOf(name, 'competence')}
            label={outcome.competence}
            optional
          />
        </div>
      )
    default:
      return <TextField {...field} />
  }
}
